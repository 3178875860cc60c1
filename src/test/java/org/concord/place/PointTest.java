package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {
    /** Mean earth radius (IUGG). */
    private static final double RADIUS = 6_371_009;

    /** Half the diagonal of a 100 m square is 70.7 m; the rest is the difference between the grid's degree and the sphere's. */
    private static final double FARTHEST = 71;

    /** Millionths of a degree are what the store keeps: 11 cm. */
    private static final double STORED = 1e-6;

    @Property(tries = 5000)
    void inBritainAPointMovesByAtMostHalfTheDiagonalOfAHundredMetres(
            @ForAll @DoubleRange(min = 49.8, max = 60.9) double lat,
            @ForAll @DoubleRange(min = -8.7, max = 1.8) double lon) {
        Point point = new Point(lat, lon);

        assertThat(metres(point, point.snapped())).isLessThanOrEqualTo(FARTHEST);
    }

    @Property(tries = 5000)
    void snappingAgainChangesNothing(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lon) {
        Point once = new Point(lat, lon).snapped();
        Point twice = once.snapped();

        assertThat(twice.lat()).isCloseTo(once.lat(), within(STORED));
        assertThat(twice.lon()).isCloseTo(once.lon(), within(STORED));
    }

    @Property(tries = 5000)
    void aSnappedPointIsStillOnTheMap(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lon) {
        assertOnTheMap(new Point(lat, lon).snapped());
    }

    @ParameterizedTest
    @CsvSource({
        "52.9,180",
        "52.9,-180",
        "52.9,179.9999",
        "90,180",
        "-90,-180",
        "90,0",
        "-90,0",
        "0,0",
        "89.9999,179.9999",
        "60.1234,180"
    })
    void theEdgesOfTheMapAreNotOverstepped(double lat, double lon) {
        assertOnTheMap(new Point(lat, lon).snapped());
    }

    @Test
    void neighboursInAStreetShareAPoint() {
        // 20 m apart to the north and to the east, around a corner of the grid.
        Point corner = new Point(52.9, -1.483).snapped();
        double north = 20 / 111_320.0;
        double east = north / Math.cos(Math.toRadians(52.9));

        assertThat(DoubleStream.of(-1, 0, 1)
                        .mapToObj(step -> new Point(corner.lat() + step * north, corner.lon() + step * east).snapped()))
                .allSatisfy(point -> assertThat(metres(point, corner)).isLessThan(0.2));
    }

    @Test
    void aHomeIsNotLeftWhereItIs() {
        // Half way between two corners: 50 m from each.
        Point corner = new Point(52.9, -1.483).snapped();
        Point home = new Point(corner.lat() + 45 / 111_320.0, corner.lon());

        assertThat(metres(home, home.snapped())).isCloseTo(45, within(1.0));
    }

    private static void assertOnTheMap(Point point) {
        // As the store rounds it: numeric(9,6).
        assertThat(Math.round(point.lat() / STORED) * STORED).isBetween(-90.0000001, 90.0000001);
        assertThat(Math.round(point.lon() / STORED) * STORED).isBetween(-180.0000001, 180.0000001);
    }

    /** Haversine. */
    private static double metres(Point a, Point b) {
        double lat = Math.toRadians(b.lat() - a.lat());
        double lon = Math.toRadians(b.lon() - a.lon());
        double h = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(lon / 2), 2);
        return 2 * RADIUS * Math.asin(Math.sqrt(h));
    }
}
