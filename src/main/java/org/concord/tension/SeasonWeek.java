package org.concord.tension;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One week of a series against the same season of earlier years, as the long-history method sees it (detection.md §6.6): a second opinion, which
 * raises no alert. Only series with an incident a week or more are judged: of a sparser one a season of zeros makes every report an alarm. Weeks
 * before the counting last changed are not compared with, as a season cannot tell a new channel from a rise. A week with days
 * without service counts as it was told.
 *
 * @param years whose same season was looked at
 * @param upper more than this stands out
 * @param chance of so many or more
 */
record SeasonWeek(int years, int count, double expected, int upper, double chance) {
    private static final int MOST_YEARS = 5;

    /** Days before the week that are looked at: five years and the weeks that belong to a season. */
    static final int LOOKED_BACK = MOST_YEARS * 366 + 28;

    private static final int FEWEST_YEARS = 2;
    private static final int WEEKS_A_YEAR = 52;
    private static final double LEAST_A_WEEK = 1;

    /** Thursday is day 0. */
    private static final int TO_MONDAY = 3;

    /**
     * Several series of one week; empty where the history is too short or the series too sparse.
     *
     * @param monday of a whole week
     * @param series cells that are counted together
     */
    static List<Optional<SeasonWeek>> each(CountHistory history, int monday, List<int[]> series) {
        int since = Math.max(
                monday - LOOKED_BACK,
                Math.max(history.openedOn(), history.epoch().orElse(Integer.MIN_VALUE)));
        int first = since + Math.floorMod(-(since + TO_MONDAY), WeeklyCells.WEEK);
        int weeks = (monday - first) / WeeklyCells.WEEK + 1;
        if (weeks <= FEWEST_YEARS * WEEKS_A_YEAR) {
            return Collections.nCopies(series.size(), Optional.empty());
        }
        int[][] counts = counts(history, first, weeks);
        List<LocalDate> dates = IntStream.range(0, weeks)
                .mapToObj(week -> LocalDate.ofEpochDay(first + (long) week * WeeklyCells.WEEK))
                .toList();
        return series.stream()
                .map(cells -> of(
                        Arrays.stream(counts).mapToInt(week -> sum(week, cells)).toArray(), dates))
                .toList();
    }

    private static int sum(int[] week, int[] cells) {
        return IntStream.of(cells).map(cell -> week[cell]).sum();
    }

    private static int[][] counts(CountHistory history, int first, int weeks) {
        int[][] counts = new int[weeks][history.grid().cells()];
        for (Sighting one : history.sightings()) {
            int week = Math.floorDiv(one.day() - first, WeeklyCells.WEEK);
            if (week >= 0 && week < weeks) {
                counts[week][history.grid().cell(one.ward(), one.strand())]++;
            }
        }
        return counts;
    }

    /** The last week of them, with as many years as there are. */
    static Optional<SeasonWeek> of(int[] counts, List<LocalDate> dates) {
        int last = counts.length - 1;
        boolean often = Arrays.stream(counts, 0, last).average().orElse(0) >= LEAST_A_WEEK;
        for (int years = MOST_YEARS; often && years >= FEWEST_YEARS; years--) {
            FarringtonFlexible method = FarringtonFlexible.ofYears(years);
            int looked = years;
            Optional<SeasonWeek> judged = method.judge(counts, dates, last).map(verdict -> {
                SecondOpinion.Opinion opinion = verdict.opinion(counts[last], method.alpha());
                return new SeasonWeek(
                        looked,
                        counts[last],
                        verdict.expected(),
                        (int) Math.min(Integer.MAX_VALUE, opinion.upperBound()),
                        verdict.pValue());
            });
            if (judged.isPresent()) {
                return judged;
            }
        }
        return Optional.empty();
    }
}
