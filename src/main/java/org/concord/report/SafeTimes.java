package org.concord.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody may be reached without danger: what their own clock on the wall shows counts, also on the two nights on which it is changed.
 * Pure.
 *
 * <p>A span whose end is not after its beginning goes on into the next day; from midnight to midnight is the whole day.
 *
 * @param hours none = at any time
 */
public record SafeTimes(List<NewReport.SafeHours> hours, ZoneId zone) {
    private static final int DAYS_OF_A_WEEK_AND_ITS_EDGES = 9;

    public boolean isSafe(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return hours.isEmpty() || hours.stream().anyMatch(span -> holds(span, local));
    }

    /** The moment itself if it is safe, else the first one that is; empty if there never is one. */
    public Optional<Instant> next(Instant moment) {
        if (isSafe(moment)) {
            return Optional.of(moment);
        }
        return Stream.concat(beginnings(moment), changeOfClocks(moment))
                .filter(when -> when.isAfter(moment) && isSafe(when))
                .min(Comparator.naturalOrder());
    }

    private static boolean holds(NewReport.SafeHours span, LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        if (span.from().isBefore(span.to())) {
            return isOn(span, day) && !time.isBefore(span.from()) && time.isBefore(span.to());
        }
        return isOn(span, day) && !time.isBefore(span.from())
                || isOn(span, day.minusDays(1)) && time.isBefore(span.to());
    }

    private static boolean isOn(NewReport.SafeHours span, LocalDate day) {
        return span.days().contains(day.getDayOfWeek());
    }

    /** A time that comes twice in a night begins twice; one that is left out is none, which {@link #isSafe} finds. */
    private Stream<Instant> beginnings(Instant moment) {
        LocalDate first = LocalDate.ofInstant(moment, zone).minusDays(1);
        return IntStream.rangeClosed(0, DAYS_OF_A_WEEK_AND_ITS_EDGES)
                .mapToObj(first::plusDays)
                .flatMap(day -> hours.stream().map(span -> day.atTime(span.from())))
                .flatMap(
                        local -> zone.getRules().getValidOffsets(local).stream().map(local::toInstant));
    }

    /** Where the clock jumps it may land inside a span whose beginning it jumped over. */
    private Stream<Instant> changeOfClocks(Instant moment) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(moment);
        return change == null ? Stream.empty() : Stream.of(change.getInstant());
    }
}
