package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
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
        Iterator<SubmitReport.Result> results =
                submit.submitAll(submissions(rows)).iterator();
        for (ImportedRow.Checked row : rows) {
            RowOutcome outcome =
                    switch (row) {
                        case ImportedRow.Bad bad -> RowOutcome.rejected(bad);
                        case ImportedRow.Ready ready -> outcome(ready, results.next());
                    };
            if (run.take(outcome)) {
                runs.list(run, outcome);
            }
            metrics.rowTaken(outcome.kind());
        }
        return true;
    }

    private static List<SubmitReport.Submission> submissions(List<ImportedRow.Checked> rows) {
        return rows.stream()
                .filter(ImportedRow.Ready.class::isInstance)
                .map(row -> ((ImportedRow.Ready) row).submission())
                .toList();
    }

    private static RowOutcome outcome(ImportedRow.Ready row, SubmitReport.Result result) {
        return switch (result) {
            case SubmitReport.Result.Accepted accepted -> RowOutcome.accepted(row, accepted.reference());
            case SubmitReport.Result.Repeated repeated ->
                RowOutcome.duplicate(row, repeated.reference(), repeated.differs());
        };
    }
}
