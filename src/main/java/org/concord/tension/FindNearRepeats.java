package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignalEvent;
import org.concord.place.WardAreas;

/**
 * Looks whether new incidents follow others close by. What is found stands beside the signals of its ward and raises no alert of its own
 * (detection.md §6.5): the bar was simulated without it, and so it spends nothing of the budget of false alerts.
 */
@ApplicationScoped
class FindNearRepeats {
    private final IncidentPlaces places;
    private final CityPlaces codes;
    private final WardAreas areas;
    private final Watches watches;
    private final NearRepeatRows rows;
    private final AuditTrail trail;

    FindNearRepeats(
            IncidentPlaces places,
            CityPlaces codes,
            WardAreas areas,
            Watches watches,
            NearRepeatRows rows,
            AuditTrail trail) {
        this.places = places;
        this.codes = codes;
        this.areas = areas;
        this.watches = watches;
        this.rows = rows;
        this.trail = trail;
    }

    /**
     * Whoever looks holds the watch, so that each is found once. Nothing before the first bar.
     *
     * @return how many are new
     */
    @Transactional
    int on(LocalDate today, CityHistory city) {
        Watch.Bar bar = watches.hold().bar();
        if (bar == null) {
            return 0;
        }
        LocalDate from = today.minusDays(NearRepeats.TOLD_WITHIN + (long) NearRepeat.CLOSE.days());
        CityCodes known = codes.of(city);
        Set<NearRepeatRows.Key> before = rows.known(from);
        List<NearRepeats.Found> found = new NearRepeats(city, known, areas::squareMetres)
                .on(Math.toIntExact(today.toEpochDay()), places.of(from, today), bar.height());
        int added = 0;
        for (NearRepeats.Found one : found) {
            if (before.add(new NearRepeatRows.Key(one.file(), one.strand()))) {
                add(one, city, known);
                added++;
            }
        }
        return added;
    }

    private void add(NearRepeats.Found found, CityHistory city, CityCodes known) {
        UUID id = rows.add(found);
        trail.append(new SignalEvent.NearRepeatFound(
                "near-repeat:" + id,
                LocalDate.ofEpochDay(found.day()).toString(),
                city.wards().get(known.wards().indexOf(found.ward())),
                city.strands().get(known.strands().indexOf(found.strand())),
                found.repeat().others() + 1));
    }
}
