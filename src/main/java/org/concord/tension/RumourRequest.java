package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rumour. It is about what is said, never about a person: nobody is named in it.
 *
 * @param firstSeenAt now if nothing is said
 * @param channels at least one
 * @param wards codes; none = the whole authority
 * @param spread UNKNOWN if nothing is said
 * @param status UNVERIFIED if nothing is said
 * @param known what we know
 * @param line what might be said in public, once another person has approved it
 * @param nextReview a day, today or later
 */
public record RumourRequest(
        @Nullable String text,
        @Nullable Instant firstSeenAt,
        @Nullable List<@Nullable RumourChannel> channels,
        @Nullable String area,
        @Nullable List<@Nullable String> wards,
        @Nullable RumourSpread spread,
        @Nullable RumourStatus status,
        @Nullable String known,
        @Nullable String line,
        @Nullable LocalDate nextReview) {}
