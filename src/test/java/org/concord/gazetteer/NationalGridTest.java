package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.concord.place.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against Ordnance Survey's own test points: of the OSTN15 developer pack (TP01 …, OSTN15_OSGM15_TestInput/TestOutput), and Caister water tower of
 * Annexe A of “Transformations and OSGM15 user guide”. Contains OS data © Crown copyright.
 */
class NationalGridTest {
    private static final double METRES_PER_DEGREE = 111_320;

    @ParameterizedTest
    @CsvSource({
        "TP01 Scilly,          91492.146,   11318.804, 49.92226394, -6.29977752, 5",
        "TP02 Lizard,         170370.718,   11572.405, 49.96006138, -5.20304610, 5",
        "TP04 Isle of Wight,  449816.371,   75335.861, 50.57563665, -1.29782277, 5",
        "TP07 North Foreland, 639821.835,  169565.858, 51.37447026,  1.44454730, 5",
        "TP09 Lambeth,        530624.974,  178388.464, 51.48936565, -0.11992557, 5",
        "TP12 Cheltenham,     389544.190,  261912.153, 52.25529382, -2.15458614, 5",
        "Caister,             651409.804,  313177.450, 52.65800783,  1.71607397, 5",
        "TP15 Nottingham,     454002.834,  340834.943, 52.96219109, -1.19747656, 2.5",
        "TP16 Wirral,         357455.843,  383290.436, 53.34480280, -2.64049321, 5",
        "TP20 Leeds,          422242.186,  433818.701, 53.80021520, -1.66379168, 5",
        "TP27 Edinburgh,      319188.434,  670947.534, 55.92478266, -3.29479219, 5",
        "TP31 St Kilda,         9587.909,  899448.996, 57.81351838, -8.57854456, 5",
        "TP40 Shetland,       395999.668, 1138728.951, 60.13308092, -2.07382823, 5"
    })
    void aPointIsWhereOrdnanceSurveyHasItWithinMetres(
            String place, double easting, double northing, double lat, double lon, double metres) {
        Point point = NationalGrid.toPoint(easting, northing).orElseThrow();
        double north = (point.lat() - lat) * METRES_PER_DEGREE;
        double east = (point.lon() - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        assertThat(Math.hypot(north, east)).as(place).isLessThan(metres);
    }

    @Test
    void whatIsNotOnTheGridHasNoPoint() {
        assertThat(NationalGrid.toPoint(0, 0)).isEmpty();
        assertThat(NationalGrid.toPoint(-1, 300_000)).isEmpty();
        assertThat(NationalGrid.toPoint(435_996, 1_300_000)).isEmpty();
        assertThat(NationalGrid.toPoint(700_000, 335_424)).isEmpty();
        assertThat(NationalGrid.toPoint(Double.NaN, 335_424)).isEmpty();
    }
}
