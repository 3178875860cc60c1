package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keyed hashes (HMAC-SHA-256) under a key of their own per purpose, derived from the receipt key, so that a hash of one purpose tells
 * nothing about another.
 */
@ApplicationScoped
public class KeyedHash {

    /** What is hashed. */
    public enum Purpose {
        RECEIPT,
        IDEMPOTENCY_KEY,
        BODY,
        REPEAT,
        DRAFT,
        FORM,
        WORK,
        SIGN_IN,
        RECOVERY_CODE
    }

    private final KeysFolder keys;
    private final Map<Purpose, byte[]> derived = new ConcurrentHashMap<>();

    KeyedHash(KeysFolder keys) {
        this.keys = keys;
    }

    /** 32 bytes. */
    public byte[] of(Purpose purpose, String text) {
        return of(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes. */
    public byte[] of(Purpose purpose, byte[] bytes) {
        byte[] key = derived.computeIfAbsent(
                purpose,
                p -> Hashing.hmacSha256(
                        keys.key(KeyName.RECEIPT), ("concord " + p.name()).getBytes(StandardCharsets.UTF_8)));
        return Hashing.hmacSha256(key, bytes);
    }

    /** What only this secret, together with our keys, opens. */
    public DataKey key(Purpose purpose, String secret) {
        return new DataKey(new UUID(0, 0), of(purpose, "seal\n" + secret));
    }
}
