package org.concord.place;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The wards of one time with their shapes, indexed in memory (JTS). Pure, and safe for many threads at once.
 *
 * <p>Every point has one answer, always the same: on a border that wards share, and where a file's polygons overlap by a sliver, it is the
 * ward with the lowest code.
 */
final class WardMap {
    private final STRtree index = new STRtree();
    private final boolean complete;

    /** @param complete whether no ward of that time lacks a shape; only then is a point in none of them known to be outside */
    WardMap(List<Area> areas, boolean complete) {
        this.complete = complete && !areas.isEmpty();
        for (Area area : areas) {
            var locator = new IndexedPointInAreaLocator(area.shape());
            // It builds its index with the first question: here, so that nobody who asks waits for it.
            locator.locate(area.shape().getCoordinate());
            index.insert(area.shape().getEnvelopeInternal(), new Indexed(area.ward(), locator));
        }
        index.build();
    }

    /** @param shape polygon or multipolygon, in WGS84 longitude and latitude */
    record Area(Ward ward, Geometry shape) {}

    private record Indexed(Ward ward, IndexedPointInAreaLocator locator) {}

    boolean isEmpty() {
        return index.isEmpty();
    }

    Located at(Point point) {
        Coordinate place = new Coordinate(point.lon(), point.lat());
        List<?> near = index.query(new Envelope(place));
        return near.stream()
                .map(Indexed.class::cast)
                .filter(one -> one.locator().locate(place) != Location.EXTERIOR)
                .map(Indexed::ward)
                .min(Comparator.comparing(Ward::code))
                .map(Located::in)
                .orElse(complete ? Located.OUTSIDE : Located.UNKNOWN);
    }
}
