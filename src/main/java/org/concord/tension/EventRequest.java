package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that may raise tension, as it is to be.
 *
 * @param kind code of an {@link EventKind}
 * @param firstDay the trigger day, in the authority's zone
 * @param lastDay the first if nothing is said
 * @param wards codes; none = the whole authority
 * @param strands codes of those whom it may touch; none = not said
 * @param source where we know it from
 * @param status PLANNED (if nothing is said of a new one), CONFIRMED or CANCELLED; unsaid in a change, it stays
 * @param watchFrom the first day if nothing is said
 * @param watchUntil 14 days after the last if nothing is said
 */
public record EventRequest(
        @Nullable String kind,
        @Nullable String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable List<@Nullable String> wards,
        @Nullable List<@Nullable String> strands,
        @Nullable String source,
        @Nullable EventStatus status,
        @Nullable String note,
        @Nullable LocalDate watchFrom,
        @Nullable LocalDate watchUntil) {}
