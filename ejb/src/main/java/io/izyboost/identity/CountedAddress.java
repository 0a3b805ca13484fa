package io.izyboost.identity;

import io.izyboost.kernel.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What limits count as one address: an IPv6 subscriber has at least a /64 to choose from, so that counts as a whole. */
final class CountedAddress {
    private static final int NETWORK_BYTES = 8;

    private CountedAddress() {}

    /** @param address as the request tells it; what is no IPv6 address stays as it is */
    static String of(String address) {
        InetAddress parsed = Network.address(address.replaceFirst("%.*", "")).orElse(null);
        if (parsed == null) {
            return address;
        }
        return parsed instanceof Inet6Address six ? network(six) : parsed.getHostAddress();
    }

    private static String network(Inet6Address address) {
        byte[] bytes = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
        try {
            return InetAddress.getByAddress(Arrays.copyOf(bytes, 2 * NETWORK_BYTES))
                            .getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
