package org.concord.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Hashes of callers under a random key that dies with the process: enough to know somebody again, and no address is stored. */
public final class CallerHash {
    private static final int KEY_BYTES = 32;

    private final byte[] key = new byte[KEY_BYTES];

    public CallerHash() {
        new SecureRandom().nextBytes(key);
    }

    public String of(String caller) {
        return HexFormat.of().formatHex(Hashing.hmacSha256(key, caller.getBytes(StandardCharsets.UTF_8)));
    }
}
