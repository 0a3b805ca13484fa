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
 * so only a few run at once on a node, and fewer of one panel or to one host; one more is refused instead of waiting.
 */
@ApplicationScoped
public class WaitedCalls {
    private static final long AGAIN_AFTER_SECONDS = 10;

    private final int most;
    private final int mostOfPanel;
    private final int mostToHost;
    private final Map<PanelId, Integer> ofPanels = new HashMap<>();
    private final Map<String, Integer> toHosts = new HashMap<>();
    private int all;

    WaitedCalls() {
        this(
                Settings.number("IZYBOOST_WAITED_CALLS", 8),
                Settings.number("IZYBOOST_WAITED_CALLS_PER_PANEL", 2),
                Settings.number("IZYBOOST_WAITED_CALLS_PER_HOST", 3));
    }

    WaitedCalls(int most, int mostOfPanel, int mostToHost) {
        this.most = most;
        this.mostOfPanel = mostOfPanel;
        this.mostToHost = mostToHost;
    }

    /**
     * @param host empty: nothing leaves the process, so it is no host's
     * @throws DomainException PROVIDERS_BUSY with the seconds to wait
     */
    public <T> T call(String host, Supplier<T> work) {
        PanelId panel = TenantContext.current().id();
        if (!enter(panel, host)) {
            throw new DomainException(ErrorCode.PROVIDERS_BUSY, AGAIN_AFTER_SECONDS);
        }
        try {
            return work.get();
        } finally {
            leave(panel, host);
        }
    }

    private synchronized boolean enter(PanelId panel, String host) {
        boolean isHostFull = !host.isEmpty() && toHosts.getOrDefault(host, 0) >= mostToHost;
        if (all >= most || isHostFull || ofPanels.getOrDefault(panel, 0) >= mostOfPanel) {
            return false;
        }
        ofPanels.merge(panel, 1, Integer::sum);
        toHosts.merge(host, 1, Integer::sum);
        all++;
        return true;
    }

    private synchronized void leave(PanelId panel, String host) {
        ofPanels.computeIfPresent(panel, (key, count) -> count == 1 ? null : count - 1);
        toHosts.computeIfPresent(host, (key, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
