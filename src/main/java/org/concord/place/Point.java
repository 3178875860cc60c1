package org.concord.place;

/** A place on the map (WGS84 degrees). */
public record Point(double lat, double lon) {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double GRID_METRES = 100;

    /** The nearest corner of a 100 m grid that is on the map, so that a home cannot be told from its neighbours. */
    public Point snapped() {
        double step = GRID_METRES / METRES_PER_DEGREE;
        double snappedLat = Math.round(lat / step) * step;
        double lonStep = step / Math.max(0.01, Math.cos(Math.toRadians(snappedLat)));
        return new Point(
                Math.clamp(snappedLat, -90.0, 90.0), Math.clamp(Math.round(lon / lonStep) * lonStep, -180.0, 180.0));
    }
}
