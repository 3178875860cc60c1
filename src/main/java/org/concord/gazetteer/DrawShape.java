package org.concord.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes a shape of rings if they bound one: closed, with an area, without crossings (OGC 06-103r4 §6.1.11). Pure. */
final class DrawShape {
    private static final int FEWEST_POSITIONS = 4;
    private static final int WGS84 = 4326;
    private static final GeometryFactory SHAPES =
            new GeometryFactory(new PrecisionModel(), WGS84, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private DrawShape() {}

    /**
     * @param pointer of the coordinates
     * @return null if they bound no shape, which has been said then
     */
    static @Nullable Geometry of(List<ReadRings.Ring> rings, String pointer, Validation wrong) {
        if (!areClosed(rings, pointer, wrong)) {
            return null;
        }
        Map<Integer, List<LinearRing>> polygons = rings.stream()
                .collect(Collectors.groupingBy(
                        ReadRings.Ring::polygon,
                        TreeMap::new,
                        Collectors.mapping(DrawShape::ring, Collectors.toCollection(ArrayList::new))));
        Geometry shape =
                shape(polygons.values().stream().map(DrawShape::polygon).toList());
        IsValidOp check = new IsValidOp(shape);
        // A hole that touches its outer ring in one point is drawn as one ring by some: what is inside is clear all the
        // same.
        check.setSelfTouchingRingFormingHoleValid(true);
        TopologyValidationError error = check.getValidationError();
        wrong.check(error == null, pointer, error == null ? "" : what(error));
        return error == null ? shape : null;
    }

    private static boolean areClosed(List<ReadRings.Ring> rings, String pointer, Validation wrong) {
        boolean closed = true;
        for (ReadRings.Ring ring : rings) {
            List<Coordinate> positions = ring.positions();
            boolean enough = positions.size() >= FEWEST_POSITIONS;
            boolean ends = positions.getFirst().equals2D(positions.getLast());
            wrong.check(enough, ring.pointer(pointer), "is a ring of at least four positions")
                    .check(!enough || ends, ring.pointer(pointer), "is not closed: its last position is not its first");
            closed &= enough && ends;
        }
        return closed;
    }

    private static LinearRing ring(ReadRings.Ring ring) {
        return SHAPES.createLinearRing(ring.positions().toArray(Coordinate[]::new));
    }

    private static Polygon polygon(List<LinearRing> rings) {
        return SHAPES.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Geometry shape(List<Polygon> polygons) {
        return polygons.size() == 1 ? polygons.getFirst() : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static String what(TopologyValidationError error) {
        String what =
                switch (error.getErrorType()) {
                    case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                        "crosses itself";
                    case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "has a hole outside of its outer ring";
                    case TopologyValidationError.NESTED_HOLES -> "has a hole within a hole";
                    case TopologyValidationError.NESTED_SHELLS -> "has a polygon within another";
                    case TopologyValidationError.DISCONNECTED_INTERIOR -> "falls apart where its rings touch";
                    case TopologyValidationError.DUPLICATE_RINGS -> "has the same ring twice";
                    default -> "has no area";
                };
        Coordinate where = error.getCoordinate();
        return where == null
                ? what
                : String.format(Locale.ROOT, "%s near longitude %.5f, latitude %.5f", what, where.x, where.y);
    }
}
