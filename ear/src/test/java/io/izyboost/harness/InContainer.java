package io.izyboost.harness;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Archives for tests that run inside the server: a WAR with the test's classes that sees the classes of the deployed
 * EAR. Doors are found by name, {@code @EJB(lookup = "java:global/izyboost/izyboost-ejb/…")}; {@link Inside} has what
 * such tests do again and again.
 */
public final class InContainer {

    private static final String SEES_THE_EAR = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <dependencies>
                  <module name="deployment.izyboost.ear"/>
                  <module name="deployment.izyboost.ear.izyboost-ejb.jar"/>
                  <module name="deployment.izyboost.ear.izyboost-batch.jar"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    private InContainer() {}

    public static WebArchive archive(Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, classes[0].getSimpleName() + ".war")
                .addClasses(classes)
                .addClass(Inside.class)
                .addPackages(true, "org.awaitility", "org.hamcrest")
                .addAsWebInfResource(new StringAsset(SEES_THE_EAR), "jboss-deployment-structure.xml")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }
}
