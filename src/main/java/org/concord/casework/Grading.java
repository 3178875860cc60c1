package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import org.concord.place.IncidentType;
import org.concord.place.Strand;
import org.concord.place.WorkingTime;
import org.concord.report.NewReport;
import org.concord.report.ReportKind;
import org.concord.triage.Assessment;
import org.concord.triage.Facts;
import org.concord.triage.Severity;
import org.concord.triage.Triage;
import org.concord.triage.TriagePolicy;
import org.jspecify.annotations.Nullable;

/** Triage and the service-level clock with this city's settings. */
@ApplicationScoped
class Grading {
    private final Triage triage;
    private final ServiceLevels levels;
    private final WorkingTime workingTime;

    Grading(CaseworkConfig config, WorkingTime workingTime) {
        CaseworkConfig.Triage weights = config.triage();
        this.triage = new Triage(new TriagePolicy(
                weights.version(), weights.points(), new TriagePolicy.Bands(weights.p1(), weights.p2(), weights.p3())));
        CaseworkConfig.ServiceLevels due = config.due();
        this.levels = new ServiceLevels(
                due.p1(),
                due.p2InHours(),
                due.p2OutOfHours(),
                due.p3Working(),
                due.p4WorkingDays(),
                due.tensionWorkingDays());
        this.workingTime = workingTime;
    }

    Assessment assess(NewReport told) {
        return triage.assess(new Facts(
                told.kind(),
                told.place().outOfArea(),
                told.narrative(),
                told.strands().stream().map(Strand::code).collect(Collectors.toSet()),
                told.types().stream().map(IncidentType::code).collect(Collectors.toSet()),
                told.place().type(),
                told.harm()));
    }

    /** Null if the case was due at no time before either. */
    @Nullable
    Instant dueAfterPause(Severity severity, CasePause pause, Instant resumedAt) {
        Instant before = pause.dueBefore();
        return before == null
                ? null
                : new ServiceLevelClock(workingTime.calendar(), levels)
                        .dueAfterPause(severity, pause.pausedAt(), before, resumedAt);
    }

    Instant dueAt(Severity severity, ReportKind kind, Instant receivedAt) {
        return new ServiceLevelClock(workingTime.calendar(), levels).dueAt(severity, kind, receivedAt);
    }
}
