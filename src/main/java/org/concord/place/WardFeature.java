package org.concord.place;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A ward with its boundary as a GeoJSON Feature (RFC 7946 §3.2). */
record WardFeature(String type, LookupView.WardName properties, Shape geometry) {

    /** Of a multipolygon, so that whoever reads it has one form to understand: longitude before latitude. */
    record Shape(String type, List<List<List<List<Double>>>> coordinates) {}

    static WardFeature of(Ward ward, Geometry shape) {
        List<List<List<List<Double>>>> polygons = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(i -> polygon((Polygon) shape.getGeometryN(i)))
                .toList();
        return new WardFeature(
                "Feature", new LookupView.WardName(ward.code(), ward.name()), new Shape("MultiPolygon", polygons));
    }

    private static List<List<List<Double>>> polygon(Polygon polygon) {
        return Stream.concat(
                        Stream.of(polygon.getExteriorRing()),
                        IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                .map(WardFeature::ring)
                .toList();
    }

    private static List<List<Double>> ring(LineString ring) {
        return Stream.of(ring.getCoordinates()).map(WardFeature::position).toList();
    }

    private static List<Double> position(Coordinate place) {
        return List.of(place.getX(), place.getY());
    }
}
