package org.concord.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of a report beside its own columns. Pure.
 *
 * @param receivedOn the day in the city
 * @param delayDays from the day of the incident, if that is known; one that is said to be still to come is of the same day
 */
record CountedColumns(LocalDate receivedOn, @Nullable Integer delayDays) {

    static CountedColumns of(NewReport.Occurred occurred, Instant receivedAt, ZoneId zone) {
        LocalDate receivedOn = LocalDate.ofInstant(receivedAt, zone);
        LocalDate day = day(occurred, zone);
        return new CountedColumns(
                receivedOn, day == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(day, receivedOn)));
    }

    private static @Nullable LocalDate day(NewReport.Occurred occurred, ZoneId zone) {
        return switch (occurred.precision()) {
            case EXACT, APPROXIMATE, DAY ->
                occurred.on() != null || occurred.from() == null
                        ? occurred.on()
                        : LocalDate.ofInstant(occurred.from(), zone);
            case ONGOING, UNKNOWN -> null;
        };
    }

    void name(SqlValues values) {
        values.with("receivedOn", receivedOn).with("delayDays", delayDays);
    }
}
