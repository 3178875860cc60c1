package org.concord.evidence;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

/** Where the daemon listens: {@code host:port} or {@code unix:/path}. A host is looked up at each call, because it may move. */
record ClamdAddress(String host, int port, String path) {
    private static final String UNIX = "unix:";

    /** @throws IllegalArgumentException if it is neither, which stops the start */
    static ClamdAddress of(String configured) {
        if (configured.startsWith(UNIX)) {
            return new ClamdAddress("", 0, configured.substring(UNIX.length()));
        }
        int colon = configured.lastIndexOf(':');
        if (colon < 1 || !configured.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("concord.evidence.scanner.address is host:port or unix:/path");
        }
        return new ClamdAddress(
                configured.substring(0, colon).replaceAll("[\\[\\]]", ""),
                Integer.parseInt(configured.substring(colon + 1)),
                "");
    }

    SocketAddress now() {
        return path.isEmpty() ? new InetSocketAddress(host, port) : UnixDomainSocketAddress.of(path);
    }
}
