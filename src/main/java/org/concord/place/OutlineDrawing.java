package org.concord.place;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Wards as paths of an SVG drawing, north up and as wide as they are high on the ground. Simplified together, so that what two wards share stays
 * shared. Pure.
 *
 * @param outlines none if there is no map to draw
 */
public record OutlineDrawing(int width, int height, List<Outline> outlines) {
    static final OutlineDrawing EMPTY = new OutlineDrawing(0, 0, List.of());

    private static final int WIDTH = 700;
    /** Of the drawing's width: what is smaller than that nobody sees. */
    private static final double FINEST = 1.0 / 350;

    private static final int MARGIN = 4;

    /**
     * @param path in the drawing's units
     * @param x where its number is written
     */
    public record Outline(Ward ward, String path, int x, int y) {}

    /** @param wards how many there are; if not each of them has a shape, the map would lie */
    static OutlineDrawing of(List<WardMap.Area> areas, int wards) {
        if (areas.isEmpty() || areas.size() < wards) {
            return EMPTY;
        }
        Envelope whole = new Envelope();
        areas.forEach(area -> whole.expandToInclude(area.shape().getEnvelopeInternal()));
        Sheet sheet = Sheet.of(whole);
        Geometry[] simple = CoverageSimplifier.simplify(
                areas.stream().map(WardMap.Area::shape).toArray(Geometry[]::new), whole.getWidth() * FINEST);
        List<Outline> outlines = IntStream.range(0, simple.length)
                .mapToObj(i -> outline(areas.get(i).ward(), simple[i], sheet))
                .toList();
        return new OutlineDrawing(WIDTH, sheet.y(whole.getMinY()) + MARGIN, outlines);
    }

    public boolean isEmpty() {
        return outlines.isEmpty();
    }

    /** A degree of longitude is shorter than one of latitude, by the cosine of the latitude. */
    private record Sheet(Envelope whole, double across, double up) {
        static Sheet of(Envelope whole) {
            double across = (WIDTH - 2.0 * MARGIN) / whole.getWidth();
            return new Sheet(
                    whole,
                    across,
                    across / Math.cos(Math.toRadians(whole.centre().getY())));
        }

        int x(double longitude) {
            return MARGIN + (int) Math.round((longitude - whole.getMinX()) * across);
        }

        int y(double latitude) {
            return MARGIN + (int) Math.round((whole.getMaxY() - latitude) * up);
        }
    }

    private static Outline outline(Ward ward, Geometry shape, Sheet sheet) {
        Point inside = shape.getInteriorPoint();
        String path = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .map(Polygon.class::cast)
                .flatMap(OutlineDrawing::rings)
                .map(ring -> path(ring, sheet))
                .collect(Collectors.joining());
        return new Outline(ward, path, sheet.x(inside.getX()), sheet.y(inside.getY()));
    }

    private static Stream<LineString> rings(Polygon polygon) {
        return Stream.concat(
                Stream.of(polygon.getExteriorRing()),
                IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN));
    }

    private static String path(LineString ring, Sheet sheet) {
        return Stream.of(ring.getCoordinates())
                .map(place -> point(place, sheet))
                .distinct()
                .collect(Collectors.joining("L", "M", "Z"));
    }

    private static String point(Coordinate place, Sheet sheet) {
        return String.format(Locale.ROOT, "%d %d", sheet.x(place.getX()), sheet.y(place.getY()));
    }
}
