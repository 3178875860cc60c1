package org.concord.officer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.CallerHash;
import org.concord.platform.RateLimit;
import org.concord.platform.Refusal;

/**
 * How often a guesser may guess. Only failures count. There are three limits to guessing passwords, because each alone could be turned against somebody:
 *
 * <ul>
 *   <li>one e-mail address typed at one client address: what a person meets who does not remember their password;
 *   <li>one e-mail address, wherever from: a guesser with many addresses;
 *   <li>one client address, whoever it is said to be: one password tried on many people. Wide, because an office shares an address.
 * </ul>
 *
 * <p>A fourth counts wrong codes of a second factor after a right password: six digits could else be guessed in days.
 *
 * <p>Whoever has signed in at a client address before is bound by the first alone. So a flood from elsewhere, or from a neighbour behind
 * the same address, does not shut out those who usually sign in there. What was taken comes back evenly, so anybody else has a chance
 * while a flood lasts and is let in seconds after it has ended. (OWASP's “device cookies”, with the address in the cookie's place.)
 */
@ApplicationScoped
class SignInLimits {
    private static final int MOST_KNOWN = 10_000;

    private final RateLimit together;
    private final RateLimit perEmail;
    private final RateLimit perAddress;
    private final RateLimit perFactor;
    private final RateLimit perProof;
    private final CallerHash hash = new CallerHash();
    private final Cache<String, Boolean> signedInBefore;

    SignInLimits(OfficerConfig config, Clock clock) {
        OfficerConfig.SignInLimit limit = config.signInLimit();
        this.together = new RateLimit("sign-in", limit.together(), limit.window(), clock);
        this.perEmail = new RateLimit("sign-in-email", limit.perEmail(), limit.window(), clock);
        this.perAddress = new RateLimit("sign-in-address", limit.perAddress(), limit.window(), clock);
        this.perFactor = new RateLimit("sign-in-code", limit.perFactor(), limit.factorWindow(), clock);
        this.perProof = new RateLimit("own-password", limit.together(), limit.window(), clock);
        this.signedInBefore = Caffeine.newBuilder()
                .expireAfterWrite(limit.rememberGoodFor())
                .maximumSize(MOST_KNOWN)
                .build();
    }

    /**
     * Somebody who tries to sign in.
     *
     * @param email lower-case, as typed
     * @param address of the client
     */
    record Attempt(String email, String address) {
        String together() {
            return address + " " + email;
        }
    }

    /**
     * To be asked before anything slow is done; takes nothing.
     *
     * @throws org.concord.platform.Refusal 429
     */
    void require(Attempt attempt) {
        together.require(attempt.together());
        if (!isKnown(attempt)) {
            perEmail.require(attempt.email());
            perAddress.require(attempt.address());
        }
    }

    /**
     * Counts the attempt as failed, until it turns out well: so of many guesses sent at once, no more are heard than of guesses sent one
     * by one.
     *
     * @throws org.concord.platform.Refusal 429
     */
    Taken take(Attempt attempt) {
        boolean known = isKnown(attempt);
        together.take(attempt.together());
        if (!known) {
            perEmail.take(attempt.email());
            perAddress.take(attempt.address());
        }
        return new Taken(attempt, known);
    }

    /** An attempt that counts as failed until one of these is said of it. */
    final class Taken {
        private final Attempt attempt;
        private final boolean known;

        private Taken(Attempt attempt, boolean known) {
            this.attempt = attempt;
            this.known = known;
        }

        void turnedOutWell() {
            wasNotHeard();
            signedInBefore.put(hash.of(attempt.together()), true);
        }

        void wasNotHeard() {
            together.giveBack(attempt.together());
            if (!known) {
                perEmail.giveBack(attempt.email());
                perAddress.giveBack(attempt.address());
            }
        }
    }

    /**
     * Counts a code as wrong until {@link #codeWasRight}. To be asked only where the password was right; and no refusal of its own, which would tell
     * a guesser that it was.
     *
     * @return false if there were too many
     */
    boolean mayTryCode(UUID officer) {
        try {
            perFactor.take(officer.toString());
            return true;
        } catch (Refusal tooMany) {
            return false;
        }
    }

    void codeWasRight(UUID officer) {
        perFactor.giveBack(officer.toString());
    }

    /**
     * Counts it as failed until {@link #proofWasRight}, when a signed-in person shows their password once more.
     *
     * @throws org.concord.platform.Refusal 429
     */
    void takeProof(UUID officer) {
        perProof.take(officer.toString());
    }

    void proofWasRight(UUID officer) {
        perProof.giveBack(officer.toString());
    }

    private boolean isKnown(Attempt attempt) {
        return signedInBefore.getIfPresent(hash.of(attempt.together())) != null;
    }
}
