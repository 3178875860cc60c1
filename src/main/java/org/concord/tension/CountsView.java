package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted lately in some wards, beside what is usual: of all of them together by day, of each by week.
 *
 * @param wholeCity whether {@code days} are of the whole authority, also of incidents whose ward is not known
 * @param days one for each day of the span
 * @param wards in the register's order
 */
public record CountsView(Span span, boolean wholeCity, List<SeriesView.Item> days, List<OfWard> wards) {

    /** Days of an item of {@code wards}. */
    public static final int WEEK = WeeklyCells.WEEK;

    public CountsView {
        days = List.copyOf(days);
        wards = List.copyOf(wards);
    }

    /**
     * Which days these are, and how much is known of them.
     *
     * @param from the first day; {@code to} is the last, today
     * @param countedFrom the first day on which reports could come in
     * @param weeksOfHistory on how many weeks what is usual rests; null while nothing is known to be usual
     * @param learning whether the history is too short to say what is usual, so that nothing is compared
     * @param everyStrand whether what is counted is of every strand
     * @param percentInToday percent of today's incidents that are expected to be known by now
     * @param percentInWeek percent of those of the last seven days
     */
    public record Span(
            LocalDate from,
            LocalDate to,
            LocalDate countedFrom,
            @Nullable Integer weeksOfHistory,
            boolean learning,
            boolean everyStrand,
            int percentInToday,
            int percentInWeek) {}

    /** @param weeks of seven days, the last of which ends today */
    public record OfWard(String code, String name, List<SeriesView.Item> weeks) {
        public OfWard {
            weeks = List.copyOf(weeks);
        }

        /** Whether nothing at all was counted, which may be because nobody reports. */
        public boolean silent() {
            return weeks.stream().allMatch(week -> week.count() == 0);
        }
    }
}
