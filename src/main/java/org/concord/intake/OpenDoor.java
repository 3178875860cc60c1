package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.concord.access.Actor;
import org.concord.platform.KeyedHash;
import org.concord.platform.RateLimit;
import org.concord.platform.Refusal;
import org.concord.platform.WorkChallenges;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one source from closing the door to all others. Addresses are counted in the memory of this process and never kept.
 *
 * <p>Behind one address there may be a school, a reporting centre or all customers of a telephone company, and one flood among them. So whoever
 * is refused is told of a little work, by which each report passes all the same: the refusal's member {@code work} has a {@code challenge}, and
 * the report is sent again with {@code Proof-Of-Work: <challenge>:<answer>}, where the SHA-256 of just that begins with {@code bits} zero bits.
 * A proof opens once; those at one address have a limit of their own.
 */
@ApplicationScoped
class OpenDoor {
    private final RateLimit limit;
    private final RateLimit worked;
    private final WorkChallenges work;

    OpenDoor(DoorConfig config, KeyedHash hash, Clock clock) {
        this.limit = new RateLimit("reports", config.perAddress(), config.window(), clock);
        this.worked = new RateLimit("reports-worked", config.workedPerAddress(), config.window(), clock);
        this.work = new WorkChallenges(hash, config.workBits(), config.workWithin(), clock);
    }

    /**
     * Whoever is known is not limited here.
     *
     * @param proof of work that was done; looked at only when the door is shut to the address
     * @throws Refusal 429, with a challenge unless too many have passed by work as well
     */
    void pass(Actor caller, String address, @Nullable String proof) {
        if (!(caller instanceof Actor.Anyone)) {
            return;
        }
        try {
            limit.take(address);
        } catch (Refusal shut) {
            worked.require(address);
            if (proof == null || !work.accept(proof)) {
                throw work.passable(shut);
            }
            worked.take(address);
        }
    }
}
