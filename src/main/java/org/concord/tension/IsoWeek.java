package org.concord.tension;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/** Weeks of the calendar by the name that ISO 8601 gives them, like {@code 2026-W47}; each begins on a Monday. Pure. */
final class IsoWeek {
    private static final Pattern NAMED = Pattern.compile("[0-9]{4}-W[0-9]{2}");
    private static final int NAME = "2026-W47".length();

    private IsoWeek() {}

    /** Its Monday; empty if it is no such name. */
    static Optional<LocalDate> monday(String name) {
        try {
            return NAMED.matcher(name).matches()
                    ? Optional.of(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static String name(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, NAME);
    }
}
