package org.concord.casework;

import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended that is ordered by a time and, within it, by id. */
public record TimePosition(Instant at, UUID id) {
    private static final TimePosition START = new TimePosition(Instant.EPOCH, new UUID(0, 0));
    private static final int PARTS = 2;

    /**
     * The start of the list without a cursor.
     *
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    public static TimePosition read(@Nullable String cursor, String list) {
        return Cursor.read(
                        cursor,
                        list,
                        PARTS,
                        parts -> new TimePosition(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(START);
    }

    public String write(String list) {
        return Cursor.write(list, at, id);
    }
}
