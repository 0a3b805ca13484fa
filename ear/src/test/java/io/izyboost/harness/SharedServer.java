package io.izyboost.harness;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the shared server before the first test class, and tells Arquillian where it is; does nothing in runs without
 * one.
 */
public final class SharedServer implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("shared".equals(System.getProperty("izyboost.server"))) {
            try {
                int port = IzyBoostServer.shared().managementPort();
                System.setProperty("izyboost.management.port", Integer.toString(port));
            } catch (IllegalStateException notStarted) {
                // Every test class that asks for the server fails with this; here it would only break the fork.
                System.err.println(notStarted.getMessage() + ": " + notStarted.getCause());
            }
        }
    }
}
