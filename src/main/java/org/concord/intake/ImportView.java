package org.concord.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it has come.
 *
 * @param id of a dry run: that of its audit entry
 * @param failure why it failed, in words
 * @param rows by line; absent while it runs. All rows up to the 5,000th, of the others only those that somebody should look at; at most
 *     10,000, the rest is paged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        ImportState state,
        boolean dryRun,
        int accepted,
        int duplicates,
        int rejected,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable List<ImportRowView> rows) {
    /** That an answer can hold. */
    static final int MOST_ROWS = 10_000;

    /** As it was when it began, whatever has happened since. */
    ImportView asBegun() {
        return new ImportView(id, ImportState.RUNNING, dryRun, 0, 0, 0, startedAt, null, null, null);
    }

    ImportView withRows(List<ImportRowView> listed) {
        return new ImportView(id, state, dryRun, accepted, duplicates, rejected, startedAt, endedAt, failure, listed);
    }
}
