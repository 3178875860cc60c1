package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A week that can have a return: whole days in the city's zone, from Monday to Sunday, also where the clocks change. Pure. */
record ReturnWeek(LocalDate monday, ZoneId zone) {
    private static final int DAYS = 7;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 3);

    /** Empty for what is no name of a week, as one that its year does not have, or one out of reach. */
    static Optional<ReturnWeek> named(@Nullable String name, ZoneId zone) {
        return Optional.ofNullable(name)
                .flatMap(IsoWeek::monday)
                .filter(monday -> !monday.isBefore(EARLIEST) && monday.getYear() <= 2999)
                .map(monday -> new ReturnWeek(monday, zone));
    }

    static ReturnWeek of(LocalDate day, ZoneId zone) {
        return new ReturnWeek(IsoWeek.mondayOf(day), zone);
    }

    String name() {
        return IsoWeek.name(monday);
    }

    LocalDate sunday() {
        return monday.plusDays(DAYS - 1);
    }

    ReturnWeek before() {
        return new ReturnWeek(monday.minusDays(DAYS), zone);
    }

    Instant begins() {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant ends() {
        return monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(begins());
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(ends());
    }

    /** Its end, or now if it has not ended. */
    Instant until(Instant now) {
        return hasEnded(now) ? ends() : now;
    }
}
