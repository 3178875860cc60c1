package org.concord.tension;

import java.util.List;

/**
 * How many of a day's incidents are known so many days later: the reverse-time hazard after Lawless, Canadian Journal of
 * Statistics 22 (1994) 15, which is not misled by the reports that are still to come.
 *
 * @param known P(delay ≤ age), for ages from 0; 1 from the last one on
 */
record ReportingDelay(double[] known) {

    static final int LONGEST = 28;
    private static final int WINDOW = 56;
    private static final double WORTH_OF_DEFAULT = 200;

    /** However late reports were so far, one may come today. */
    private static final double LEAST_KNOWN = 0.05;

    /** What comes in where nothing has been measured yet. */
    private static final double[] DEFAULT = defaults();

    double known(int age) {
        return age >= known.length ? 1 : known[age];
    }

    /** The share of incidents that become known at exactly this age. */
    double becomingKnown(int age) {
        return age == 0 ? known(0) : known(age) - known(age - 1);
    }

    /** Measured over the last eight weeks and, as long as few reports tell, mixed with the default. */
    static ReportingDelay asOf(int day, List<Sighting> sightings) {
        double[] known = estimate(day, sightings, LONGEST, WINDOW);
        long reports = sightings.stream()
                .filter(one -> one.knownOn() <= day && one.day() > day - WINDOW && one.day() <= day)
                .count();
        if (reports < WORTH_OF_DEFAULT) {
            double weight = reports / (reports + WORTH_OF_DEFAULT);
            for (int age = 0; age < known.length; age++) {
                known[age] = weight * known[age] + (1 - weight) * DEFAULT[age];
            }
        }
        for (int age = 0; age < known.length; age++) {
            known[age] = Math.max(LEAST_KNOWN, known[age]);
        }
        return new ReportingDelay(known);
    }

    /** How many there will be once all reports are in. */
    double madeUp(int count, int age) {
        return count / known(age);
    }

    static double[] estimate(int now, List<Sighting> sightings, int longest, int window) {
        double[] exactly = new double[longest + 1];
        double[] atMost = new double[longest + 1];
        for (Sighting one : sightings) {
            int delay = one.knownOn() - one.day();
            if (one.knownOn() <= now && delay <= longest && one.day() >= now - window) {
                exactly[delay] += one.day() <= now - delay ? 1 : 0;
                for (int age = delay; age <= Math.min(longest, now - one.day()); age++) {
                    atMost[age]++;
                }
            }
        }
        double[] known = new double[longest + 1];
        known[longest] = 1;
        for (int age = longest; age > 0; age--) {
            double hazard = atMost[age] == 0 ? 0 : exactly[age] / atMost[age];
            known[age - 1] = known[age] * (1 - hazard);
        }
        return known;
    }

    private static double[] defaults() {
        double[] known = new double[LONGEST + 1];
        double[] first = {.55, .75, .83, .88, .91};
        for (int age = 0; age <= LONGEST; age++) {
            // a thin even tail up to four weeks
            double tail = .91 + .09 * (age - 4) / (LONGEST - 4);
            known[age] = age < first.length ? first[age] : tail;
        }
        return known;
    }
}
