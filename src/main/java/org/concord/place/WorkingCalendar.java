package org.concord.place;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * Counts in working time, so that a promise of "four working hours" is the same promise before a bank holiday.
 *
 * <p>A working day is a day of {@link WorkingHours#days()} that is no bank holiday. Whatever starts outside working
 * time is counted from the next opening. Days are reckoned in local time and lengths in elapsed time, so the nights on
 * which the clocks change neither lend nor steal an hour.
 */
public record WorkingCalendar(WorkingHours hours, Set<LocalDate> bankHolidays) {

    public WorkingCalendar {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    /** True from the opening (inclusive) to the closing (exclusive) of a working day. */
    public boolean isWorking(Instant instant) {
        LocalDate day = dayOf(instant);
        return isWorkingDay(day) && !instant.isBefore(opening(day)) && instant.isBefore(closing(day));
    }

    /**
     * The first instant by which {@code length} of working time has passed since {@code start}. Work that fills a day
     * to the end is due at its closing, not at the next opening.
     *
     * @throws IllegalArgumentException if the length is negative
     */
    public Instant plusWorking(Instant start, Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("negative working time: " + length);
        }
        Instant from = workingFrom(start);
        Duration left = length;
        for (Duration today = untilClosing(from); left.compareTo(today) > 0; today = untilClosing(from)) {
            left = left.minus(today);
            from = opening(workingDayAfter(dayOf(from)));
        }
        return from.plus(left);
    }

    /**
     * The same local time on the working day that is {@code days} working days later.
     *
     * <p>One working day from Friday 10:00 is Monday 10:00. From Friday 18:00 it is Tuesday 09:00: nobody could begin
     * before Monday 09:00, and from there a whole working day is owed. In working time that is the same moment as
     * Monday's closing; the opening is named, as it is when somebody is there to see that the time is up.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Instant plusWorkingDays(Instant start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("negative working days: " + days);
        }
        Instant from = workingFrom(start);
        LocalTime time = from.atZone(hours.zone()).toLocalTime();
        LocalDate day = dayOf(from);
        for (int passed = 0; passed < days; passed++) {
            day = workingDayAfter(day);
        }
        return at(day, time);
    }

    /** How much working time lies between two instants; none if the second is not later. */
    public Duration workingBetween(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        for (Instant from = workingFrom(start); from.isBefore(end); from = opening(workingDayAfter(dayOf(from)))) {
            Instant until = closing(dayOf(from));
            sum = sum.plus(Duration.between(from, until.isBefore(end) ? until : end));
        }
        return sum;
    }

    /** The start itself if it is in working time, else the next opening. */
    private Instant workingFrom(Instant start) {
        if (isWorking(start)) {
            return start;
        }
        LocalDate day = dayOf(start);
        boolean opensLaterToday = isWorkingDay(day) && start.isBefore(opening(day));
        return opening(opensLaterToday ? day : workingDayAfter(day));
    }

    private Duration untilClosing(Instant instant) {
        return Duration.between(instant, closing(dayOf(instant)));
    }

    private LocalDate workingDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !bankHolidays.contains(day);
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }

    private Instant opening(LocalDate day) {
        return at(day, hours.opens());
    }

    private Instant closing(LocalDate day) {
        return at(day, hours.closes());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(hours.zone()).toInstant();
    }
}
