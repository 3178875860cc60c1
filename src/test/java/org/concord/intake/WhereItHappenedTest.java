package org.concord.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.gazetteer.SomePostcodes;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.place.Point;
import org.concord.place.SquareCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which ward a report lies: by the point, else by the postcode, else as it was named. The city is drawn in squares. */
@QuarkusTest
class WhereItHappenedTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";
    private static final String IN_NORMANTON = "DE23 9ZA";
    private static final String ELSEWHERE = "DE56 9ZA";
    private static final Point OUTSIDE = new Point(53.02, -1.48);

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

    private static void load() {
        draw(SquareCity.geoJson());
        SomePostcodes.put(SomePostcodes.onspd()).then().statusCode(200);
    }

    private static void draw(String file) {
        Callers.as("administrator")
                .contentType("application/geo+json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/wards/boundaries")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> point(Point point) {
        return Map.of("lat", point.lat(), "lon", point.lon());
    }

    private static Point in(String ward) {
        return SquareCity.ward(ward).middle();
    }

    /** The case that comes of a report there, as a coordinator reads it. */
    private static ValidatableResponse caseAt(Map<String, Object> place, String from) {
        Map<String, Object> report = new HashMap<>(Reported.verbalAbuse());
        report.put("place", place);
        report.put("occurred", Map.of("from", from, "precision", "EXACT"));
        String reference = Callers.anyone()
                .body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        return Callers.as("coordinator")
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse caseAt(Map<String, Object> place) {
        return caseAt(place, "2026-11-20T21:10:00Z");
    }

    @Test
    void aPointDecidesAndWhatElseWasSaidIsShownBesideIt() {
        load();
        caseAt(Map.of("point", point(in(ALLESTREE)), "postcode", IN_NORMANTON, "wardCode", "E05015524"))
                .body("ward", equalTo(ALLESTREE))
                .body("category", equalTo("HATE_INCIDENT"))
                .rootPath("reports[0].place")
                .body("ward", equalTo(ALLESTREE))
                .body("wardFoundBy", equalTo("POINT"))
                .body("wardOfPostcode", equalTo(NORMANTON))
                .body("wardReported", equalTo("E05015524"))
                .body("wardsDisagree", equalTo(true));
    }

    @Test
    void whereAllSayTheSameNothingDisagrees() {
        load();
        caseAt(Map.of("point", point(in(NORMANTON)), "postcode", IN_NORMANTON, "wardCode", NORMANTON))
                .body("ward", equalTo(NORMANTON))
                .body("reports[0].place.wardsDisagree", equalTo(false));
    }

    @Test
    void withoutAPointThePostcodeDecides() {
        load();
        caseAt(Map.of("postcode", IN_NORMANTON, "wardCode", ALLESTREE))
                .body("ward", equalTo(NORMANTON))
                .body("reports[0].place.wardFoundBy", equalTo("POSTCODE"))
                .body("reports[0].place.wardReported", equalTo(ALLESTREE))
                .body("reports[0].place.wardsDisagree", equalTo(true));
        caseAt(Map.of("postcode", "DE22 9ZA")).body("ward", equalTo(ALLESTREE));
    }

    @Test
    void ofAHomeTheWardIsFoundAndThePointIsNotKept() {
        load();
        caseAt(Map.of("point", point(in(ALLESTREE)), "postcode", IN_NORMANTON, "placeType", "HOME"))
                .body("ward", equalTo(ALLESTREE))
                .body("reports[0].place.wardOfPostcode", equalTo(NORMANTON))
                .body("reports[0].place.postcode", nullValue())
                .body("reports[0].place.outwardCode", equalTo("DE23"));
    }

    @Test
    void outsideEveryBoundaryItIsOutOfAreaWhateverWardWasNamed() {
        load();
        caseAt(Map.of("point", point(OUTSIDE), "wardCode", NORMANTON))
                .body("ward", nullValue())
                .body("category", equalTo("OUT_OF_AREA"))
                .body("reports[0].place.wardFoundBy", equalTo("POINT"))
                .body("reports[0].place.wardReported", equalTo(NORMANTON))
                .body("reports[0].place.wardsDisagree", equalTo(true));
        caseAt(Map.of("postcode", ELSEWHERE)).body("ward", nullValue()).body("category", equalTo("OUT_OF_AREA"));
        caseAt(Map.of("point", point(in(NORMANTON)), "postcode", ELSEWHERE))
                .body("ward", equalTo(NORMANTON))
                .body("category", equalTo("HATE_INCIDENT"));
    }

    @Test
    void aPostcodeThatIsNotKnownTellsNothing() {
        load();
        caseAt(Map.of("postcode", "SW1A 9ZZ"))
                .body("ward", nullValue())
                .body("category", equalTo("HATE_INCIDENT"))
                .body("reports[0].place.wardFoundBy", nullValue());
        caseAt(Map.of("postcode", "SW1A 9ZZ", "wardCode", NORMANTON))
                .body("ward", equalTo(NORMANTON))
                .body("reports[0].place.wardFoundBy", equalTo("CODE"));
    }

    @Test
    void aPointOfOursIsOursThoughTheWardThatWasNamedIsNot() {
        load();
        caseAt(Map.of("point", point(in(NORMANTON)), "wardCode", "E05003465"))
                .body("ward", equalTo(NORMANTON))
                .body("category", equalTo("HATE_INCIDENT"))
                .body("reports[0].place.wardReported", equalTo("E05003465"));
        caseAt(Map.of("postcode", "SW1A 9ZZ", "wardCode", "E05003465")).body("category", equalTo("OUT_OF_AREA"));
    }

    @Test
    void withNothingLoadedItIsTheWardThatWasNamedOrNone() {
        caseAt(Map.of("point", point(in(ALLESTREE)), "postcode", IN_NORMANTON, "wardCode", "E05015524"))
                .body("ward", equalTo("E05015524"))
                .body("reports[0].place.wardFoundBy", equalTo("CODE"))
                .body("reports[0].place.wardsDisagree", equalTo(false));
        caseAt(Map.of("point", point(OUTSIDE), "postcode", ELSEWHERE))
                .body("ward", nullValue())
                .body("category", equalTo("HATE_INCIDENT"));
    }

    @Test
    void anIncidentLiesInTheWardAsItWasOnTheDay() {
        load();
        draw(SquareCity.geoJson("WD13", SquareCity.oldWards()));
        Map<String, Object> there =
                Map.of("point", point(SquareCity.oldWards().getFirst().middle()));
        caseAt(there, "2019-03-04T12:00:00Z").body("ward", equalTo("E05999001"));
        // Summer time: by the clocks of Derby it was the fourth of May already.
        caseAt(there, "2023-05-03T22:59:59Z").body("ward", equalTo("E05999001"));
        caseAt(there, "2023-05-03T23:00:00Z").body("ward", equalTo("E05015507"));
        caseAt(there).body("ward", equalTo("E05015507"));
    }

    @Test
    void aWardOfTodayIsTakenForTheTimeBeforeItAndAWardOfThenNotForToday() {
        caseAt(Map.of("wardCode", NORMANTON), "2019-03-04T12:00:00Z").body("ward", equalTo(NORMANTON));
        caseAt(Map.of("wardCode", "E05999001")).body("category", equalTo("OUT_OF_AREA"));
        draw(SquareCity.geoJson("WD13", SquareCity.oldWards()));
        caseAt(Map.of("wardCode", "E05999001"), "2019-03-04T12:00:00Z").body("ward", equalTo("E05999001"));
        caseAt(Map.of("wardCode", "E05999001"))
                .body("ward", nullValue())
                .body("category", equalTo("HATE_INCIDENT"))
                .body("reports[0].place.wardReported", equalTo("E05999001"));
    }
}
