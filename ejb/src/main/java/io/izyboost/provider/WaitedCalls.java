package io.izyboost.provider;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Calls to providers that a person waits for. Each holds a thread that serves pages for as long as the provider likes,
 * so only a few run at once on a node, and fewer of one panel; one more is refused instead of waiting.
 */
@ApplicationScoped
public class WaitedCalls {
    private static final long AGAIN_AFTER_SECONDS = 10;

    private final int most;
    private final int mostOfPanel;
    private final Map<PanelId, Integer> running = new HashMap<>();
    private int all;

    WaitedCalls() {
        this(Settings.number("IZYBOOST_WAITED_CALLS", 8), Settings.number("IZYBOOST_WAITED_CALLS_PER_PANEL", 2));
    }

    WaitedCalls(int most, int mostOfPanel) {
        this.most = most;
        this.mostOfPanel = mostOfPanel;
    }

    /** @throws DomainException PROVIDERS_BUSY with the seconds to wait */
    public <T> T call(Supplier<T> work) {
        PanelId panel = TenantContext.current().id();
        if (!enter(panel)) {
            throw new DomainException(ErrorCode.PROVIDERS_BUSY, AGAIN_AFTER_SECONDS);
        }
        try {
            return work.get();
        } finally {
            leave(panel);
        }
    }

    private synchronized boolean enter(PanelId panel) {
        if (all >= most || running.getOrDefault(panel, 0) >= mostOfPanel) {
            return false;
        }
        running.merge(panel, 1, Integer::sum);
        all++;
        return true;
    }

    private synchronized void leave(PanelId panel) {
        running.computeIfPresent(panel, (key, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
