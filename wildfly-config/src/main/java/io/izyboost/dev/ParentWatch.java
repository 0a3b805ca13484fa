package io.izyboost.dev;

/**
 * Ends this process in good order when the one that began it has ended: a signal to Maven alone reaches nobody else, and
 * server and database would run on.
 */
final class ParentWatch {

    private ParentWatch() {}

    static void begin() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
