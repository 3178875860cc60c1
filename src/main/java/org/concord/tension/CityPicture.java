package org.concord.tension;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A city as of one day: what was counted, and what is learnt from it. Pure.
 *
 * @param usual null while there is nothing to compare with
 */
record CityPicture(
        CityHistory city,
        LocalDate asOf,
        ReportingDelay delay,
        @Nullable Picture usual) {
    private static final int WHOLE = 100;

    static CityPicture of(CityHistory city, LocalDate asOf) {
        int day = (int) asOf.toEpochDay();
        Picture usual = Picture.asOf(day, city.history()).orElse(null);
        ReportingDelay delay =
                usual == null ? ReportingDelay.asOf(day, city.history().sightings()) : usual.delay();
        return new CityPicture(city, asOf, delay, usual);
    }

    /** As the detector has it: so short a history tells nothing yet, unless somebody told what was usual before. */
    boolean learning() {
        return city.history().isLearning((int) asOf.toEpochDay());
    }

    /** Without what is usual as long as the city is learning: too little is known to be shown. */
    CityPicture asShown() {
        return learning() ? new CityPicture(city, asOf, delay, null) : this;
    }

    /** Percent of the incidents of the last so many days that are expected to be known by now. */
    int percentIn(int days) {
        double in = IntStream.range(0, days)
                .mapToDouble(age -> delay.known(age) * weekday(age))
                .sum();
        double all = IntStream.range(0, days).mapToDouble(this::weekday).sum();
        return (int) Math.round(WHOLE * in / all);
    }

    private double weekday(int age) {
        return usual == null ? 1 : usual.baseline().weekday((int) asOf.toEpochDay() - age);
    }
}
