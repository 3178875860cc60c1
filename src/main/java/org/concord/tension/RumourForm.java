package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rumour as it is to be.
 *
 * @param wards ids; empty = the whole authority
 * @param line null = nothing is to be said in public
 * @param publishedWhere of an approved line
 */
record RumourForm(
        String text,
        Instant firstSeenAt,
        List<RumourChannel> channels,
        @Nullable String area,
        List<Integer> wards,
        RumourSpread spread,
        RumourStatus status,
        @Nullable String known,
        @Nullable String line,
        @Nullable String publishedWhere,
        @Nullable LocalDate nextReview) {}
