package io.izyboost.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What limits count as one address: an IPv6 subscriber has at least a /64 to choose from, so that counts as a whole. */
final class CountedAddress {
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final int NETWORK_BYTES = 8;

    private CountedAddress() {}

    /** @param address as the request tells it; what is no IPv6 address stays as it is */
    static String of(String address) {
        String bare = address.replaceFirst("%.*", "");
        if (!IPV6.matcher(bare).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(bare); // a literal: nothing is looked up
            return parsed instanceof Inet6Address six ? network(six) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String network(Inet6Address address) throws UnknownHostException {
        byte[] bytes = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
        return InetAddress.getByAddress(Arrays.copyOf(bytes, 2 * NETWORK_BYTES)).getHostAddress() + "/64";
    }
}
