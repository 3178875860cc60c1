package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts some lines of a file into the edition that is on its way in, where no look-up sees them. */
@ApplicationScoped
class StagePostcodes {
    private static final int MOST_ERRORS = 100;

    private final PostcodeImports imports;
    private final PostcodeRows rows;
    private final Clock clock;

    StagePostcodes(PostcodeImports imports, PostcodeRows rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * All of the lines, or none.
     *
     * @param after the line that was taken last
     * @return false if the import has ended, or somebody else has gone on with it meanwhile; nothing was taken then
     */
    @Transactional
    boolean take(UUID id, int after, List<PostcodeRow> lines) {
        PostcodeImports.Standing standing = imports.lock(id);
        if (!standing.view().isRunning() || standing.view().lines() != after) {
            return false;
        }
        List<PostcodeRow.Good> good = lines.stream()
                .filter(PostcodeRow.Good.class::isInstance)
                .map(PostcodeRow.Good.class::cast)
                .toList();
        Set<String> added = rows.add(standing.edition(), good);
        int listed = standing.view().errors().size();
        imports.move(id, progress(lines, added, MOST_ERRORS - listed), clock.instant());
        return true;
    }

    /** @param added codes that were new to the edition; of two lines with the same code the second is an error */
    private static PostcodeImports.Progress progress(List<PostcodeRow> lines, Set<String> added, int mostErrors) {
        Set<String> notYetMet = new HashSet<>(added);
        int terminated = 0;
        List<PostcodeImportView.LineError> errors = new ArrayList<>();
        for (PostcodeRow line : lines) {
            switch (line) {
                case PostcodeRow.Bad bad -> errors.add(new PostcodeImportView.LineError(bad.line(), bad.why()));
                case PostcodeRow.Good row
                when !notYetMet.remove(row.code()) ->
                    errors.add(new PostcodeImportView.LineError(
                            row.line(), "has a postcode that stands in the file before"));
                case PostcodeRow.Good row -> terminated += row.terminatedOn() == null ? 0 : 1;
            }
        }
        return new PostcodeImports.Progress(
                lines.getLast().line(),
                added.size(),
                terminated,
                errors.size(),
                errors.subList(0, Math.min(errors.size(), mostErrors)));
    }
}
