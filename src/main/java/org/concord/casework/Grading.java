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

/** Triage and the service-level clock with this city's settings. */
@ApplicationScoped
class Grading {
    private final TriagePolicy policy;
    private final Triage triage;
    private final ServiceLevels levels;
    private final WorkingTime workingTime;

    Grading(CaseworkConfig config, WorkingTime workingTime) {
        CaseworkConfig.Triage weights = config.triage();
        this.policy = new TriagePolicy(
                weights.version(), weights.points(), new TriagePolicy.Bands(weights.p1(), weights.p2(), weights.p3()));
        this.triage = new Triage(policy);
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
        return assess(new Facts(
                told.kind(),
                told.place().outOfArea(),
                told.narrative(),
                told.strands().stream().map(Strand::code).collect(Collectors.toSet()),
                told.types().stream().map(IncidentType::code).collect(Collectors.toSet()),
                told.place().type(),
                told.harm()));
    }

    Assessment assess(Facts facts) {
        return triage.assess(facts);
    }

    /** The settings by which cases are graded today. */
    TriagePolicy policy() {
        return policy;
    }

    /** @param dueBefore when it was due as the clock stopped */
    Instant dueAfterPause(Severity severity, Pause pause, Instant dueBefore) {
        return clock().dueAfterPause(severity, pause.from(), dueBefore, pause.to());
    }

    /** A time during which the clock stood still. */
    record Pause(Instant from, Instant to) {}

    Instant dueAt(Severity severity, ReportKind kind, Instant receivedAt) {
        return clock().dueAt(severity, kind, receivedAt);
    }

    private ServiceLevelClock clock() {
        return new ServiceLevelClock(workingTime.calendar(), levels);
    }
}
