package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.concord.place.FindWard;
import org.concord.place.Point;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows, as the statistics take it: of a year, the eight weeks in which reporting delay is measured, and four more. By today's wards:
 * what was told of a ward that stands no more is of the one with its code, else of the one in which its centre lies now, else of the one whose
 * centre is nearest.
 */
@ApplicationScoped
class CityHistories {
    /** A year of baseline, the longest delay, and the weeks in which delay is measured. */
    static final int DAYS_READ = 364 + ReportingDelay.LONGEST + 56;

    private final TensionSightings sightings;
    private final Countings countings;
    private final Wards wards;
    private final Strands strands;
    private final FindWard find;
    private final WorkingTime workingTime;

    CityHistories(
            TensionSightings sightings,
            Countings countings,
            Wards wards,
            Strands strands,
            FindWard find,
            WorkingTime workingTime) {
        this.sightings = sightings;
        this.countings = countings;
        this.wards = wards;
        this.strands = strands;
        this.find = find;
        this.workingTime = workingTime;
    }

    /** As of today in the city. */
    CityHistory of(int authority) {
        return of(authority, workingTime.today());
    }

    /** As of the end of that day: what became known later is left out. What officers put right later is not. */
    CityHistory of(int authority, LocalDate asOf) {
        return of(authority, asOf, DAYS_READ);
    }

    /** @param days how far back, for what compares years */
    CityHistory of(int authority, LocalDate asOf, int days) {
        LocalDate from = asOf.minusDays(days);
        Counting counting = countings.of(authority);
        CityGrid grid = grid(asOf);
        LocalDate opened = Optional.ofNullable(counting.openedOn())
                .or(() -> sightings.firstKnown(authority, asOf))
                .filter(day -> !day.isAfter(asOf))
                .orElse(asOf);
        CountHistory history = new CountHistory(
                grid.grid(),
                DistinctIncidents.of(sightings.of(authority, from, asOf), grid),
                (int) opened.toEpochDay(),
                counting.daysOut(from, asOf),
                counting.epoch() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) counting.epoch().toEpochDay()),
                usualWeek(counting.usualWeek(), grid));
        return new CityHistory(history, grid.map(), grid.words(), grid.wardCodes(), grid.strandCodes());
    }

    CityGrid grid(LocalDate day) {
        List<Ward> standing = wards.on(day);
        return new CityGrid(standing, strands.on(day), id -> codeOn(day, wards.byId(id), standing));
    }

    private @Nullable String codeOn(LocalDate day, Ward ward, List<Ward> standing) {
        if (standing.stream().anyMatch(one -> one.code().equals(ward.code()))) {
            return ward.code();
        }
        if (ward.centreLat() == null || ward.centreLon() == null) {
            return null;
        }
        Point centre =
                new Point(ward.centreLat().doubleValue(), ward.centreLon().doubleValue());
        return Optional.ofNullable(find.at(centre, day).ward())
                .or(() -> nearest(centre, standing))
                .map(Ward::code)
                .orElse(null);
    }

    private static Optional<Ward> nearest(Point centre, List<Ward> standing) {
        return standing.stream()
                .filter(ward -> ward.centreLat() != null && ward.centreLon() != null)
                .min(Comparator.comparingDouble(ward -> distance(centre, ward)));
    }

    /** In degrees of latitude; for comparing. */
    private static double distance(Point from, Ward to) {
        double north = Objects.requireNonNull(to.centreLat()).doubleValue() - from.lat();
        double east = Objects.requireNonNull(to.centreLon()).doubleValue() - from.lon();
        return Math.hypot(north, east * Math.cos(Math.toRadians(from.lat())));
    }

    private static List<Double> usualWeek(List<Counting.Usual> told, CityGrid grid) {
        if (told.isEmpty()) {
            return List.of();
        }
        Grid cells = grid.grid();
        List<Double> usual = new ArrayList<>(Collections.nCopies(cells.cells(), 0.0));
        for (Counting.Usual one : told) {
            grid.placeOfStrand(one.strand()).ifPresent(strand -> {
                int cell = cells.cell(grid.placeOfWard(one.ward()), strand);
                usual.set(cell, usual.get(cell) + one.incidents());
            });
        }
        return usual;
    }
}
