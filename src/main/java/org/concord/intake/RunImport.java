package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.concord.platform.Refusal;
import org.concord.platform.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Carries out an import from the row at which it stands, some rows a transaction. If those stumble, each is taken by itself, so that a row
 * which we cannot digest is rejected and the others are not.
 */
@ApplicationScoped
class RunImport {
    private static final Logger LOG = Logger.getLogger(RunImport.class);

    private static final String TOO_MANY_REJECTED =
            "More than %,d rows were rejected, so this is hardly the file it was meant to be. Nothing after line %d was looked at.";

    private final ImportRuns runs;
    private final OpenImportFile files;
    private final TakeRows taking;
    private final EndImport end;
    private final IntakeMetrics metrics;
    private final IntakeConfig config;

    RunImport(
            ImportRuns runs,
            OpenImportFile files,
            TakeRows taking,
            EndImport end,
            IntakeMetrics metrics,
            IntakeConfig config) {
        this.runs = runs;
        this.files = files;
        this.taking = taking;
        this.end = end;
        this.metrics = metrics;
        this.config = config;
    }

    /** For a request that waits for it: whatever cuts it off, the import has failed, and sending the file again goes on. */
    void runNow(UUID id) {
        try {
            run(id, () -> false);
        } catch (RuntimeException e) {
            fail(id, e);
            throw e;
        }
    }

    /** If not even that can be written down, the worker that is owed to every import will see to it. */
    private void fail(UUID id, RuntimeException why) {
        try {
            end.failed(
                    id, "It was cut off. Send the file again: what was taken stays taken, and it goes on from there.");
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * In the partner's name.
     *
     * @param stop asked between two transactions
     * @return whether the import has ended; otherwise it was stopped, or somebody else goes on with it
     * @throws Refusal if the partner's code mapping does not fit the file any more
     */
    boolean run(UUID id, BooleanSupplier stop) {
        ImportRuns.Standing standing = runs.standing(id).orElseThrow();
        if (!standing.isRunning()) {
            return true;
        }
        try (ImportFile file = files.open(id, standing.format(), standing.partner())) {
            return takeAll(id, file, standing, stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean takeAll(UUID id, ImportFile file, ImportRuns.Standing standing, BooleanSupplier stop)
            throws IOException {
        int at = standing.lineDone();
        long rejected = standing.view().rejected();
        List<ImportedRow.Checked> rows = file.next(config.rowsAtOnce(), at);
        while (!rows.isEmpty()) {
            if (stop.getAsBoolean() || !take(id, at, rows)) {
                return false;
            }
            at = rows.getLast().line();
            rejected += rows.stream().filter(ImportedRow.Bad.class::isInstance).count();
            if (rejected > config.mostRejected()) {
                end.failed(id, TOO_MANY_REJECTED.formatted(config.mostRejected(), at));
                return true;
            }
            rows = file.next(config.rowsAtOnce(), at);
        }
        end.done(id);
        return true;
    }

    private boolean take(UUID id, int at, List<ImportedRow.Checked> rows) {
        try {
            return taking.take(id, at, rows);
        } catch (RuntimeException e) {
            throwIfDatabaseIsAway(e);
            return takeOneByOne(id, at, rows);
        }
    }

    private boolean takeOneByOne(UUID id, int before, List<ImportedRow.Checked> rows) {
        int at = before;
        for (ImportedRow.Checked row : rows) {
            if (!takeOne(id, at, row)) {
                return false;
            }
            at = row.line();
        }
        return true;
    }

    private boolean takeOne(UUID id, int at, ImportedRow.Checked row) {
        try {
            return taking.take(id, at, List.of(row));
        } catch (Refusal refused) {
            return taking.take(id, at, List.of(new ImportedRow.Bad(row.line(), refused.errors())));
        } catch (RuntimeException e) {
            throwIfDatabaseIsAway(e);
            metrics.rowStumbled();
            LOG.errorf("import %s: line %d could not be taken: %s", id, row.line(), SafeTrace.of(e));
            var neutral = ImportedRow.Bad.because(row.line(), "could not be taken, for a reason on our side");
            return taking.take(id, at, List.of(neutral));
        }
    }

    /** Then no row is at fault, and none is rejected. */
    private static void throwIfDatabaseIsAway(RuntimeException e) {
        if (SafeTrace.isDatabaseAway(e)) {
            throw e;
        }
    }
}
