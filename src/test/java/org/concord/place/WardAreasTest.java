package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.concord.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WardAreasTest {
    private static final String NORMANTON = "E05015521";

    @Inject
    WardAreas areas;

    @Inject
    Wards wards;

    @Inject
    PlaceWatch watch;

    @BeforeEach
    void keep() {
        PlaceBefore.keep();
    }

    @AfterEach
    void restore() {
        PlaceBefore.restore(watch);
    }

    @Test
    void aWardIsAsLargeAsItsShapeAndWithoutOneNobodyKnows() {
        int normanton = wards.byCode(NORMANTON).orElseThrow().id();
        assertThat(areas.squareMetres(normanton)).isEmpty();

        Callers.as("administrator")
                .contentType("application/geo+json")
                .body(SquareCity.geoJson().getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/wards/boundaries")
                .then()
                .statusCode(200);
        watch.look();

        // two hundredths of a degree each way, at the latitude of its middle
        double side = 0.02 * 111_195;
        double across = side
                * Math.cos(Math.toRadians(SquareCity.ward(NORMANTON).middle().lat()));
        assertThat(areas.squareMetres(normanton))
                .hasValueSatisfying(area -> assertThat(area).isCloseTo(side * across, within(0.001 * side * across)));
        assertThat(areas.squareMetres(-1)).isEmpty();
    }
}
