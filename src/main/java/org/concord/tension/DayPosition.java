package org.concord.tension;

import java.time.LocalDate;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended that is ordered by a day and, within it, by id. */
record DayPosition(LocalDate day, UUID id) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final DayPosition START = new DayPosition(EARLIEST, new UUID(0, 0));
    private static final int PARTS = 2;

    /** In years that the store can keep. */
    DayPosition {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException("out of range");
        }
    }

    /**
     * The start of the list without a cursor.
     *
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    static DayPosition read(@Nullable String cursor, String list) {
        return Cursor.read(
                        cursor,
                        list,
                        PARTS,
                        parts -> new DayPosition(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(START);
    }

    String write(String list) {
        return Cursor.write(list, day, id);
    }
}
