package io.izyboost.ordering;

import io.izyboost.kernel.access.CallerContext;

/** Who does what is being written down. */
final class Actor {
    private Actor() {}

    static String present() {
        return CallerContext.current().name();
    }
}
