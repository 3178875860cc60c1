package org.concord.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known now of the answer to a disclosure; what is absent stays. */
public record DisclosureChangeRequest(
        @Nullable DisclosureOutcome outcome,
        @Nullable String answer,
        @Nullable LocalDate dueOn) {

    boolean isEmpty() {
        return Stream.of(outcome, answer, dueOn).allMatch(Objects::isNull);
    }

    Disclosure.Answer on(Disclosure.Answer before) {
        return new Disclosure.Answer(
                outcome == null ? before.outcome() : outcome,
                answer == null ? before.answer() : answer.strip(),
                dueOn == null ? before.dueOn() : dueOn);
    }
}
