package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is to be.
 *
 * @param wards ids; empty = the whole authority
 * @param strands ids
 * @param status as it is stated, never PAST
 */
record EventForm(
        EventKind kind,
        String title,
        LocalDate first,
        LocalDate last,
        List<Integer> wards,
        List<Integer> strands,
        @Nullable String source,
        EventStatus status,
        @Nullable String note,
        WatchWindow watch) {}
