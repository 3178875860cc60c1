package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignalEvent;
import org.concord.platform.Authority;

/** Judges the last whole week against the same season of earlier years, once a week, and the one before again, as reports come late. */
@ApplicationScoped
class CompareSeasons {
    /** What a week looks back on, the two weeks that are judged, and the days since. */
    private static final int DAYS_READ = SeasonWeek.LOOKED_BACK + 28;

    private final CityHistories histories;
    private final CityPlaces codes;
    private final SeasonRows rows;
    private final Watches watches;
    private final AuditTrail trail;

    CompareSeasons(CityHistories histories, CityPlaces codes, SeasonRows rows, Watches watches, AuditTrail trail) {
        this.histories = histories;
        this.codes = codes;
        this.rows = rows;
        this.watches = watches;
        this.trail = trail;
    }

    /** The Monday of the last whole week, unless it was judged already. */
    Optional<LocalDate> due(LocalDate today) {
        LocalDate monday = IsoWeek.mondayOf(today).minusWeeks(1);
        return rows.last().filter(last -> !last.isBefore(monday)).isPresent() ? Optional.empty() : Optional.of(monday);
    }

    /** That week and the one before; no rows where nothing can be judged. */
    Map<LocalDate, List<SeasonRows.Row>> judge(LocalDate today, LocalDate monday) {
        CityHistory city = histories.of(Authority.ID, today, DAYS_READ);
        Map<LocalDate, List<SeasonRows.Row>> weeks = new TreeMap<>();
        weeks.put(monday.minusWeeks(1), rows(city, codes.of(city), monday.minusWeeks(1)));
        weeks.put(monday, rows(city, codes.of(city), monday));
        return weeks;
    }

    /** Nothing is recorded of a week of which nothing can be said. */
    @Transactional
    void keep(Map<LocalDate, List<SeasonRows.Row>> weeks) {
        watches.hold();
        weeks.forEach((monday, judged) -> {
            if (!judged.isEmpty()) {
                rows.put(monday, judged);
                trail.append(new SignalEvent.SeasonCompared("tension-watch", IsoWeek.name(monday), judged.size()));
            }
        });
    }

    /** Every ward whatever the strand, and every strand in the whole city. */
    private static List<SeasonRows.Row> rows(CityHistory city, CityCodes codes, LocalDate monday) {
        Grid grid = city.history().grid();
        List<int[]> series = new ArrayList<>();
        for (int ward = 0; ward < codes.wards().size(); ward++) {
            int place = ward;
            series.add(IntStream.range(0, grid.strands())
                    .map(strand -> grid.cell(place, strand))
                    .toArray());
        }
        for (int strand = 0; strand < grid.strands(); strand++) {
            series.add(StrandSet.of(strand).cells(grid, Zone.city(grid.wards())));
        }
        List<Optional<SeasonWeek>> judged =
                SeasonWeek.each(city.history(), Math.toIntExact(monday.toEpochDay()), series);
        List<SeasonRows.Row> rows = new ArrayList<>();
        for (int at = 0; at < judged.size(); at++) {
            boolean ofWard = at < codes.wards().size();
            Integer ward = ofWard ? codes.wards().get(at) : null;
            Integer strand =
                    ofWard ? null : codes.strands().get(at - codes.wards().size());
            judged.get(at).ifPresent(week -> rows.add(new SeasonRows.Row(ward, strand, week)));
        }
        return rows;
    }
}
