package org.concord.delivery;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of IP addresses, for example {@code 10.0.0.0/8} (RFC 4632). */
record AddressRange(InetAddress start, int bits) {

    /** @throws IllegalArgumentException if it is none */
    static AddressRange of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        InetAddress start = InetAddress.ofLiteral(parts[0]);
        int bits = Integer.parseInt(parts[1]);
        if (bits > start.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new AddressRange(start, bits);
    }

    boolean holds(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] other = address.getAddress();
        return mine.length == other.length
                && new BigInteger(1, mine)
                                .xor(new BigInteger(1, other))
                                .shiftRight(mine.length * Byte.SIZE - bits)
                                .signum()
                        == 0;
    }
}
