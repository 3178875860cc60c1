package org.concord.tension;

import java.util.Optional;

/** What is usual and how late it is told, as of one day. */
record Picture(Baseline baseline, ReportingDelay delay) {

    /** Empty while there is nothing to compare with. */
    static Optional<Picture> asOf(int day, CountHistory history) {
        ReportingDelay delay = ReportingDelay.asOf(day, history.sightings());
        return FitBaseline.asOf(day, history, delay).map(baseline -> new Picture(baseline, delay));
    }

    /** To find by what is unusual: empty also while the city is learning. */
    static Optional<Picture> toJudgeBy(int day, CountHistory history) {
        return history.isLearning(day) ? Optional.empty() : asOf(day, history);
    }

    /** Incidents of that day and cell that are known when it is so many days old. */
    double expectedKnown(int cell, int day, int age) {
        return baseline.expected(cell, day) * delay.known(age);
    }
}
