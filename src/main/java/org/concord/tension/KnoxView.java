package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often incidents of a year followed each other closely, beside what chance makes of it (Knox, Applied Statistics 13 (1964) 25).
 *
 * @param ward code; null = the whole authority
 * @param placed so many of the incidents had a place that may be used
 * @param fields none while too few had one
 */
public record KnoxView(@Nullable String ward, int incidents, int placed, List<Field> fields) {
    public KnoxView {
        fields = List.copyOf(fields);
    }

    /**
     * Pairs no farther apart than this.
     *
     * @param expected pairs if days and places had nothing to do with each other
     * @param chance of so many pairs or more then; at least 1 in 1000, as that many orders of the days are tried
     */
    public record Field(int metres, int days, long observed, double expected, double chance) {
        static Field of(KnoxTable.Field field) {
            return new Field(
                    (int) field.limits().metres(),
                    field.limits().days(),
                    field.observed(),
                    SignalRows.rounded(field.expected(), 3),
                    field.chance());
        }
    }

    /**
     * The tables of the year that ends with a month.
     *
     * @param month like 2026-10; null as long as none were made
     * @param from its first day; {@code to} the last; null as {@code month}
     */
    public record Tables(
            @Nullable String month,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<KnoxView> tables) {}
}
