package io.izyboost.provider.net;

import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.PanelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;

/**
 * Addresses that lead back to this platform: an order that went to one of our own panels by HTTP could run in a circle.
 * All names under the base domain are ours, whether a panel has them yet or not, and so are custom domains.
 */
@ApplicationScoped
public class OwnPanels {
    @Inject
    PanelRegistry panels;

    /** Names under {@code localhost} belong to the whole machine, so there the port must be ours, too. */
    public boolean contains(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        if (!isBelow(host, PanelRegistry.baseDomain()) && panels.byHost(host).isEmpty()) {
            return false;
        }
        return !isBelow(host, "localhost") || port(uri) == publicPort();
    }

    static boolean isBelow(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static int publicPort() {
        int usual = Settings.text("IZYBOOST_PUBLIC_SCHEME", "https").equals("https") ? 443 : 80;
        return Settings.number("IZYBOOST_PUBLIC_PORT", usual);
    }
}
