package org.concord.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.concord.platform.AfterCommit;
import org.concord.platform.Freshness;
import org.concord.platform.Start;

/**
 * The city's working calendar: hours from the settings, bank holidays from the store. Remembered for a while, so that a change is seen
 * at once by the process that made it and within a minute by every other.
 */
@ApplicationScoped
public class WorkingTime {
    private final BankHolidays holidays;
    private final PlaceConfig config;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final AtomicReference<Remembered> remembered;

    WorkingTime(BankHolidays holidays, PlaceConfig config, Clock clock, AfterCommit afterCommit) {
        this.holidays = holidays;
        this.config = config;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.remembered = new AtomicReference<>(outOfDate());
    }

    /** The calendar as the store had it at one moment. */
    private record Remembered(Instant readAt, WorkingCalendar calendar) {}

    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        calendar();
    }

    public WorkingCalendar calendar() {
        Remembered known = remembered.get();
        Instant now = clock.instant();
        if (Freshness.isFresh(known.readAt(), now, config.rememberHolidaysFor())) {
            return known.calendar();
        }
        Set<LocalDate> days = holidays.all().stream().map(BankHoliday::day).collect(Collectors.toUnmodifiableSet());
        Remembered read = new Remembered(now, new WorkingCalendar(hours(), days));
        // Only in place of what was there before: if it was forgotten meanwhile, what was read may be too old.
        remembered.compareAndSet(known, read);
        return read.calendar();
    }

    /** For a change of the bank holidays: forgets as soon as the current transaction has committed. */
    public void forget() {
        afterCommit.run(() -> remembered.set(outOfDate()));
    }

    public ZoneId zone() {
        return config.zone();
    }

    /** The time in the city. */
    public ZonedDateTime now() {
        return clock.instant().atZone(zone());
    }

    /** Today in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** One that has to be read first; each is its own, so that two can be told apart. */
    private Remembered outOfDate() {
        return new Remembered(Instant.EPOCH, new WorkingCalendar(hours(), Set.of()));
    }

    private WorkingHours hours() {
        return new WorkingHours(config.opens(), config.closes(), config.days(), config.zone());
    }
}
