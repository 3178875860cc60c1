package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concord.Callers;
import org.concord.platform.DataKeys;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, so that none finds another's turns. */
@QuarkusTest
class RotaResourceTest {
    private static final String NORMANTON = "E05015521";
    private static final String PATH = "/api/v1/rota";

    @Inject
    DataKeys keys;

    private static Map<String, Object> turn(People.Person who, String ward, String from, String until) {
        Map<String, Object> turn = new LinkedHashMap<>();
        turn.put("officer", who.id());
        turn.put("kind", "OFFICER");
        turn.put("ward", ward);
        turn.put("from", from);
        turn.put("until", until);
        return turn;
    }

    private static Response put(String from, String until, List<?> shifts) {
        return Callers.as("administrator")
                .header("If-Match", etag())
                .body(Map.of("from", from, "until", until, "shifts", shifts))
                .put(PATH);
    }

    private static String etag() {
        return Callers.as("coordinator")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void theTurnsOfAStretchAreReplacedAndOthersStay() {
        People.Person person = People.added("officer");
        var first = turn(person, NORMANTON, "2040-01-06T17:00:00Z", "2040-01-09T09:00:00Z");
        var second = turn(person, NORMANTON, "2040-01-13T17:00:00+01:00", "2040-01-16T09:00:00Z");
        int before = Trail.entries("rota-changed", "rota");
        put("2040-01-01T00:00:00Z", "2040-02-01T00:00:00Z", List.of(first, second))
                .then()
                .statusCode(200)
                .body("shifts.from", contains("2040-01-06T17:00:00Z", "2040-01-13T16:00:00Z"))
                .body("shifts[0].officer", equalTo(person.id()))
                .body("shifts[0].kind", equalTo("OFFICER"))
                .body("shifts[0].ward", equalTo(NORMANTON));
        Response moved = put(
                "2040-01-10T00:00:00Z",
                "2040-02-01T00:00:00Z",
                List.of(turn(person, NORMANTON, "2040-01-20T17:00:00Z", "2040-01-23T09:00:00Z")));
        moved.then().statusCode(200).header("ETag", etag()).body("shifts.from", contains("2040-01-20T17:00:00Z"));
        Callers.as("coordinator")
                .get(PATH + "?from=2040-01-01&to=2040-02-01")
                .then()
                .statusCode(200)
                .body("from", equalTo("2040-01-01T00:00:00Z"), "until", equalTo("2040-02-01T00:00:00Z"))
                .body("version", equalTo(moved.path("version")))
                .body("shifts.from", contains("2040-01-06T17:00:00Z", "2040-01-20T17:00:00Z"));
        put("2040-01-01T00:00:00Z", "2040-02-01T00:00:00Z", List.of())
                .then()
                .statusCode(200)
                .body("shifts", empty());
        assertThat(Trail.entries("rota-changed", "rota")).isEqualTo(before + 3);
        assertThat(SealedDetail.newest(keys, "rota-changed", "rota"))
                .contains("2040-01-06T17:00:00Z", "2040-01-20T17:00:00Z", "\"shifts\":[]");
    }

    @Test
    void aTurnThatReachesBeyondTheStretchStaysAndIsNotDoubled() {
        People.Person person = People.added("officer");
        put(
                        "2041-01-01T00:00:00Z",
                        "2041-02-01T00:00:00Z",
                        List.of(turn(person, NORMANTON, "2041-01-11T17:00:00Z", "2041-01-14T09:00:00Z")))
                .then()
                .statusCode(200);
        put("2041-01-13T00:00:00Z", "2041-02-01T00:00:00Z", List.of())
                .then()
                .statusCode(200)
                .body("shifts", hasSize(1));
        put(
                        "2041-01-13T00:00:00Z",
                        "2041-02-01T00:00:00Z",
                        List.of(turn(person, NORMANTON, "2041-01-14T08:00:00Z", "2041-01-15T09:00:00Z")))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/shifts/0"));
        put(
                        "2041-01-13T00:00:00Z",
                        "2041-02-01T00:00:00Z",
                        List.of(turn(person, NORMANTON, "2041-01-14T09:00:00Z", "2041-01-15T09:00:00Z")))
                .then()
                .statusCode(200)
                .body("shifts", hasSize(2));
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndOfTwoAtOnceOneWins() {
        var body = Map.of("from", "2042-01-01T00:00:00Z", "until", "2042-02-01T00:00:00Z", "shifts", List.of());
        Callers.as("administrator").body(body).put(PATH).then().spec(Refused.with(428, "precondition-required"));
        String etag = etag();
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> Callers.as("administrator")
                        .header("If-Match", etag)
                        .body(body)
                        .put(PATH)
                        .statusCode()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aTurnIsForWhoCanLookAtItsCases() {
        People.Person person = People.added("officer");
        People.Person gone = People.added("officer");
        gone.put(People.with(gone.body(), "active", false)).then().statusCode(200);
        String from = "2043-01-02T17:00:00Z";
        String until = "2043-01-03T09:00:00Z";
        People.Person nobody = new People.Person(UUID.randomUUID().toString(), "", Map.of());
        put(
                        "2043-01-01T00:00:00Z",
                        "2043-02-01T00:00:00Z",
                        List.of(
                                turn(person, "E05015511", from, until),
                                turn(person, null, from, until),
                                turn(gone, NORMANTON, from, until),
                                turn(People.added("adviser"), NORMANTON, from, until),
                                turn(nobody, NORMANTON, from, until)))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body(
                        "errors.pointer",
                        contains(
                                "/shifts/0/ward",
                                "/shifts/1/ward",
                                "/shifts/2/officer",
                                "/shifts/3/officer",
                                "/shifts/4/officer"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        People.Person person = People.added("officer");
        put(
                        "2044-01-10T00:00:00Z",
                        "2044-03-01T00:00:00Z",
                        List.of(
                                Map.of(),
                                turn(person, "E05000000", "2044-01-09T23:59:59Z", "2044-01-10T01:00:00Z"),
                                turn(person, NORMANTON, "2044-02-29T17:00:00Z", "2044-03-01T00:00:01Z"),
                                turn(person, NORMANTON, "2044-01-11T17:00:00Z", "2044-01-11T17:00:00Z"),
                                turn(person, NORMANTON, "2044-01-11T17:00:00Z", "2044-01-11T16:00:00Z"),
                                turn(person, NORMANTON, "2044-01-11T00:00:00Z", "2044-02-11T00:00:01Z")))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/shifts/0/officer",
                                "/shifts/0/kind",
                                "/shifts/0/from",
                                "/shifts/0/until",
                                "/shifts/1/ward",
                                "/shifts/1/from",
                                "/shifts/2/until",
                                "/shifts/3/until",
                                "/shifts/4/until",
                                "/shifts/5/until"));
    }

    @Test
    void theSameTwiceForSomeOfItsTimeIsRefused() {
        People.Person person = People.added("officer");
        var first = turn(person, NORMANTON, "2045-01-06T17:00:00Z", "2045-01-09T09:00:00Z");
        var after = turn(person, NORMANTON, "2045-01-09T09:00:00Z", "2045-01-09T10:00:00Z");
        var again = turn(person, NORMANTON, "2045-01-09T08:59:59Z", "2045-01-09T10:00:00Z");
        var asDeputy = People.with(again, "kind", "DEPUTY");
        put("2045-01-01T00:00:00Z", "2045-02-01T00:00:00Z", List.of(first, after, again))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/shifts/2"));
        put("2045-01-01T00:00:00Z", "2045-02-01T00:00:00Z", List.of(first, after, asDeputy))
                .then()
                .statusCode(200)
                .body("shifts", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"from\": \"2046-01-01T00:00:00Z\", \"until\": \"2046-02-01T00:00:00Z\"}",
                "{\"from\": \"2046-01-01T00:00:00Z\", \"until\": \"2046-02-01T00:00:00Z\", \"shifts\": [null]}",
                "{\"from\": \"2046-01-01T00:00:00Z\", \"until\": \"2046-01-01T00:00:00Z\", \"shifts\": []}",
                "{\"from\": \"2046-01-01T00:00:00Z\", \"until\": \"2047-01-03T00:00:00Z\", \"shifts\": []}",
                "{\"from\": \"2046-01-01T00:00:00\", \"until\": \"2046-02-01T00:00:00Z\", \"shifts\": []}",
                "{\"from\": \"2046-01-01\", \"until\": \"2046-02-01\", \"shifts\": []}",
                "{\"from\": \"2046-01-01T00:00:00Z\", \"until\": \"2046-02-01T00:00:00Z\", \"shifts\": [], \"name\": 1}"
            })
    void whatIsNoStretchOfTheRotaIsRefused(String body) {
        Callers.as("administrator")
                .header("If-Match", etag())
                .body(body)
                .put(PATH)
                .then()
                .spec(Refused.with(400, "validation-failed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-02-30",
                "to=2026-11-20T21:10:00",
                "from=2026-11-20&to=2026-11-20",
                "from=2026-11-20&to=2027-11-23",
                "from=%2B999999999-01-01",
                "to=0001-01-01"
            })
    void aStretchThatCannotBeReadIsRefused(String query) {
        Callers.as("coordinator").get(PATH + "?" + query).then().spec(Refused.with(400, "bad-parameter"));
    }

    @Test
    void withoutAStretchItShowsFourWeeksFromToday() {
        Callers.as("administrator")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("from", equalTo(day(0)), "until", equalTo(day(28)));
    }

    private static String day(int later) {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                .plusDays(later)
                .atStartOfDay(java.time.ZoneId.of("Europe/London"))
                .toInstant()
                .toString();
    }

    /** The clocks go forward on 26 March 2051 and back on 29 October 2051 (last Sundays), at 01:00 UTC. */
    @Test
    void aNightOnWhichTheClocksChangeIsAsLongAsItIs() {
        People.Person person = People.added("officer");
        put(
                        "2051-01-01T00:00:00Z",
                        "2051-12-31T00:00:00Z",
                        List.of(
                                turn(person, NORMANTON, "2051-03-25T17:00:00+00:00", "2051-03-26T09:00:00+01:00"),
                                turn(person, NORMANTON, "2051-10-28T17:00:00+01:00", "2051-10-29T09:00:00+00:00")))
                .then()
                .statusCode(200);
        var spring = Callers.as("coordinator")
                .get(PATH + "?from=2051-03-26&to=2051-03-27")
                .then()
                .statusCode(200);
        spring.body("from", equalTo("2051-03-26T00:00:00Z"), "until", equalTo("2051-03-26T23:00:00Z"));
        assertThat(length(spring.extract().response())).isEqualTo(Duration.ofHours(15));
        var autumn = Callers.as("coordinator")
                .get(PATH + "?from=2051-10-29&to=2051-10-30")
                .then()
                .statusCode(200);
        autumn.body("from", equalTo("2051-10-28T23:00:00Z"), "until", equalTo("2051-10-30T00:00:00Z"));
        assertThat(length(autumn.extract().response())).isEqualTo(Duration.ofHours(17));
    }

    private static Duration length(Response rota) {
        return Duration.between(
                Instant.parse(rota.path("shifts[0].from")), Instant.parse(rota.path("shifts[0].until")));
    }
}
