package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Which ward a point is in, where wards have a common border, a hole, or gaps between them. */
class WardMapTest {
    private static final Ward WEST = ward(1, "E05000001");
    private static final Ward EAST = ward(2, "E05000002");

    /** Two wards beside each other with a border that runs askew, so that few points lie on it exactly. */
    private static final WardMap TWO = map(
            true,
            area(EAST, "POLYGON ((1 0, 2 0, 2 3, 1.3 3, 0.9 1.7, 1 0))"),
            area(WEST, "POLYGON ((0 0, 1 0, 0.9 1.7, 1.3 3, 0 3, 0 0))"));

    private static Ward ward(int id, String code) {
        return new Ward(id, code, code, LocalDate.EPOCH, null, null, null, null, null, List.of());
    }

    private static WardMap.Area area(Ward ward, String wellKnownText) {
        try {
            Geometry shape = new WKTReader().read(wellKnownText);
            return new WardMap.Area(ward, shape);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static WardMap map(boolean complete, WardMap.Area... areas) {
        return new WardMap(List.of(areas), complete);
    }

    private static Located at(WardMap map, double lon, double lat) {
        return map.at(new Point(lat, lon));
    }

    @Test
    void aPointIsInTheWardAroundIt() {
        assertThat(at(TWO, 0.5, 0.5)).isEqualTo(Located.in(WEST));
        assertThat(at(TWO, 1.5, 0.5)).isEqualTo(Located.in(EAST));
        assertThat(at(TWO, 1.2, 2.9)).isEqualTo(Located.in(WEST));
    }

    @Test
    void outsideOfAllItIsOutOfArea() {
        assertThat(at(TWO, 2.5, 0.5)).isEqualTo(Located.OUTSIDE);
        assertThat(at(TWO, -0.0001, 0.5)).isEqualTo(Located.OUTSIDE);
    }

    @Test
    void whileAWardHasNoBoundaryNothingIsKnownToBeOutside() {
        WardMap partly = map(false, area(WEST, "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"));
        assertThat(at(partly, 0.5, 0.5)).isEqualTo(Located.in(WEST));
        assertThat(at(partly, 1.5, 0.5)).isEqualTo(Located.UNKNOWN);
        assertThat(at(map(true), 0.5, 0.5)).isEqualTo(Located.UNKNOWN);
        assertThat(map(true).isEmpty()).isTrue();
    }

    @Test
    void onACommonBorderItIsAlwaysTheSameWardWhateverTheOrderOfTheFile() {
        String west = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";
        String east = "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))";
        WardMap oneWay = map(true, area(WEST, west), area(EAST, east));
        WardMap otherWay = map(true, area(EAST, east), area(WEST, west));
        for (double lat : new double[] {0, 0.25, 1.0 / 3, 1}) {
            assertThat(at(oneWay, 1, lat)).isEqualTo(Located.in(WEST));
            assertThat(at(otherWay, 1, lat)).isEqualTo(Located.in(WEST));
        }
        assertThat(at(oneWay, 2, 1)).as("on the outer border").isEqualTo(Located.in(EAST));
    }

    @Test
    void aHoleIsNoPartOfAWardAndASecondPieceIs() {
        WardMap map = map(
                true,
                area(
                        WEST,
                        "MULTIPOLYGON (((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)), ((5 5, 6 5, 6 6, 5 5)))"),
                area(EAST, "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"));
        assertThat(at(map, 0.5, 0.5)).isEqualTo(Located.in(WEST));
        assertThat(at(map, 1.5, 1.5)).isEqualTo(Located.in(EAST));
        assertThat(at(map, 5.6, 5.5)).isEqualTo(Located.in(WEST));
        assertThat(at(map, 4, 4)).isEqualTo(Located.OUTSIDE);
    }

    @Property
    void everyPointOfTheTwoIsInExactlyOneOfThem(
            @ForAll @DoubleRange(min = 0, max = 2) double lon, @ForAll @DoubleRange(min = 0, max = 3) double lat) {
        Located first = at(TWO, lon, lat);
        assertThat(first.ward()).isIn(WEST, EAST);
        assertThat(at(TWO, lon, lat)).isEqualTo(first);
    }

    @Test
    void manyAskAtOnceAndAllAreAnsweredTheSame() {
        List<Point> points = new ArrayList<>();
        Stream.iterate(0.01, lon -> lon < 2, lon -> lon + 0.02)
                .forEach(lon -> Stream.iterate(0.01, lat -> lat < 3, lat -> lat + 0.1)
                        .forEach(lat -> points.add(new Point(lat, lon))));
        List<Located> one = points.stream().map(TWO::at).toList();
        assertThat(points.parallelStream().map(TWO::at).toList()).isEqualTo(one);
    }
}
