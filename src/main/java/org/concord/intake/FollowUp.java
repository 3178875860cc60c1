package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Function;
import org.concord.access.Actor;
import org.concord.access.Tokens;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Lets whoever holds reference and receipt come back, or says no in the same words and after the same work, whatever was wrong. */
@ApplicationScoped
public class FollowUp {
    /** Far more than both have: what is longer was not typed by a person. */
    private static final int LONGEST = 100;

    private final TryReceipt receipt;
    private final FollowUpLimits limits;
    private final Tokens tokens;

    FollowUp(TryReceipt receipt, FollowUpLimits limits, Tokens tokens) {
        this.receipt = receipt;
        this.limits = limits;
        this.tokens = tokens;
    }

    /** For a program, which goes on with a token; the rest as {@link #enter}. */
    FollowUpView open(@Nullable String reference, @Nullable String receipt, String address) {
        return entered(reference, receipt, address, reporter -> FollowUpView.of(tokens.forReporter(reporter.report())));
    }

    /**
     * @param reference as typed: spaces, hyphens, capitals and look-alikes are forgiven
     * @param receipt as typed, likewise
     * @param address of the client; counted in memory, never kept
     * @throws org.concord.platform.Refusal 400 without one of the two; 401 {@code follow-up-failed}; 429
     */
    public Actor.Reporter enter(@Nullable String reference, @Nullable String receipt, String address) {
        return entered(reference, receipt, address, reporter -> reporter);
    }

    private <T> T entered(
            @Nullable String reference, @Nullable String receipt, String address, Function<Actor.Reporter, T> enter) {
        new Validation()
                .required(reference, LONGEST, "/reference")
                .required(receipt, LONGEST, "/receipt")
                .refuseIfFailed();
        FollowUpLimits.Taken taken = limits.take(Objects.requireNonNull(reference), address);
        T entered = this.receipt
                .tryOut(reference, Objects.requireNonNull(receipt), enter)
                .orElseThrow(taken::turnedOutWrong);
        taken.turnedOutRight();
        return entered;
    }
}
