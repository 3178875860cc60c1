package org.concord.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.concord.platform.Hashing;

/**
 * A text behind 32 random bytes. Its hash may stand in the trail for ever: without the salt, which is sealed and erased with the text,
 * nobody can try out what the text might have been.
 */
record SaltedText(byte[] bytes) {
    private static final int SALT_BYTES = 32;

    static SaltedText of(String text, SecureRandom random) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[SALT_BYTES + plain.length];
        random.nextBytes(bytes);
        System.arraycopy(plain, 0, bytes, SALT_BYTES, plain.length);
        return new SaltedText(bytes);
    }

    byte[] hash() {
        return Hashing.sha256(bytes);
    }
}
