package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes rows of an import: in one transaction the reports, what came of each row, and how far the import has come. */
@ApplicationScoped
class TakeRows {
    private final ImportRuns runs;
    private final SubmitReport submit;
    private final IntakeMetrics metrics;

    TakeRows(ImportRuns runs, SubmitReport submit, IntakeMetrics metrics) {
        this.runs = runs;
        this.submit = submit;
        this.metrics = metrics;
    }

    /**
     * All of the rows, or none.
     *
     * @param after the line that was taken last
     * @return false if somebody else has gone on with this import meanwhile; nothing was taken then
     */
    @Transactional
    boolean take(UUID id, int after, List<ImportedRow.Checked> rows) {
        ImportRun run = runs.lock(id);
        if (!run.standsAfter(after)) {
            return false;
        }
        List<RowOutcome> outcomes = rows.stream().map(this::outcome).toList();
        for (RowOutcome outcome : outcomes) {
            if (run.take(outcome)) {
                runs.list(run, outcome);
            }
            metrics.rowTaken(outcome.kind());
        }
        return true;
    }

    private RowOutcome outcome(ImportedRow.Checked row) {
        return switch (row) {
            case ImportedRow.Bad bad -> RowOutcome.rejected(bad);
            case ImportedRow.Ready ready ->
                switch (submit.submit(ready.submission())) {
                    case SubmitReport.Result.Accepted accepted -> RowOutcome.accepted(ready, accepted.reference());
                    case SubmitReport.Result.Repeated repeated ->
                        RowOutcome.duplicate(ready, repeated.reference(), repeated.differs());
                };
        };
    }
}
