package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * An event as officers read it.
 *
 * @param kind code
 * @param wards codes; none = the whole authority
 * @param status PAST once its days are over, unless it was cancelled
 * @param statedStatus as it was stated last: never PAST
 * @param watchUntil the last day of the watch
 * @param openReviews the days on which somebody was or is to look at it again, and nobody has; none of a cancelled one
 * @param reviewOverdue whether one of them is past
 * @param reviews that were made, the first first
 * @param copyOf the event of another year that it was planned after
 */
public record TensionEventView(
        UUID id,
        String kind,
        String label,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        List<String> wards,
        List<String> strands,
        @Nullable String source,
        EventStatus status,
        EventStatus statedStatus,
        @Nullable String note,
        LocalDate watchFrom,
        LocalDate watchUntil,
        boolean underWatch,
        List<LocalDate> openReviews,
        boolean reviewOverdue,
        List<EventReviewView> reviews,
        @Nullable UUID copyOf,
        PersonView createdBy,
        Instant createdAt,
        int version) {}
