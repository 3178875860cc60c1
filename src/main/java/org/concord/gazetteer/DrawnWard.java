package org.concord.gazetteer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A ward as a boundary file draws it.
 *
 * @param feature its place in the file, from 0
 * @param name null if the file does not name it
 * @param shape a valid polygon or multipolygon, in WGS84 longitude and latitude
 */
record DrawnWard(int feature, String code, @Nullable String name, Geometry shape) {

    String pointer() {
        return "/features/" + feature;
    }
}
