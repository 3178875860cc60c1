package org.concord.tension;

import java.util.Map;
import java.util.Objects;

/**
 * From where on what is known of a ward speaks for a higher level. Kept as data with their sources, in {@code tension_threshold}.
 *
 * @param leastReports fewer reports of seven days are no sign
 * @param timesUsual so many times the mean week before are a sign, where no expected count is known
 * @param gravest the rank of severity from which on one case is a sign; 1 is the gravest
 * @param signsForTense so many signs of different kinds
 * @param voices so many different people or organisations corroborate each other
 * @param littleReported fewer reports of four weeks are little
 * @param littleObserved fewer observations of four weeks, nil returns among them, are little
 */
record LevelThresholds(
        int leastReports,
        int timesUsual,
        int gravest,
        int signsForTense,
        int voices,
        int littleReported,
        int littleObserved) {

    /** @throws NullPointerException if one is missing */
    static LevelThresholds of(Map<String, Integer> byCode) {
        return new LevelThresholds(
                named(byCode, "LEAST_REPORTS"),
                named(byCode, "TIMES_USUAL"),
                named(byCode, "GRAVEST"),
                named(byCode, "SIGNS_FOR_TENSE"),
                named(byCode, "VOICES"),
                named(byCode, "LITTLE_REPORTED"),
                named(byCode, "LITTLE_OBSERVED"));
    }

    private static int named(Map<String, Integer> byCode, String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }
}
