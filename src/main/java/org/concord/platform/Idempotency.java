package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a creating POST, replayed for the same Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header). Key and body are kept as keyed hashes; the answer, which may hold a receipt, is sealed under
 * a key derived from the Idempotency-Key itself. “Still running” is an advisory lock of the transaction, so that a crash leaves nothing behind.
 */
@ApplicationScoped
public class Idempotency {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,255}");

    private final IdempotencyKeys keys;
    private final KeyedHash hash;

    Idempotency(IdempotencyKeys keys, KeyedHash hash) {
        this.keys = keys;
        this.hash = hash;
    }

    /** An answer as it was given: status, body and the Location header's path. */
    public record Answer(int status, String body) {}

    /** A request that carries a key. */
    public static final class Attempt {
        private final String key;
        private final byte[] keyHash;
        private final byte[] bodyHash;

        private Attempt(String key, byte[] keyHash, byte[] bodyHash) {
            this.key = key;
            this.keyHash = keyHash;
            this.bodyHash = bodyHash;
        }
    }

    /**
     * @param caller scope of the key; without a token the key is its own scope
     * @param body the request as we understood it
     * @throws Refusal 400 if the header is not a key
     */
    public Optional<Attempt> attempt(@Nullable String header, String caller, byte[] body) {
        if (header == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(header).matches()) {
            throw Problem.BAD_IDEMPOTENCY_KEY.because(Problem.BAD_IDEMPOTENCY_KEY.explanation());
        }
        byte[] keyHash = hash.of(KeyedHash.Purpose.IDEMPOTENCY_KEY, caller + "\n" + header);
        return Optional.of(new Attempt(header, keyHash, hash.of(KeyedHash.Purpose.BODY, body)));
    }

    /**
     * The first answer, if there was one.
     *
     * @throws Refusal 409 while the first request runs, 422 if the key was used with another body
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Answer> firstAnswer(Attempt attempt) {
        if (!keys.lock(attempt.keyHash)) {
            throw Problem.IN_PROGRESS.because(Problem.IN_PROGRESS.explanation()).withHeader("Retry-After", "1");
        }
        return keys.find(attempt.keyHash).map(kept -> {
            if (!MessageDigest.isEqual(kept.bodyHash(), attempt.bodyHash)) {
                throw Problem.IDEMPOTENCY_KEY_REUSED.because(Problem.IDEMPOTENCY_KEY_REUSED.explanation());
            }
            return new Answer(kept.status(), open(attempt, kept.sealed()));
        });
    }

    /** Keeps the answer in the transaction that made it true. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Attempt attempt, Answer answer) {
        byte[] sealed = key(attempt).seal(answer.body().getBytes(StandardCharsets.UTF_8), "idempotency");
        keys.add(new IdempotencyKeys.Kept(attempt.keyHash, attempt.bodyHash, answer.status(), sealed));
    }

    private String open(Attempt attempt, byte[] sealed) {
        try {
            return new String(key(attempt).open(sealed, "idempotency"), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer does not open", e);
        }
    }

    private DataKey key(Attempt attempt) {
        return hash.key(KeyedHash.Purpose.IDEMPOTENCY_KEY, attempt.key);
    }
}
