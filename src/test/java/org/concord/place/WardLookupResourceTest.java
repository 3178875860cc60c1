package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concord.Callers;
import org.concord.gazetteer.SomePostcodes;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a city drawn in squares, with a handful of made-up postcodes. */
@QuarkusTest
class WardLookupResourceTest {
    private static final String PATH = "/api/v1/wards/lookup";

    @Inject
    PlaceWatch watch;

    @Inject
    LookupLimit limit;

    @Inject
    TestClock clock;

    @BeforeEach
    void keep() {
        PlaceBefore.keep();
    }

    @AfterEach
    void restore() {
        clock.reset();
        PlaceBefore.restore(watch);
    }

    static void draw(String file) {
        Callers.as("administrator")
                .contentType("application/geo+json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/wards/boundaries")
                .then()
                .statusCode(200);
    }

    private static Response look(Object body) {
        return Callers.anyone().body(body).post(PATH);
    }

    private static ValidatableResponse at(Point point, String... on) {
        Map<String, Object> place = Map.of("point", Map.of("lat", point.lat(), "lon", point.lon()));
        Map<String, Object> body =
                on.length == 0 ? place : Map.of("point", Map.of("lat", point.lat(), "lon", point.lon()), "on", on[0]);
        return look(body).then().statusCode(200);
    }

    private static ValidatableResponse of(String postcode) {
        return look(Map.of("postcode", postcode)).then().statusCode(200);
    }

    @Test
    void aPointIsInItsWard() {
        draw(SquareCity.geoJson());
        for (SquareCity.Square ward : SquareCity.wards()) {
            at(ward.middle())
                    .body("ward.code", equalTo(ward.code()))
                    .body("ward.name", equalTo(ward.name()))
                    .body("outOfArea", equalTo(false))
                    .body("postcode", nullValue());
        }
        at(new Point(53.5, -1.48)).body("ward", nullValue()).body("outOfArea", equalTo(true));
        at(new Point(-33.86, 151.2)).body("ward", nullValue()).body("outOfArea", equalTo(true));
    }

    @Test
    void aPointOnACommonCornerIsAlwaysInTheSameWard() {
        draw(SquareCity.geoJson());
        // Of Arboretum; Abbey, Sinfin … Normanton below and Littleover's neighbour meet there: the lowest code it is.
        Point corner = SquareCity.ward("E05015511").southWestCorner();
        String first = at(corner).extract().path("ward.code");
        assertThat(first).isEqualTo("E05015507");
        for (int i = 0; i < 10; i++) {
            at(corner).body("ward.code", equalTo(first));
        }
    }

    @Test
    void aPostcodeIsFoundHoweverItIsTyped() {
        draw(SquareCity.geoJson());
        SomePostcodes.put(SomePostcodes.onspd()).then().statusCode(200);
        for (String typed : new String[] {"DE23 9ZA", "de239za", " DE23  9zA "}) {
            of(typed)
                    .body("ward.code", equalTo("E05015521"))
                    .body("ward.name", equalTo("Normanton"))
                    .body("outOfArea", equalTo(false))
                    .body("postcode.postcode", equalTo("DE23 9ZA"))
                    .body("postcode.known", equalTo(true))
                    .body("postcode.terminatedOn", nullValue());
        }
    }

    @Test
    void whatIsOutOfUseIsFoundAndSaidToBeAndWhatIsElsewhereIsOutOfArea() {
        draw(SquareCity.geoJson());
        SomePostcodes.put(SomePostcodes.onspd()).then().statusCode(200);
        of("DE22 9ZA").body("ward.code", equalTo("E05015508")).body("postcode.terminatedOn", equalTo("2019-06-01"));
        of("DE56 9ZA").body("ward", nullValue()).body("outOfArea", equalTo(true));
        of("DE99 9ZA").body("ward.code", equalTo("E05015511"));
        of("DE99 9ZB").body("ward", nullValue()).body("outOfArea", equalTo(true));
        of("DE99 9ZD")
                .body("ward", nullValue())
                .body("outOfArea", equalTo(false))
                .body("postcode.known", equalTo(true));
        of("SW1A 9ZZ")
                .body("ward", nullValue())
                .body("outOfArea", equalTo(false))
                .body("postcode.known", equalTo(false));
    }

    @Test
    void withNothingLoadedNothingIsKnown() {
        at(SquareCity.ward("E05015521").middle()).body("ward", nullValue()).body("outOfArea", equalTo(false));
        of("DE23 9ZA").body("ward", nullValue()).body("outOfArea", equalTo(false));
    }

