package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.audit.AuditTrail;
import org.concord.audit.ObservationEvent;
import org.concord.place.WorkingTime;
import org.concord.platform.Ids;
import org.concord.report.KeptReport;
import org.concord.report.NewReport;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;
import org.jspecify.annotations.Nullable;

/**
 * A report of tension is an observation too, from the moment when it is kept. Its words stay with the report: whoever may see the case reads them
 * there. What becomes of the case – restricted, withdrawn, moved to another ward, erased – so becomes of what is shown of this.
 */
@ApplicationScoped
public class ObserveReport {
    private final ObservationRows rows;
    private final AuditTrail trail;
    private final Ids ids;
    private final WorkingTime workingTime;

    ObserveReport(ObservationRows rows, AuditTrail trail, Ids ids, WorkingTime workingTime) {
        this.rows = rows;
        this.trail = trail;
        this.ids = ids;
        this.workingTime = workingTime;
    }

    /** In the report's own transaction; a report of something that happened is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(KeptReport report) {
        if (report.told().kind() != ReportKind.TENSION_OBSERVATION) {
            return;
        }
        UUID id = ids.next();
        NewObservation told = told(report);
        rows.add(new ObservationRows.Owner(id, null, report.id(), null, report.receivedAt()), told);
        trail.append(new ObservationEvent.ReportObserved(WriteObservation.subject(id), report.id(), told.wardCodes()));
    }

    /** Its case is looked after by a clock of its own, and so it needs no review. */
    private NewObservation told(KeptReport report) {
        return new NewObservation(
                grade(report.told().teller().role()),
                Stream.ofNullable(report.told().place().ward()).toList(),
                List.of(),
                new NewObservation.Words(null, null),
                day(report, workingTime.zone()),
                null,
                null,
                ObservationMarking.OFFICIAL,
                List.of());
    }

    /** How people feel, told by whoever feels it. Who did not say how they know of it is graded with care. */
    static NewObservation.Grade grade(@Nullable ReporterRole role) {
        boolean direct = role != null && role != ReporterRole.THIRD_PARTY;
        return new NewObservation.Grade(
                ObservationBasis.EXPERIENCED,
                direct ? ObservationSource.DIRECT : ObservationSource.SECOND_HAND,
                ObservationCertainty.UNKNOWN);
    }

    /** The day it was noticed as far as it was told, and never later than it was received. */
    static LocalDate day(KeptReport report, ZoneId zone) {
        NewReport.Occurred occurred = report.told().occurred();
        LocalDate received = LocalDate.ofInstant(report.receivedAt(), zone);
        LocalDate on = occurred.on();
        if (on == null && occurred.from() != null) {
            on = LocalDate.ofInstant(occurred.from(), zone);
        }
        return on == null || on.isAfter(received) ? received : on;
    }
}
