package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What no count tells of itself, as the store has it.
 *
 * @param openedOn the first day on which reports could come in; null = the day of the first one
 * @param epoch from that day on it is counted otherwise
 * @param outages days without service
 * @param usualWeek how many incidents a week were usual before; a ward and strand that is not named had none
 */
record Counting(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate epoch,
        List<Outage> outages,
        List<Usual> usualWeek,
        int version) {

    Counting {
        outages = List.copyOf(outages);
        usualWeek = List.copyOf(usualWeek);
    }

    /** Both days are part of it. */
    record Outage(LocalDate from, LocalDate to) {}

    /** By the ids of ward and strand. */
    record Usual(int ward, int strand, double incidents) {}

    /** As days since 1970. */
    Set<Integer> daysOut(LocalDate from, LocalDate to) {
        return outages.stream()
                .flatMap(outage -> outage.from().datesUntil(outage.to().plusDays(1)))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .map(day -> (int) day.toEpochDay())
                .collect(Collectors.toSet());
    }
}
