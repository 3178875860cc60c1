package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a ward beside what is usual there.
 *
 * @param asOf the day of which the model is
 * @param weeksOfHistory on how many weeks it rests; null while there is nothing to compare with
 */
public record SeriesView(
        String ward,
        List<String> strands,
        LocalDate asOf,
        @Nullable Integer weeksOfHistory,
        List<Item> items) {

    public SeriesView {
        strands = List.copyOf(strands);
        items = List.copyOf(items);
    }

    /**
     * One day or week.
     *
     * @param from its first day
     * @param count incidents known by now; one of two strands counts on each
     * @param expected how many would be known by now if nothing was unusual; null while there is nothing to compare with, as where it begins before
     *     reports could come in
     * @param lower nineteen times in twenty there are no fewer; null as {@code expected}
     * @param upper nineteen times in twenty there are no more; null as {@code expected}
     * @param p the chance of so many or more; null as {@code expected}
     * @param alarm whether that is so small that it is worth a look by itself. What officers were alerted of are signals, which look at the whole city
     * @param daysOut how many of its days were without service
     */
    public record Item(
            LocalDate from,
            int count,
            @Nullable Double expected,
            @Nullable Long lower,
            @Nullable Long upper,
            @Nullable Double p,
            boolean alarm,
            int daysOut) {}
}
