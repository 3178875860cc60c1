package org.concord.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concord.casework.CaseItem;

/**
 * When a case is due, in words, so that nobody has to reckon. Pure.
 *
 * @param kind by which the page chooses a sign beside the words
 */
public record DueWords(Kind kind, String text) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int WEEK = 7;

    /** The name of its sign. */
    public String sign() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** How pressing it is. */
    public enum Kind {
        OVERDUE,
        TODAY,
        LATER,
        PAUSED,
        NONE
    }

    static DueWords of(CaseItem item, Instant now, ZoneId zone) {
        if (!item.status().isOpen()) {
            return new DueWords(Kind.NONE, "Ended");
        }
        if (item.paused()) {
            return new DueWords(Kind.PAUSED, "Paused");
        }
        Instant due = item.dueAt();
        if (due == null) {
            return new DueWords(Kind.NONE, "No deadline");
        }
        return item.overdue() && due.isBefore(now)
                ? new DueWords(Kind.OVERDUE, late(Duration.between(due, now)) + " overdue")
                : ahead(due.atZone(zone), now.atZone(zone).toLocalDate());
    }

    private static DueWords ahead(ZonedDateTime due, LocalDate today) {
        LocalDate day = due.toLocalDate();
        if (!day.isAfter(today)) {
            return new DueWords(Kind.TODAY, "Due today " + TIME.format(due));
        }
        if (day.equals(today.plusDays(1))) {
            return new DueWords(Kind.LATER, "Due tomorrow " + TIME.format(due));
        }
        boolean thisWeek = day.isBefore(today.plusDays(WEEK));
        return new DueWords(Kind.LATER, "Due " + (thisWeek ? WEEKDAY : DAY).format(due));
    }

    private static String late(Duration by) {
        if (by.toDays() > 0) {
            return counted(by.toDays(), "day");
        }
        return by.toHours() > 0 ? counted(by.toHours(), "hour") : counted(Math.max(1, by.toMinutes()), "minute");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
