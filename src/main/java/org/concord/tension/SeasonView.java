package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week as seen against the same season of earlier years: a second opinion, which raises no alert.
 *
 * @param ward code; null of a strand in the whole city
 * @param strand code; null of a ward, whatever the strand
 * @param expected incidents in such a week
 * @param upper more than this stands out: 1 week in 200 does by chance
 * @param chance of so many or more, to one digit
 * @param years whose same season was looked at
 */
public record SeasonView(
        @Nullable String ward,
        @Nullable String strand,
        int count,
        double expected,
        int upper,
        double chance,
        boolean standsOut,
        int years) {

    /**
     * All that could be judged of a week.
     *
     * @param week like 2026-W47; null as long as none could be judged
     * @param from its Monday; {@code to} its Sunday; null as {@code week}
     */
    public record Week(
            @Nullable String week,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<SeasonView> items) {}
}
