package io.izyboost.kernel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address, or a block of them ({@code 10.0.0.0/8}). Nothing is ever looked up. */
public record Network(InetAddress start, int bits) {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException for everything else */
    public static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress start = address(parts[0]).orElseThrow(() -> new IllegalArgumentException(text));
        int most = 8 * start.getAddress().length;
        String bits = parts.length == 1 ? String.valueOf(most) : parts[1];
        if (!bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > most) {
            throw new IllegalArgumentException(text);
        }
        return new Network(start, Integer.parseInt(bits));
    }

    /** Empty for what is no address; an IPv4 address that is written as IPv6 is that IPv4 address. */
    public static Optional<InetAddress> address(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean holds(InetAddress address) {
        int other = 8 * start.getAddress().length - bits;
        return address.getClass() == start.getClass()
                && value(address).shiftRight(other).equals(value(start).shiftRight(other));
    }

    private static BigInteger value(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
