package org.concord.officer;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet; RFC 9106), which makes every guess slow. Few are
 * hashed at once, in the order of arrival, so that a flood of sign-ins takes neither the memory nor the processors.
 */
@ApplicationScoped
public class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final OfficerConfig.Hashing config;
    private final Semaphore turns;
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords(OfficerConfig config) {
        this.config = config.hashing();
        this.turns = new Semaphore(this.config.atOnce(), true);
        this.nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64(bytes(SALT_BYTES)), base64(bytes(HASH_BYTES)));
    }

    /**
     * In PHC string format, with a salt of its own.
     *
     * @throws org.concord.platform.Refusal 429 if too many are waiting
     */
    public String hash(String password) {
        return inTurn(() -> ARGON2ID.hash(normal(password), bytes(SALT_BYTES)).getResult());
    }

    /** Whether the password is the one behind the hash. To be called {@link #inTurn}. */
    boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash)
                .check(normal(password), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** A hash that no password matches: verifying against it takes the time that a known person's would. */
    String nobodys() {
        return nobodys;
    }

    /**
     * Does something slow when its turn comes.
     *
     * @throws org.concord.platform.Refusal 429 if too many are waiting: nothing is wrong with the service
     */
    <T> T inTurn(Supplier<T> slow) {
        if (waiting() >= config.longestQueue() || !gotTurn()) {
            throw tooManyWait();
        }
        try {
            return slow.get();
        } finally {
            turns.release();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    static Refusal tooManyWait() {
        return Problem.TOO_MANY_REQUESTS
                .because(Problem.TOO_MANY_REQUESTS.explanation())
                .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }

    private boolean gotTurn() {
        try {
            return turns.tryAcquire(config.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same characters typed on another keyboard are the same password (RFC 8265 §4.2.1: NFC). */
    private static byte[] normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
