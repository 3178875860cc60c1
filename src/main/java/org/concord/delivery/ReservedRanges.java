package org.concord.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that are no host on the Internet: our own machine, our own network, or nowhere (IANA's special-purpose registries, RFC 6890). */
final class ReservedRanges {
    private static final List<AddressRange> RESERVED = Stream.of(
                    "0.0.0.0/8", // this host, RFC 791
                    "10.0.0.0/8", // private, RFC 1918
                    "100.64.0.0/10", // carrier-grade NAT, RFC 6598
                    "127.0.0.0/8", // loopback, RFC 1122
                    "169.254.0.0/16", // link-local, RFC 3927: also where clouds keep the machine's credentials
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments, RFC 6890
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks, RFC 2544
                    "224.0.0.0/4", // multicast, RFC 5771
                    "240.0.0.0/4", // reserved, and broadcast
                    "::/96", // unspecified, loopback, and the deprecated way to write IPv4
                    "64:ff9b:1::/48", // translation inside a network, RFC 8215
                    "100::/64", // discard, RFC 6666
                    "2001::/32", // Teredo, RFC 4380: wraps an IPv4 address
                    "2002::/16", // 6to4, RFC 3056: wraps an IPv4 address
                    "fc00::/7", // unique local, RFC 4193
                    "fe80::/10", // link-local, RFC 4291
                    "fec0::/10", // site-local, RFC 3879
                    "ff00::/8") // multicast
            .map(AddressRange::of)
            .toList();

    /** RFC 6052: how a network with IPv6 alone reaches IPv4; the address it stands for decides. */
    private static final AddressRange TRANSLATED = AddressRange.of("64:ff9b::/96");

    private ReservedRanges() {}

    /** Java reads an IPv4-mapped address ({@code ::ffff:10.0.0.1}) as the IPv4 address that it is. */
    static boolean hold(InetAddress address) {
        InetAddress meant = TRANSLATED.holds(address) ? lastFourBytes(address) : address;
        return RESERVED.stream().anyMatch(range -> range.holds(meant));
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four bytes are an address
        }
    }
}
