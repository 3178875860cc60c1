package org.concord.resident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being written, or the confirmation of one that was sent.
 *
 * @param files that are to go with it
 * @param startedAt of the first answer
 * @param sent once it was sent, and then no answers any more
 */
record Draft(
        Answers answers,
        List<KeptFile> files,
        Instant startedAt,
        @Nullable Sent sent) {

    /** What is shown of a report that was sent, as long as this browser's cookie lasts. */
    public record Sent(
            String reference, String receipt, Instant at, boolean onDuty, boolean danger, boolean equalityAsked) {
        Sent withEquality() {
            return new Sent(reference, receipt, at, onDuty, danger, true);
        }
    }

    static Draft begun(Instant now) {
        return new Draft(Answers.NONE, List.of(), now, null);
    }

    Draft with(Answers other) {
        return new Draft(other, files, startedAt, sent);
    }

    Draft withFiles(List<KeptFile> others) {
        return new Draft(answers, others, startedAt, sent);
    }

    Draft sent(Sent confirmation) {
        return new Draft(Answers.NONE, List.of(), startedAt, confirmation);
    }
}
