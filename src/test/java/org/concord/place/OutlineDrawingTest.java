package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Wards drawn as paths. */
class OutlineDrawingTest {

    private static WardMap.Area area(int id, String wellKnownText) {
        Ward ward =
                new Ward(id, "E0500000" + id, "Ward " + id, LocalDate.EPOCH, null, null, null, null, null, List.of());
        try {
            Geometry shape = new WKTReader().read(wellKnownText);
            return new WardMap.Area(ward, shape);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final List<WardMap.Area> TWO = List.of(
            area(1, "POLYGON ((-1.5 52.9, -1.4 52.9, -1.4 53, -1.5 53, -1.5 52.9))"),
            area(2, "POLYGON ((-1.4 52.9, -1.3 52.9, -1.3 53, -1.4 53, -1.4 52.9))"));

    @Test
    void northIsUpAndADegreeOfLongitudeIsShorter() {
        OutlineDrawing drawing = OutlineDrawing.of(TWO, 2);

        assertThat(drawing.outlines()).hasSize(2);
        OutlineDrawing.Outline west = drawing.outlines().getFirst();
        OutlineDrawing.Outline east = drawing.outlines().getLast();
        assertThat(west.x()).isLessThan(east.x());
        assertThat(west.path()).startsWith("M").endsWith("Z").contains("L");
        // 0.2 degrees across and 0.1 up, at 53 degrees north: 1 / cos(52.95°) = 1.66 times as much in height.
        assertThat((double) drawing.height() / drawing.width()).isBetween(0.80, 0.86);
    }

    @Test
    void whatNobodySeesIsLeftAway() {
        String wavy = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> "%.6f %.6f".formatted(-1.5 + i * 0.0001, 53 + (i % 2) * 0.00001))
                .reduce((a, b) -> b + ", " + a)
                .orElseThrow();
        WardMap.Area detailed = area(1, "POLYGON ((-1.5 52.9, -1.4 52.9, " + wavy + ", -1.5 52.9))");

        OutlineDrawing drawing = OutlineDrawing.of(List.of(detailed), 1);

        assertThat(drawing.outlines().getFirst().path().split("L")).hasSizeLessThan(12);
    }

    @Test
    void aMapThatLacksAWardIsNone() {
        assertThat(OutlineDrawing.of(TWO, 3).isEmpty()).isTrue();
        assertThat(OutlineDrawing.of(List.of(), 0).isEmpty()).isTrue();
    }
}
