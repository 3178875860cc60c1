package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A rumour as officers read it.
 *
 * @param wards codes; none = the whole authority
 * @param line the one that stands now; null if none does
 * @param reviewDue whether its next review is today or past
 */
public record RumourView(
        UUID id,
        String text,
        Instant firstSeenAt,
        List<RumourChannel> channels,
        @Nullable String area,
        List<String> wards,
        RumourSpread spread,
        RumourStatus status,
        @Nullable String known,
        @Nullable RumourLineView line,
        @Nullable LocalDate nextReview,
        boolean reviewDue,
        PersonView recordedBy,
        Instant recordedAt,
        int version) {}
