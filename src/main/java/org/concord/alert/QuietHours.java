package org.concord.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.concord.place.WorkingCalendar;

/**
 * When somebody is not to be disturbed by what can wait: local time, {@code to} may lie on the next day. Pure.
 *
 * @param daysOff whether days that are no working days are quiet as a whole
 */
record QuietHours(LocalTime from, LocalTime to, boolean daysOff) {

    /** The moment itself if it is not quiet, else the first one that is not. */
    Instant over(Instant moment, WorkingCalendar calendar) {
        ZonedDateTime local = moment.atZone(calendar.hours().zone());
        LocalDate day = local.toLocalDate();
        if (!isQuiet(local.toLocalTime()) && !isDayOff(day, calendar)) {
            return moment;
        }
        boolean laterToday = local.toLocalTime().isBefore(to) && !isDayOff(day, calendar);
        LocalDate morning = laterToday ? day : day.plusDays(1);
        while (isDayOff(morning, calendar)) {
            morning = morning.plusDays(1);
        }
        return morning.atTime(to).atZone(calendar.hours().zone()).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    private boolean isDayOff(LocalDate day, WorkingCalendar calendar) {
        return daysOff
                && (!calendar.hours().days().contains(day.getDayOfWeek())
                        || calendar.bankHolidays().contains(day));
    }
}
