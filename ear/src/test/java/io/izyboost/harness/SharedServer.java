package io.izyboost.harness;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the shared server before the first test class, and tells Arquillian where it is; does nothing in runs without
 * one.
 */
public final class SharedServer implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (!plan.containsTests() || !"shared".equals(System.getProperty("izyboost.server"))) {
            return;
        }
        try {
            int port = IzyBoostServer.shared().managementPort();
            System.setProperty("izyboost.management.port", Integer.toString(port));
        } catch (IllegalStateException notStarted) {
            // Every test class that asks for the server fails with this; here it would only break the fork.
            System.err.println(notStarted.getMessage() + ": " + notStarted.getCause());
        }
    }
}
