package org.concord.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Challenges to {@link ProofOfWork}, each good for one call within a short time. They carry our signature, so nothing is kept of a challenge
 * that nobody met, and every replica knows those of the others; that one was met, only the replica knows that it was shown to.
 */
public final class WorkChallenges {
    /** The challenge, and after the last colon the answer. */
    private static final Pattern PROOF = Pattern.compile(
            "(?<challenge>(?<stated>(?<bits>\\d{1,2})\\.(?<until>\\d{1,12})\\.(?<nonce>[A-Za-z0-9_-]{22}))\\.(?<signature>[A-Za-z0-9_-]{22})):(?<answer>[A-Za-z0-9]{1,40})");

    private static final int NONCE_BYTES = 16;
    private static final int MOST_MET = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyedHash hash;
    private final int bits;
    private final Duration goodFor;
    private final Clock clock;
    private final Cache<String, Boolean> met;

    /** @param bits that the hash has to begin with */
    public WorkChallenges(KeyedHash hash, int bits, Duration goodFor, Clock clock) {
        this.hash = hash;
        this.bits = bits;
        this.goodFor = goodFor;
        this.clock = clock;
        // A margin, as the cache has a clock of its own; whoever could make it forget earlier might as well work anew.
        this.met = Caffeine.newBuilder()
                .expireAfterWrite(goodFor.multipliedBy(2))
                .maximumSize(MOST_MET)
                .build();
    }

    /** What is to be worked on, as the caller is told it. */
    public record Challenge(String algorithm, int bits, String challenge, Instant expiresAt) {}

    Challenge next() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        long until = clock.instant().plus(goodFor).getEpochSecond();
        String stated = "%d.%d.%s".formatted(bits, until, BASE_64.encodeToString(nonce));
        return new Challenge("SHA-256", bits, stated + "." + signature(stated), Instant.ofEpochSecond(until));
    }

    /** The same refusal, with a challenge by which it can be passed. */
    public Refusal passable(Refusal refusal) {
        return refusal.withWork(next());
    }

    /**
     * Whether a challenge of ours was met, in time and for the first time. It is not good any more then.
     *
     * @param proof {@code <challenge>:<answer>}
     */
    public boolean accept(String proof) {
        Matcher parts = PROOF.matcher(proof);
        return parts.matches()
                && isSigned(parts.group("stated"), parts.group("signature"))
                && clock.instant().getEpochSecond() <= Long.parseLong(parts.group("until"))
                && ProofOfWork.isDone(
                        parts.group("challenge"), parts.group("answer"), Integer.parseInt(parts.group("bits")))
                && met.asMap().putIfAbsent(parts.group("nonce"), true) == null;
    }

    private boolean isSigned(String stated, String signature) {
        return MessageDigest.isEqual(
                signature(stated).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String stated) {
        return BASE_64.encodeToString(Arrays.copyOf(hash.of(KeyedHash.Purpose.WORK, stated), NONCE_BYTES));
    }
}
