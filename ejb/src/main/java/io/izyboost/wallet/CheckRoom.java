package io.izyboost.wallet;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Room for checks of the books that somebody waits for: each reads all of them, so one of a panel and two of this node run
 * at a time, and who comes meanwhile is asked to come again.
 */
@ApplicationScoped
class CheckRoom {
    private static final int OF_NODE = 2;
    private static final int WAIT_SECONDS = 5;

    private final Set<PanelId> checked = new HashSet<>();

    <T> T alone(PanelId panel, Supplier<T> check) {
        enter(panel);
        try {
            return check.get();
        } finally {
            leave(panel);
        }
    }

    private synchronized void enter(PanelId panel) {
        if (checked.size() >= OF_NODE || !checked.add(panel)) {
            throw new DomainException(ErrorCode.RATE_LIMITED, WAIT_SECONDS);
        }
    }

    private synchronized void leave(PanelId panel) {
        checked.remove(panel);
    }
}
