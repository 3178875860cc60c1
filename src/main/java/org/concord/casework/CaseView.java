package org.concord.casework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.report.ReportView;
import org.concord.triage.Reason;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A case as an officer reads it.
 *
 * @param suggestions cases that may be of the same incident, person or place
 * @param mergedInto the case that this one is part of; null also if that is not the reader's to see
 */
public record CaseView(
        @JsonUnwrapped CaseItem item,
        boolean restricted,
        List<ReportView> reports,
        AssessmentView assessment,
        List<TimelineView> timeline,
        List<CaseStatus> allowedMoves,
        @Nullable PauseView pause,
        List<UUID> restrictedTo,
        List<TaskView> tasks,
        List<NoteView> notes,
        List<MessageView> messages,
        List<RequestView> requests,
        List<CaseLinks.LinkView> links,
        List<SuggestionView> suggestions,
        List<MergeView> merges,
        @Nullable String mergedInto) {

    /** Why and since when the service-level clock stands still. */
    public record PauseView(PauseReason reason, @Nullable String note, UUID by, Instant since) {}

    /** How it is graded, and the sentences why. */
    public record AssessmentView(
            Severity severity,
            int score,
            List<Reason> reasons,
            String proposedBy,
            @Nullable UUID confirmedBy,
            @Nullable String rationale,
            CrimeStatus crimeStatus,
            Instant madeAt) {}

    /** Something that happened to the case; {@code what} is a code, {@code value} the status or severity it led to. */
    public record TimelineView(
            Instant at,
            String what,
            @Nullable String value,
            @Nullable UUID by,
            @Nullable String reason) {}
}
