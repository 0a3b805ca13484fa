package io.izyboost.ui.filter;

import io.izyboost.kernel.Network;
import io.izyboost.kernel.Settings;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operator's own proxies, who alone are believed when they say for whom they ask. */
record TrustedProxies(List<Network> networks) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1");

    static TrustedProxies fromSettings() {
        if (!Settings.flag("IZYBOOST_BEHIND_PROXY", false)) {
            return new TrustedProxies(List.of());
        }
        Set<String> named = Settings.names("IZYBOOST_TRUSTED_PROXIES");
        return of(named.isEmpty() ? LOOPBACK : named);
    }

    static TrustedProxies of(Set<String> networks) {
        return new TrustedProxies(networks.stream().map(Network::of).toList());
    }

    boolean hold(InetAddress peer) {
        return networks.stream().anyMatch(network -> network.holds(peer));
    }

    /**
     * Each proxy appends whom it was asked by, and what a client forged stands to the left of that: so from the right,
     * the first who is no proxy of ours.
     *
     * @param hops the X-Forwarded-For headers, joined by commas
     */
    InetAddress client(InetAddress peer, String hops) {
        InetAddress client = peer;
        String[] addresses = hops.split(",");
        for (int i = addresses.length - 1; i >= 0 && hold(client); i--) {
            Optional<InetAddress> hop = Network.address(withoutPort(addresses[i].strip()));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }

    /** Some proxies write the port, too: {@code 203.0.113.7:51000}, {@code [2001:db8::1]:443}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
