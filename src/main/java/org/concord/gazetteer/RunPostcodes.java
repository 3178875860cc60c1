package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.concord.place.PlaceWatch;

/** Carries out an import of postcodes from the line at which it stands, some thousand lines a transaction. */
@ApplicationScoped
class RunPostcodes {
    private static final String TOO_MANY_REJECTED =
            "More than %,d lines cannot be taken, so this is hardly the file it was meant to be. Nothing after line %d was looked at.";

    private final PostcodeImports imports;
    private final PostcodeSpool files;
    private final StagePostcodes stage;
    private final EndPostcodes end;
    private final PlaceWatch watch;
    private final GazetteerConfig config;

    RunPostcodes(
            PostcodeImports imports,
            PostcodeSpool files,
            StagePostcodes stage,
            EndPostcodes end,
            PlaceWatch watch,
            GazetteerConfig config) {
        this.imports = imports;
        this.files = files;
        this.stage = stage;
        this.end = end;
        this.watch = watch;
        this.config = config;
    }

    /** For a request that waits for it: whatever cuts it off, the import has failed. */
    void runNow(UUID id) {
        try {
            run(id, () -> false);
        } catch (RuntimeException e) {
            fail(id, e);
            throw e;
        }
    }

    /**
     * @param stop asked between two transactions
     * @return whether the import has ended; otherwise it was stopped, or somebody else goes on with it
     */
    boolean run(UUID id, BooleanSupplier stop) {
        PostcodeImports.Standing standing = imports.find(id).orElseThrow();
        if (standing.view().isRunning() && !takeAll(standing.view(), stop)) {
            return false;
        }
        watch.look();
        while (end.removeSome() && !stop.getAsBoolean()) {
            // some at a time, so that no transaction is long; what is left is removed with the next import
        }
        return true;
    }

    private boolean takeAll(PostcodeImportView view, BooleanSupplier stop) {
        int at = view.lines();
        long rejected = view.rejected();
        try (PostcodeFile file = files.open(view.id())) {
            List<PostcodeRow> lines = file.next(config.linesAtOnce(), at);
            while (!lines.isEmpty()) {
                if (stop.getAsBoolean() || !stage.take(view.id(), at, lines)) {
                    return false;
                }
                at = lines.getLast().line();
                rejected += bad(lines);
                if (rejected > config.mostRejected()) {
                    end.failed(view.id(), TOO_MANY_REJECTED.formatted(config.mostRejected(), at));
                    return true;
                }
                lines = file.next(config.linesAtOnce(), at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end.done(view.id());
        return true;
    }

    private static long bad(List<PostcodeRow> lines) {
        return lines.stream().filter(PostcodeRow.Bad.class::isInstance).count();
    }

    /** If not even that can be written down, the worker that is owed to every import will see to it. */
    private void fail(UUID id, RuntimeException why) {
        try {
            end.failed(id, StartPostcodes.CUT_OFF);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }
}
