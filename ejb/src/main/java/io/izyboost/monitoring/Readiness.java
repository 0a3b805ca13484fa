package io.izyboost.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.wildfly.extension.microprofile.health.MicroProfileHealthReporter;

/**
 * Puts our check among those of {@code /health/ready}. The server finds annotated checks in single deployments only, not in
 * the parts of an EAR, so it is handed over by hand.
 */
@Singleton
@Startup
@DependsOn("PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Readiness {
    private static final ServiceName REPORTER = ServiceName.parse("org.wildfly.extension.microprofile.health.reporter");

    @Inject
    Serving serving;

    @PostConstruct
    void add() {
        reporter().addReadinessCheck(serving, Readiness.class.getClassLoader());
    }

    @PreDestroy
    void remove() {
        reporter().removeReadinessCheck(serving);
    }

    private static MicroProfileHealthReporter reporter() {
        ServiceController<?> controller =
                CurrentServiceContainer.getServiceContainer().getRequiredService(REPORTER);
        return (MicroProfileHealthReporter) controller.getValue();
    }
}
