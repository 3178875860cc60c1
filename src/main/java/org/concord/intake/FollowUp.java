package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Lets whoever holds reference and receipt come back, or says no in the same words and after the same work, whatever was wrong. */
@ApplicationScoped
public class FollowUp {
    /** Far more than both have: what is longer was not typed by a person. */
    private static final int LONGEST = 100;

    private final TryReceipt receipt;
    private final FollowUpLimits limits;

    FollowUp(TryReceipt receipt, FollowUpLimits limits) {
        this.receipt = receipt;
        this.limits = limits;
    }

    /**
     * @param reference as typed: spaces, hyphens, capitals and look-alikes are forgiven
     * @param receipt as typed, likewise
     * @param address of the client; counted in memory, never kept
     * @throws org.concord.platform.Refusal 400 without one of the two; 401 {@code follow-up-failed}; 429
     */
    public FollowUpView open(@Nullable String reference, @Nullable String receipt, String address) {
        new Validation()
                .required(reference, LONGEST, "/reference")
                .required(receipt, LONGEST, "/receipt")
                .refuseIfFailed();
        FollowUpLimits.Taken taken = limits.take(Objects.requireNonNull(reference), address);
        FollowUpView opened = this.receipt
                .tryOut(reference, Objects.requireNonNull(receipt))
                .orElseThrow(() -> Problem.FOLLOW_UP_FAILED.because(Problem.FOLLOW_UP_FAILED.explanation()));
        taken.turnedOutRight();
        return opened;
    }
}
