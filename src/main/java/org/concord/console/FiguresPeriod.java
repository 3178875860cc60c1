package org.concord.console;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The days that figures cover. Pure.
 *
 * @param to the first day that they do not
 */
record FiguresPeriod(LocalDate from, LocalDate to) {
    FiguresPeriod {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("no day");
        }
    }

    /** This week so far, and whole weeks before it. */
    static FiguresPeriod weeks(int weeks, LocalDate today) {
        return new FiguresPeriod(monday(today).minusWeeks(weeks - 1L), today.plusDays(1));
    }

    /**
     * Whole weeks or months that lie in it; what is left before and after is counted by the day.
     *
     * @param past the first day after them; the same if there are none
     */
    record Whole(LocalDate first, LocalDate past) {}

    Whole wholeWeeks() {
        return whole(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), monday(to));
    }

    Whole wholeMonths() {
        LocalDate month = from.withDayOfMonth(1);
        return whole(month.isBefore(from) ? month.plusMonths(1) : month, to.withDayOfMonth(1));
    }

    private Whole whole(LocalDate first, LocalDate past) {
        return past.isAfter(first) ? new Whole(first, past) : new Whole(to, to);
    }

    /** The Mondays of all weeks that it touches. */
    List<LocalDate> weeks() {
        return monday(from).datesUntil(to, Period.ofWeeks(1)).toList();
    }

    /** Whether only some days of the week are in it. */
    boolean cuts(LocalDate week) {
        return week.isBefore(from) || week.plusWeeks(1).isAfter(to);
    }

    LocalDate lastDay() {
        return to.minusDays(1);
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return to.atStartOfDay(zone).toInstant();
    }

    /** The last weeks of it, if it is longer. */
    FiguresPeriod last(int weeks) {
        LocalDate first = to.minusWeeks(weeks);
        return first.isAfter(from) ? new FiguresPeriod(first, to) : this;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
