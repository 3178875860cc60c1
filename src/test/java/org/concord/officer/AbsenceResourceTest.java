package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.concord.Callers;
import org.concord.platform.Cursor;
import org.concord.platform.DataKeys;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AbsenceResourceTest {
    @Inject
    DataKeys keys;

    private static Map<String, Object> days(String from, String until) {
        return new HashMap<>(Map.of("from", from, "until", until));
    }

    private static Response add(People.Person person, Object body) {
        return Callers.as("administrator").body(body).post(person.path() + "/absences");
    }

    private static String added(People.Person person, String from, String until) {
        return add(person, days(from, until)).then().statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse put(String path, String version, Object body) {
        return Callers.as("administrator")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path)
                .then();
    }

    private static int recorded(People.Person person) {
        return Trail.entries("absence-changed", "officer:" + person.id());
    }

    @Test
    void daysOffAreAddedMovedAndTakenBack() {
        People.Person person = People.added("officer");
        String cover = People.added("officer").id();
        Response added = add(person, People.with(days("2026-12-24", "2027-01-04"), "cover", cover));
        added.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("id", notNullValue())
                .body("officer", equalTo(person.id()))
                .body("from", equalTo("2026-12-24"))
                .body("until", equalTo("2027-01-04"))
                .body("cover", equalTo(cover))
                .body("version", equalTo(0));
        String path = added.header("Location");
        assertThat(path).isEqualTo(person.path() + "/absences/" + added.path("id"));
        assertThat(SealedDetail.newest(keys, "absence-changed", "officer:" + person.id()))
                .contains("\"before\":null", "2026-12-24", cover);
        put(path, "0", days("2026-12-23", "2027-01-02"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("cover", nullValue());
        Callers.as("coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("from", equalTo("2026-12-23"));
        Callers.as("administrator")
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(204);
        Callers.as("administrator").get(path).then().spec(Refused.with(404, "not-found"));
        assertThat(SealedDetail.newest(keys, "absence-changed", "officer:" + person.id()))
                .contains("\"after\":null", "2026-12-23");
        assertThat(recorded(person)).isEqualTo(3);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        People.Person person = People.added("officer");
        String path = added(person, "2026-12-24", "2027-01-04");
        var body = days("2026-12-24", "2027-01-05");
        Callers.as("administrator").body(body).put(path).then().spec(Refused.with(428, "precondition-required"));
        put(path, "1", body).spec(Refused.with(412, "version-mismatch"));
        Callers.as("administrator").delete(path).then().spec(Refused.with(428, "precondition-required"));
        Callers.as("administrator")
                .header("If-Match", "\"7\"")
                .delete(path)
                .then()
                .spec(Refused.with(412, "version-mismatch"));
        assertThat(recorded(person)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24,2026-12-25,201",
        "2027-01-04,2027-01-05,201",
        "2026-12-25,2026-12-26,409",
        "2026-12-20,2026-12-26,409",
        "2026-12-31,2027-02-01,409",
        "2026-12-01,2027-02-01,409",
        "2026-12-27,2026-12-28,409"
    })
    void theDaysOfTwoAbsencesOfOneOfficerNeverOverlap(String from, String until, int status) {
        People.Person person = People.added("officer");
        added(person, "2026-12-25", "2027-01-04");
        add(person, days(from, until)).then().statusCode(status);
        assertThat(recorded(person)).isEqualTo(status == 201 ? 2 : 1);
    }

    @Test
    void anAbsenceMayMoveOverItselfButNotOverAnother() {
        People.Person person = People.added("officer");
        String first = added(person, "2026-12-01", "2026-12-05");
        added(person, "2026-12-10", "2026-12-15");
        put(first, "0", days("2026-12-03", "2026-12-10")).statusCode(200);
        put(first, "1", days("2026-12-03", "2026-12-11")).spec(Refused.with(409, "already-exists"));
        Callers.as("administrator").get(first).then().body("until", equalTo("2026-12-10"), "version", equalTo(1));
    }

    @Test
    void ofTwoOverlappingOnesAtOnceOneWins() {
        People.Person person = People.added("officer");
        List<CompletableFuture<Integer>> both = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add(person, days("2026-12-2" + i, "2026-12-29")).statusCode()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(recorded(person)).isEqualTo(1);
    }

    @Test
    void theCoverIsSomebodyElseWhoCanAnswer() {
        People.Person person = People.added("officer");
        People.Person gone = People.added("officer");
        gone.put(People.with(gone.body(), "active", false)).then().statusCode(200);
        for (String cover :
                List.of(person.id(), gone.id(), People.added("adviser").id(), "019a0000-0000-7000-8000-000000000001")) {
            add(person, People.with(days("2026-12-24", "2026-12-27"), "cover", cover))
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/cover"));
        }
        assertThat(recorded(person)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                               | /from /until
        {"from": "2026-12-24"}                           | /until
        {"until": "2026-12-24"}                          | /from
        {"from": "2026-12-24", "until": "2026-12-24"}    | /until
        {"from": "2026-12-24", "until": "2026-12-23"}    | /until
        {"from": "2026-12-24", "until": "2027-12-26"}    | /until
        {"from": "2026-13-24", "until": "2027-12-26"}    | /from
        {"from": "2026-12-24T00:00:00Z", "until": null}  | /from
        {"from": 20261224, "until": "2027-12-26"}        | /from
        {"from": "2026-12-24", "until": "2026-12-25", "cover": "somebody"} | /cover
        {"from": "2026-12-24", "until": "2026-12-25", "reason": "ill"}     | /reason
        """)
    void whatIsWrongIsNamed(String body, String pointers) {
        People.Person person = People.added("officer");
        add(person, body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", containsInAnyOrder((Object[]) pointers.split(" ")));
        assertThat(recorded(person)).isZero();
    }

    @Test
    void aYearAndADayIsTheLongest() {
        add(People.added("officer"), days("2026-12-24", "2027-12-25")).then().statusCode(201);
    }

    @Test
    void theListHasTheLatestFirstPageByPage() {
        People.Person person = People.added("officer");
        added(person, "2020-02-01", "2020-02-02");
        added(person, "2030-03-01", "2030-03-02");
        added(person, "2026-11-01", "2026-12-01");
        var first = Callers.as("coordinator")
                .get(person.path() + "/absences?limit=2")
                .then()
                .statusCode(200);
        first.body("items.from", contains("2030-03-01", "2026-11-01"));
        Callers.as("administrator")
                .get(person.path() + "/absences?limit=2&cursor="
                        + first.extract().path("nextCursor"))
                .then()
                .body("items.from", contains("2020-02-01"), "nextCursor", nullValue());
        Callers.as("administrator")
                .get(People.added("officer").path() + "/absences")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "cursor=x", "cursor=b2ZmaWNlcnMKMjAyNi0wMS0wMQ"})
    void aBadPageIsRefused(String query) {
        Callers.as("administrator")
                .get(People.added("officer").path() + "/absences?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+999999999-12-31", "-999999999-01-01", "0001-01-01", "infinity", "now", "٢٠٢٦-11-21"})
    void aForgedCursorIsRefused(String day) {
        Callers.as("administrator")
                .get(People.added("officer").path() + "/absences?cursor=" + Cursor.write("absences", day))
                .then()
                .spec(Refused.with(400, "bad-cursor"));
    }

    @Test
    void anOfficerSeesTheirOwnAlone() {
        People.Person person = People.added("officer");
        String path = added(person, "2026-12-24", "2026-12-27");
        Caller.with(person.token()).get(path).then().statusCode(200);
        Caller.with(person.token()).get(person.path() + "/absences").then().body("items.from", contains("2026-12-24"));
        String other = People.added("officer").token();
        Caller.with(other).get(path).then().spec(Refused.with(404, "not-found"));
        Caller.with(other).get(person.path() + "/absences").then().spec(Refused.with(404, "not-found"));
        Caller.with(person.token())
                .body(days("2027-01-01", "2027-01-02"))
                .post(person.path() + "/absences")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        People.Person person = People.added("officer");
        String path = added(person, "2026-12-24", "2026-12-27");
        String elsewhere = path.replace(person.id(), People.added("officer").id());
        Callers.as("administrator").get(elsewhere).then().statusCode(404);
        put(elsewhere, "0", days("2026-12-24", "2026-12-28")).statusCode(404);
        String nobody = "/api/v1/officers/" + UUID.randomUUID() + "/absences";
        Callers.as("coordinator").get(nobody).then().statusCode(404);
        Callers.as("administrator")
                .body(days("2026-12-24", "2026-12-28"))
                .post(nobody)
                .then()
                .statusCode(404);
        Callers.as("administrator")
                .header("If-Match", "\"0\"")
                .delete(elsewhere)
                .then()
                .statusCode(404);
    }

    @Test
    void theSameRequestTwiceAddsOneAbsence() {
        People.Person person = People.added("officer");
        String key = "absence-" + person.id();
        Response first = withKey(person, key, days("2026-12-24", "2026-12-27"));
        Response second = withKey(person, key, days("2026-12-24", "2026-12-27"));
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"));
        withKey(person, key, days("2026-12-24", "2026-12-28")).then().spec(Refused.with(422, "idempotency-key-reused"));
        withKey(People.added("officer"), key, days("2026-12-24", "2026-12-27"))
                .then()
                .statusCode(422);
        withKey(person, "short", days("2026-12-24", "2026-12-27"))
                .then()
                .spec(Refused.with(400, "bad-idempotency-key"));
        assertThat(recorded(person)).isEqualTo(1);
    }

    private static Response withKey(People.Person person, String key, Object body) {
        return Callers.as("administrator")
                .header("Idempotency-Key", key)
                .body(body)
                .post(person.path() + "/absences");
    }
}
