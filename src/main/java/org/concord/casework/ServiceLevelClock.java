package org.concord.casework;

import java.time.Duration;
import java.time.Instant;
import org.concord.place.WorkingCalendar;
import org.concord.report.ReportKind;
import org.concord.triage.Severity;

/** By when a person must have looked at a case. Pure: the same case is always due at the same time. */
final class ServiceLevelClock {

    private final WorkingCalendar calendar;
    private final ServiceLevels levels;

    ServiceLevelClock(WorkingCalendar calendar, ServiceLevels levels) {
        this.calendar = calendar;
        this.levels = levels;
    }

    /** An observation of tension has a time of its own only at P4: harm is as urgent there as anywhere. */
    Instant dueAt(Severity severity, ReportKind kind, Instant receivedAt) {
        return switch (severity) {
            case P1_CRITICAL -> receivedAt.plus(levels.p1());
            case P2_HIGH ->
                receivedAt.plus(calendar.isWorking(receivedAt) ? levels.p2InHours() : levels.p2OutOfHours());
            case P3_MEDIUM -> calendar.plusWorking(receivedAt, levels.p3Working());
            case P4_LOW -> calendar.plusWorkingDays(receivedAt, workingDays(kind));
        };
    }

    /**
     * What was left when the clock stopped is left when it runs again: in elapsed time for P1 and P2, in working time for the others. A
     * case that was overdue stays so, as a pause excuses nobody.
     */
    Instant dueAfterPause(Severity severity, Instant pausedAt, Instant dueBefore, Instant resumedAt) {
        if (!dueBefore.isAfter(pausedAt)) {
            return dueBefore;
        }
        return switch (severity) {
            case P1_CRITICAL, P2_HIGH -> resumedAt.plus(Duration.between(pausedAt, dueBefore));
            case P3_MEDIUM, P4_LOW -> calendar.plusWorking(resumedAt, calendar.workingBetween(pausedAt, dueBefore));
        };
    }

    private int workingDays(ReportKind kind) {
        return switch (kind) {
            case HATE_INCIDENT -> levels.p4WorkingDays();
            case TENSION_OBSERVATION -> levels.tensionWorkingDays();
        };
    }
}
