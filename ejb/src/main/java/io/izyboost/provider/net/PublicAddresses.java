package io.izyboost.provider.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the open internet from all others: private, loopback, link-local (the clouds' metadata service),
 * shared, multicast, reserved, and the IPv6 forms that carry an IPv4 address inside.
 */
final class PublicAddresses {
    private static final List<Prefix> REFUSED_V4 = prefixes(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of IPv6, only global unicast is routed on the internet at all. */
    private static final List<Prefix> ALLOWED_V6 = prefixes("2000::/3");

    private static final List<Prefix> REFUSED_V6 = prefixes("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return address instanceof Inet4Address
                ? none(REFUSED_V4, address)
                : !none(ALLOWED_V6, address) && none(REFUSED_V6, address);
    }

    private static boolean none(List<Prefix> prefixes, InetAddress address) {
        return prefixes.stream().noneMatch(prefix -> prefix.covers(address.getAddress()));
    }

    private static List<Prefix> prefixes(String... all) {
        return List.of(all).stream().map(Prefix::parse).toList();
    }
}
