package org.concord.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which past weeks belong to which part of the year, seen from the present one: the weeks around the same time of each
 * earlier year are the last part, those between are shared out evenly. After Noufaily et al., Statistics in Medicine 32
 * (2013) 1206.
 *
 * @param weeks indices of the baseline weeks, in order of time
 * @param seasons the part of the year of each, 1 to the number of periods
 */
record ReferenceWeeks(int[] weeks, int[] seasons) {

    private static final int WEEKS_A_YEAR = 52;

    /** How far back, how wide, in how many parts, and how many weeks before the present one do not count. */
    record Shape(int years, int halfWidth, int periods, int excluded) {}

    /** Empty where the series does not reach far enough back. */
    static Optional<ReferenceWeeks> before(int now, Shape shape) {
        int[] same = IntStream.rangeClosed(0, shape.years())
                .map(year -> now - year * WEEKS_A_YEAR)
                .toArray();
        return around(same, shape);
    }

    /** The same day of earlier years, moved to the nearest same weekday; the dates are evenly spaced weeks. */
    static Optional<ReferenceWeeks> before(int now, List<LocalDate> dates, Shape shape) {
        LocalDate today = dates.get(now);
        int[] same = IntStream.rangeClosed(0, shape.years())
                .map(year -> now - (int) ChronoUnit.WEEKS.between(sameWeekday(today, year), today))
                .toArray();
        return around(same, shape);
    }

    private static LocalDate sameWeekday(LocalDate today, int yearsBefore) {
        LocalDate day = today.minusYears(yearsBefore);
        int late = Math.floorMod(
                day.getDayOfWeek().getValue() - today.getDayOfWeek().getValue(), 7);
        return late <= 3 ? day.minusDays(late) : day.plusDays(7L - late);
    }

    private static Optional<ReferenceWeeks> around(int[] same, Shape shape) {
        int first = same[shape.years()] - shape.halfWidth();
        if (first < 0) {
            return Optional.empty();
        }
        int[] season = new int[same[0] + 1];
        for (int year = 1; year <= shape.years(); year++) {
            shareOut(season, same[year] + shape.halfWidth() + 1, same[year - 1] - shape.halfWidth(), shape);
            Arrays.fill(season, same[year] - shape.halfWidth(), same[year] + shape.halfWidth() + 1, shape.periods());
        }
        Arrays.fill(season, same[0] - shape.halfWidth(), same[0] + 1, shape.periods());
        int[] weeks = IntStream.range(first, same[0] - shape.excluded())
                .filter(week -> season[week] > 0)
                .toArray();
        return Optional.of(new ReferenceWeeks(
                weeks, IntStream.of(weeks).map(week -> season[week]).toArray()));
    }

    private static void shareOut(int[] season, int from, int to, Shape shape) {
        int parts = shape.periods() - 1;
        int start = from;
        for (int part = 1; part <= parts; part++) {
            int length = (to - from) / parts + (part <= (to - from) % parts ? 1 : 0);
            Arrays.fill(season, start, start + length, part);
            start += length;
        }
    }

    /** One row for each week: intercept, the other parts of the year, and the time if there is a trend. */
    double[][] design(int periods, boolean trend) {
        return IntStream.range(0, weeks.length)
                .mapToObj(i -> row(seasons[i], weeks[i], periods, trend))
                .toArray(double[][]::new);
    }

    static double[] row(int season, int week, int periods, boolean trend) {
        double[] row = new double[periods + (trend ? 1 : 0)];
        row[0] = 1;
        if (season > 1) {
            row[season - 1] = 1;
        }
        if (trend) {
            // counted from 1, as the reference implementation does
            row[periods] = week + 1;
        }
        return row;
    }
}
