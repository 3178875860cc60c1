package org.concord.audit;

import java.util.HexFormat;

/** How large the log was at some time, and the root of its tree then (RFC 6962 §2.1). */
record TreeHead(long size, byte[] root) {

    String rootInHex() {
        return HexFormat.of().formatHex(root);
    }
}
