package org.concord.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place on the map (WGS84 degrees). */
public record Point(double lat, double lon) {
    /** What is said to somebody who sent none. */
    public static final String WANTED = "has lat from -90 to 90 and lon from -180 to 180";

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double GRID_METRES = 100;

    /** Empty if either is missing or not on the globe. */
    public static Optional<Point> of(@Nullable Double lat, @Nullable Double lon) {
        boolean onTheGlobe = lat != null && lon != null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
        return onTheGlobe ? Optional.of(new Point(lat, lon)) : Optional.empty();
    }

    /** The nearest corner of a 100 m grid that is on the map, so that a home cannot be told from its neighbours. */
    public Point snapped() {
        double step = GRID_METRES / METRES_PER_DEGREE;
        double snappedLat = Math.round(lat / step) * step;
        double lonStep = step / Math.max(0.01, Math.cos(Math.toRadians(snappedLat)));
        return new Point(
                Math.clamp(snappedLat, -90.0, 90.0), Math.clamp(Math.round(lon / lonStep) * lonStep, -180.0, 180.0));
    }
}
