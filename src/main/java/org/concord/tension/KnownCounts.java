package org.concord.tension;

/**
 * What was known on one day of the days before: later reports do not enter, so that a verdict can be repeated.
 *
 * @param perDay counts by day from the first one, then by cell
 */
record KnownCounts(CountHistory history, int from, int asOf, int[][] perDay) {

    static KnownCounts of(CountHistory history, int from, int asOf) {
        int[][] perDay = new int[Math.max(0, asOf - from + 1)][history.grid().cells()];
        for (Sighting one : history.sightings()) {
            if (one.day() >= from && one.knownOn() <= asOf && !history.outages().contains(one.day())) {
                perDay[one.day() - from][history.grid().cell(one.ward(), one.strand())]++;
            }
        }
        return new KnownCounts(history, from, asOf, perDay);
    }

    /** Of the last so many days, by cell. */
    int[] last(int days) {
        int[] sum = new int[history.grid().cells()];
        for (int back = 0; back < Math.min(days, perDay.length); back++) {
            int[] day = perDay[perDay.length - 1 - back];
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += day[cell];
            }
        }
        return sum;
    }

    int on(int day, int cell) {
        return day < from ? 0 : perDay[day - from][cell];
    }

    boolean outage(int day) {
        return history.outages().contains(day);
    }
}
