package org.concord.gazetteer;

import java.util.Optional;
import org.concord.place.Point;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * From the National Grid of Great Britain (OSGB36, EPSG:27700) to WGS84, by the seven-parameter Helmert transformation of Ordnance Survey's
 * “A guide to coordinate systems in Great Britain” (§6.6): within 5 m everywhere, 2 m around Derby. Postcodes are no more exact than that.
 */
final class NationalGrid {
    private static final double EASTERNMOST = 700_000;
    private static final double NORTHERNMOST = 1_300_000;
    private static final CoordinateTransform TO_WGS84 = toWgs84();

    private NationalGrid() {}

    /** Empty if it is not on the grid; metres. */
    static Optional<Point> toPoint(double easting, double northing) {
        boolean onTheGrid = easting > 0 && easting < EASTERNMOST && northing > 0 && northing < NORTHERNMOST;
        if (!onTheGrid) {
            return Optional.empty();
        }
        ProjCoordinate degrees = new ProjCoordinate();
        TO_WGS84.transform(new ProjCoordinate(easting, northing), degrees);
        return Optional.of(new Point(degrees.y, degrees.x));
    }

    private static CoordinateTransform toWgs84() {
        CRSFactory systems = new CRSFactory();
        CoordinateReferenceSystem grid = systems.createFromParameters(
                "OSGB36",
                "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m +no_defs"
                        + " +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894");
        CoordinateReferenceSystem wgs84 = systems.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
        return new CoordinateTransformFactory().createTransform(grid, wgs84);
    }
}
