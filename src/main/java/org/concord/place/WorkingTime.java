package org.concord.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.concord.platform.Authority;
import org.concord.platform.Start;
import org.hibernate.Session;

/** The city's working calendar: hours from the settings, bank holidays from the store. */
@ApplicationScoped
public class WorkingTime {
    private final Session store;
    private final PlaceConfig config;
    private final Clock clock;
    private volatile WorkingCalendar calendar;

    WorkingTime(Session store, PlaceConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.calendar = new WorkingCalendar(hours(), Set.of());
    }

    @ActivateRequestContext
    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        List<LocalDate> holidays = store.createNativeQuery(
                        "SELECT day FROM bank_holiday WHERE authority_id = :authority", LocalDate.class)
                .setParameter("authority", Authority.ID)
                .getResultList();
        calendar = new WorkingCalendar(hours(), Set.copyOf(holidays));
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public ZoneId zone() {
        return config.zone();
    }

    /** Today in the city. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(config.zone()));
    }

    private WorkingHours hours() {
        return new WorkingHours(config.opens(), config.closes(), config.days(), config.zone());
    }
}
