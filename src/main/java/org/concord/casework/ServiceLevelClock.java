package org.concord.casework;

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

    private int workingDays(ReportKind kind) {
        return switch (kind) {
            case HATE_INCIDENT -> levels.p4WorkingDays();
            case TENSION_OBSERVATION -> levels.tensionWorkingDays();
        };
    }
}
