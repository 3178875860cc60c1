package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.concord.platform.Problem;
import org.concord.platform.RateLimit;
import org.concord.platform.Refusal;
import org.concord.report.Receipts;
import org.jspecify.annotations.Nullable;

/** Counts who tries receipts. References that are not there count like those that are. */
@ApplicationScoped
class FollowUpLimits {
    private final RateLimit together;
    private final RateLimit perReference;
    private final RateLimit perAddress;

    FollowUpLimits(FollowUpConfig config, Clock clock) {
        this.together = new RateLimit("follow-up", config.together(), config.window(), clock);
        this.perReference = new RateLimit("follow-up-reference", config.perReference(), config.window(), clock);
        this.perAddress = new RateLimit("follow-up-address", config.perAddress(), config.window(), clock);
    }

    /**
     * Counts the try as a wrong one, until it turns out right.
     *
     * @param address of the client
     * @throws Refusal 429
     */
    Taken take(String typedReference, String address) {
        String reference = Receipts.reference(typedReference).orElse(typedReference);
        together.take(address + " " + reference);
        perAddress.take(address);
        try {
            perReference.take(reference);
            return new Taken(reference, address, null);
        } catch (Refusal tooMany) {
            return new Taken(reference, address, tooMany);
        }
    }

    /** A try that counts as wrong until this is said of it. */
    final class Taken {
        private final String reference;
        private final String address;
        private final @Nullable Refusal tooManyOfReference;

        private Taken(String reference, String address, @Nullable Refusal tooManyOfReference) {
            this.reference = reference;
            this.address = address;
            this.tooManyOfReference = tooManyOfReference;
        }

        void turnedOutRight() {
            if (tooManyOfReference == null) {
                perReference.giveBack(reference);
            }
            perAddress.giveBack(address);
        }

        /** What a wrong try is answered: however many were wrong, the right one still opens, or they could lock the reporter out. */
        Refusal turnedOutWrong() {
            return tooManyOfReference != null
                    ? tooManyOfReference
                    : Problem.FOLLOW_UP_FAILED.because(Problem.FOLLOW_UP_FAILED.explanation());
        }
    }
}
