package org.concord.resident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being written, or the confirmation of one that was sent.
 *
 * @param files that are to go with it
 * @param startedAt of the first answer
 * @param enteredBy the officer or adviser who enters it for somebody else; null = whoever reports does it themselves
 * @param sent once it was sent, and then no answers any more
 */
record Draft(
        Answers answers,
        List<KeptFile> files,
        Instant startedAt,
        @Nullable UUID enteredBy,
        @Nullable Sent sent) {

    /** What is shown of a report that was sent, as long as this browser's cookie lasts. */
    public record Sent(
            String reference, String receipt, Instant at, boolean onDuty, boolean danger, boolean equalityAsked) {
        Sent withEquality() {
            return new Sent(reference, receipt, at, onDuty, danger, true);
        }
    }

    static Draft begun(Instant now) {
        return new Draft(Answers.NONE, List.of(), now, null, null);
    }

    /** @param centre whether it is a reporting centre's adviser who enters it */
    static Draft begunFor(UUID enteredBy, boolean centre, Instant now) {
        Answers where = centre ? new Answers(Map.of(Questions.ENTERED, List.of(Questions.AT_CENTRE))) : Answers.NONE;
        return new Draft(where, List.of(), now, enteredBy, null);
    }

    /** When it goes, unless something is answered before. */
    Instant endsAt(Instant now, ResidentConfig config) {
        Instant last = startedAt.plus(config.draftKeptFor());
        Instant idle = now.plus(config.draftIdleFor());
        return answers.has(Questions.KEEP, Questions.LONGER) || last.isBefore(idle) ? last : idle;
    }

    /** Not called {@code is…}, or it would be written with the draft. */
    boolean forVisitor() {
        return enteredBy != null;
    }

    Draft with(Answers other) {
        return new Draft(other, files, startedAt, enteredBy, sent);
    }

    Draft withFiles(List<KeptFile> others) {
        return new Draft(answers, others, startedAt, enteredBy, sent);
    }

    Draft sent(Sent confirmation) {
        return new Draft(Answers.NONE, List.of(), startedAt, enteredBy, confirmation);
    }
}
