package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignalEvent;
import org.concord.place.Ward;
import org.concord.place.Wards;

/** Makes Knox's tables once a month. The shuffling takes seconds and holds no transaction; only what came of it is kept in one. */
@ApplicationScoped
class TabulateNearRepeats {
    private static final int MONTHS = 12;

    private final IncidentPlaces places;
    private final KnoxRows rows;
    private final Wards wards;
    private final Watches watches;
    private final AuditTrail trail;

    TabulateNearRepeats(IncidentPlaces places, KnoxRows rows, Wards wards, Watches watches, AuditTrail trail) {
        this.places = places;
        this.rows = rows;
        this.wards = wards;
        this.watches = watches;
        this.trail = trail;
    }

    /** The year that ends with this month. */
    static LocalDate from(LocalDate month) {
        return month.minusMonths(MONTHS - 1L);
    }

    static LocalDate to(LocalDate month) {
        return month.plusMonths(1).minusDays(1);
    }

    /** The last whole month, unless it has its tables. */
    Optional<LocalDate> due(LocalDate today) {
        LocalDate month = YearMonth.from(today).minusMonths(1).atDay(1);
        return rows.last().filter(last -> !last.isBefore(month)).isPresent() ? Optional.empty() : Optional.of(month);
    }

    KnoxTables simulate(LocalDate month) {
        List<PlacedIncident> incidents = places.of(from(month), to(month));
        List<Integer> standing = wards.on(to(month)).stream().map(Ward::id).toList();
        return KnoxTables.of(incidents, standing, month.toEpochDay());
    }

    /** Once for a month, whoever made them. */
    @Transactional
    void keep(LocalDate month, KnoxTables tables) {
        watches.hold();
        if (rows.last().filter(last -> !last.isBefore(month)).isPresent()) {
            return;
        }
        tables.tables().forEach(table -> rows.add(month, table));
        trail.append(new SignalEvent.NearRepeatsTabulated(
                "tension-watch",
                YearMonth.from(month).toString(),
                tables.whole().incidents(),
                tables.whole().placed()));
    }
}
