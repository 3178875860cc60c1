package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an event is watched, and on which days it is looked at again: local days of the authority, both ends included. Pure.
 *
 * @param reviews in order, none outside the window
 */
record WatchWindow(LocalDate from, LocalDate until, List<LocalDate> reviews) {
    WatchWindow {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        reviews = List.copyOf(reviews);
    }

    /** The days of an event, and where somebody said it, other ends of its window. */
    record Days(
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** From the trigger day on, which is the first; its reviews are counted from there, its end from the last. */
    static WatchWindow of(Days days, TensionConfig.Events settings) {
        LocalDate from = days.from() == null ? days.first() : days.from();
        LocalDate until = days.until() == null ? days.last().plus(settings.watchedFor()) : days.until();
        List<LocalDate> reviews = settings.reviews().stream()
                .map(days.first()::plus)
                .filter(day -> !day.isAfter(until) && !day.isBefore(from))
                .sorted()
                .distinct()
                .toList();
        return new WatchWindow(from, until, reviews);
    }

    boolean isRunning(LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(until);
    }
}
