package org.concord.casework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.report.ReportView;
import org.concord.triage.Reason;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** A case as an officer reads it. */
public record CaseView(
        @JsonUnwrapped CaseItem item,
        boolean restricted,
        List<ReportView> reports,
        AssessmentView assessment,
        List<TimelineView> timeline,
        List<Object> tasks,
        List<Object> links,
        List<Object> suggestions) {

    /** How it is graded, and the sentences why. */
    public record AssessmentView(
            Severity severity,
            int score,
            List<Reason> reasons,
            String proposedBy,
            @Nullable UUID confirmedBy,
            CrimeStatus crimeStatus,
            Instant madeAt) {}

    /** Something that happened to the case; {@code what} is a code, {@code value} the status or severity it led to. */
    public record TimelineView(
            Instant at,
            String what,
            @Nullable String value,
            @Nullable UUID by) {}
}
