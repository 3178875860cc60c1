package org.concord.place;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When officers are at work: on {@code days}, from {@code opens} (inclusive) to {@code closes} (exclusive), local time
 * in {@code zone}. Hours do not run over midnight.
 */
public record WorkingHours(LocalTime opens, LocalTime closes, Set<DayOfWeek> days, ZoneId zone) {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** @throws IllegalArgumentException if it does not open before it closes, or opens on no day at all */
    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens at " + opens + ", not before " + closes);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no working day");
        }
        days = Set.copyOf(days);
    }

    /** Monday to Friday, 09:00 to 17:00, Europe/London: a council's office hours. */
    public static WorkingHours standard() {
        return new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), MONDAY_TO_FRIDAY, ZoneId.of("Europe/London"));
    }
}
