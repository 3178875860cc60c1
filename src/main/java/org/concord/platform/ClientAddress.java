package org.concord.platform;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a call comes from, as far as a limit needs it. Never stored, never logged. */
public final class ClientAddress {
    /** What one household or office is given of IPv6: whoever has one address of it has them all. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The IPv4 address, or the /64 network of an IPv6 address. Behind a proxy the framework is told to trust, the client's. */
    public static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        String text = address == null ? null : address.hostAddress();
        return text == null ? "unknown" : network(text);
    }

    static String network(String address) {
        try {
            // A literal address is parsed, not looked up.
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
