package org.concord.tension;

import java.time.Instant;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * What may be said in public against a rumour, as soon as it is approved.
 *
 * @param id another text has another
 * @param decidedBy null while it waits; never who wrote it
 * @param reason why it was decided so
 */
public record RumourLineView(
        UUID id,
        String text,
        LineState state,
        PersonView writtenBy,
        Instant writtenAt,
        @Nullable PersonView decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String publishedWhere) {}
