package org.concord.gazetteer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of postcodes and how far it has come.
 *
 * @param inForce whether it is the one that look-ups are answered by
 * @param bytes of the file
 * @param lines that were read
 * @param terminated of the accepted, those that are out of use
 * @param startedBy the officer's id
 * @param failure why it failed, in words
 * @param errors the first lines that could not be taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostcodeImportView(
        UUID id,
        PostcodeImportState state,
        PostcodeProduct product,
        boolean inForce,
        long bytes,
        int lines,
        int accepted,
        int terminated,
        int rejected,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable Instant endedAt,
        @Nullable String failure,
        List<LineError> errors) {

    /** What is wrong with a line, from 1; never what stands there. */
    public record LineError(int line, String detail) {}

    boolean isRunning() {
        return state == PostcodeImportState.RUNNING;
    }
}