    @Test
    void withoutBoundariesItIsWhatThePostcodeFileSays() {
        SomePostcodes.put(SomePostcodes.onspd()).then().statusCode(200);
        of("DE23 9ZA").body("ward.code", equalTo("E05015521"));
        of("DE56 9ZA").body("ward", nullValue()).body("outOfArea", equalTo(true));
    }

    @Test
    void aWardIsThatOfTheDay() {
        draw(SquareCity.geoJson());
        draw(SquareCity.geoJson("WD13", SquareCity.oldWards()));
        Point west = SquareCity.oldWards().getFirst().middle();
        at(west, "2015-06-01").body("ward.code", equalTo("E05999001")).body("on", equalTo("2015-06-01"));
        at(west, "2023-05-03").body("ward.code", equalTo("E05999001"));
        at(west, "2023-05-04").body("ward.code", equalTo("E05015507"));
        at(west).body("ward.code", equalTo("E05015507"));
        at(SquareCity.ward("E05015508").middle(), "2015-06-01").body("outOfArea", equalTo(true));
        // Before there were any boundaries, it is today's.
        at(west, "1999-06-01").body("ward.code", equalTo("E05015507"));
    }

    @Test
    void aNewEditionAnswersAtOnceAlsoWhereTheOldOneWasAsked() {
        draw(SquareCity.geoJson());
        of("DE23 9ZA").body("postcode.known", equalTo(false));
        SomePostcodes.put(SomePostcodes.onspd()).then().statusCode(200);
        of("DE23 9ZA").body("ward.code", equalTo("E05015521"));
        String moved = SomePostcodes.onspd().replace("DE23 9ZA", "DE23 9ZB").replace("DE239ZA", "DE239ZB");
        SomePostcodes.put(moved).then().statusCode(200);
        of("DE23 9ZA").body("postcode.known", equalTo(false));
        of("DE23 9ZB").body("ward.code", equalTo("E05015521"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                        | ``
        {"on": "2026-01-01"}                                      | ``
        {"postcode": "DE23 9ZA", "point": {"lat": 52.9, "lon": -1}} | ``
        {"postcode": ""}                                          | /postcode
        {"postcode": "Normanton"}                                 | /postcode
        {"postcode": "DE23 9CC"}                                  | /postcode
        {"postcode": 5}                                           | /postcode
        {"point": {}}                                             | /point
        {"point": {"lat": 52.9}}                                  | /point
        {"point": {"lat": 91, "lon": 0}}                          | /point
        {"point": {"lat": 0, "lon": -181}}                        | /point
        {"point": {"lat": "52.9", "lon": -1}}                     | /point/lat
        {"point": [52.9, -1]}                                     | /point
        {"point": {"lat": 52.9, "lon": -1, "alt": 1}}             | /point/alt
        {"point": {"lat": 1e999, "lon": -1}}                      | /point
        {"postcode": "DE23 9ZA", "on": "2026-02-30"}              | /on
        {"postcode": "DE23 9ZA", "on": "9999-01-01"}              | /on
        {"postcode": "DE23 9ZA", "town": "Derby"}                 | /town
        """)
    void whatCannotBeReadIsNamed(String body, String pointer) {
        look(body).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{\"postcode\": \"DE23 9ZA\\u0000\"}",
                "{\"point\": {\"lat\": NaN, \"lon\": 1}}"
            })
    void whatIsNoQuestionIsRefused(String body) {
        look(body).then().statusCode(400);
    }

    @Test
    void whoAsksWithoutEndIsToldToWaitAndMayAskAgain() {
        AtomicBoolean enough = new AtomicBoolean();
        // A hundred come back every second, so somebody else at the same address goes on asking.
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                takeOne();
            }
        });
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> look(Map.of("postcode", "DE23 9ZA")).statusCode() == 429);
            look(Map.of("postcode", "DE23 9ZA"))
                    .then()
                    .spec(Refused.with(429, "too-many-requests"))
                    .header("Retry-After", notNullValue())
                    .header("RateLimit-Policy", matchesPattern("\"ward-lookup\";q=6000;w=60"));
        } finally {
            enough.set(true);
            others.join();
        }
        clock.advance(Duration.ofMinutes(1));
        of("DE23 9ZA").body("ward", nullValue());
    }

    private void takeOne() {
        for (String address : List.of("127.0.0.1", "0000000000000000")) { // ::1, by its network
            try {
                limit.take(address);
            } catch (Refusal refused) {
                assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
            }
        }
    }

    @Test
    void nothingOfWhatWasAskedIsKept() {
        of("LN7 6ZX");
        assertThat(OwnersEyes.tablesThatHold("LN76ZX")).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("LN7 6ZX")).isEmpty();
    }
}
