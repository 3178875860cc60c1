package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.concord.access.Actor;
import org.concord.platform.FieldError;
import org.concord.platform.Refusal;
import org.concord.report.Channel;
import org.concord.report.NewReport;
import org.concord.report.Precision;

/** Checks a row by the rules for any report, and tells history from what is owed an alert. Nothing is stored. */
@ApplicationScoped
class CheckRow {
    private final ReadReport reading;
    private final ReportSource source;
    private final IntakeConfig config;
    private final Clock clock;

    CheckRow(ReadReport reading, ReportSource source, IntakeConfig config, Clock clock) {
        this.reading = reading;
        this.source = source;
        this.config = config;
        this.clock = clock;
    }

    ImportedRow.Checked check(ImportedRow.Read row, Actor.PartnerSystem partner) {
        return switch (row) {
            case ImportedRow.Bad bad -> bad;
            case ImportedRow.Told told -> check(told, partner);
        };
    }

    private ImportedRow.Checked check(ImportedRow.Told row, Actor.PartnerSystem partner) {
        List<FieldError> errors = new ArrayList<>();
        if (row.request().sourceRef() == null) {
            errors.add(new FieldError("/sourceRef", "is needed: without it a file sent twice would be counted twice"));
        }
        NewReport.Source from = source.ofPartner(partner, Channel.PARTNER_IMPORT, row.request(), row.day());
        try {
            NewReport told = reading.read(row.request(), from, row.day());
            if (errors.isEmpty()) {
                var submission = new SubmitReport.Submission(row.request(), from, row.day(), isHistory(told));
                return new ImportedRow.Ready(row.line(), submission, row.warnings());
            }
        } catch (Refusal refused) {
            errors.addAll(refused.errors());
        }
        return new ImportedRow.Bad(row.line(), errors);
    }

    /** What still goes on is not history, however long ago it began. */
    private boolean isHistory(NewReport told) {
        NewReport.Occurred occurred = told.occurred();
        Instant last = occurred.to() == null ? occurred.from() : occurred.to();
        boolean ongoing = occurred.precision() == Precision.ONGOING
                || Boolean.TRUE.equals(told.harm().ongoing());
        return !ongoing && last != null && last.isBefore(clock.instant().minus(config.historyAfter()));
    }
}
