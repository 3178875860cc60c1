package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** How large today's wards are, measured once and kept until the boundaries change. */
@ApplicationScoped
public class WardAreas {
    private static final double METRES_A_DEGREE = 111_195;

    private final Boundaries boundaries;
    private final BoundaryRows rows;
    private final WorkingTime workingTime;
    private volatile Measured measured = new Measured(List.of(), LocalDate.EPOCH, Map.of());

    WardAreas(Boundaries boundaries, BoundaryRows rows, WorkingTime workingTime) {
        this.boundaries = boundaries;
        this.rows = rows;
        this.workingTime = workingTime;
    }

    /** @param of the boundaries as they were read; a change brings another list */
    private record Measured(List<Boundaries.Generation> of, LocalDate day, Map<Integer, Double> byWard) {}

    /** Of a ward id; empty as long as its shape is not loaded, or if it does not stand today. */
    public Optional<Double> squareMetres(int ward) {
        List<Boundaries.Generation> now = boundaries.generations();
        LocalDate today = workingTime.today();
        Measured known = measured;
        if (known.of() != now || !known.day().equals(today)) {
            known = new Measured(
                    now,
                    today,
                    rows.areas(today).stream()
                            .collect(Collectors.toMap(area -> area.ward().id(), area -> squareMetres(area.shape()))));
            measured = known;
        }
        return Optional.ofNullable(known.byWard().get(ward));
    }

    /** A degree of longitude is shorter than one of latitude, by the cosine of the latitude. A city is small enough to be flat. */
    static double squareMetres(Geometry shape) {
        double lat = shape.getEnvelopeInternal().centre().getY();
        return shape.getArea() * METRES_A_DEGREE * METRES_A_DEGREE * Math.cos(Math.toRadians(lat));
    }
}
