package org.concord.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfficerResourceTest {
    private static final String OFFICERS = "/api/v1/officers";

    @ParameterizedTest
    @ValueSource(strings = {"officer", "coordinator", "custodian", "adviser", "analyst", "auditor"})
    void onlyAdministratorsSeeOfficers(String account) {
        Caller.as(account).get(OFFICERS).then().statusCode(403).contentType(ProblemBody.MEDIA_TYPE).body("type", equalTo("/problems/forbidden"));
        Caller.as(account).body(People.somebody("adviser")).post(OFFICERS).then().statusCode(403);
    }

    @Test
    void withoutATokenNobodySeesOfficers() {
        given().get(OFFICERS).then().statusCode(401).contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void anAddedOfficerSignsInAndIsRecorded() {
        Map<String, Object> body = People.with(People.somebody("officer", "analyst"), "strands", List.of("RACE"));
        Response added = People.add(body);
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .header("Location", equalTo(OFFICERS + "/" + id))
                .header("ETag", equalTo("\"0\""))
                .body("roles", containsInAnyOrder("officer", "analyst"))
                .body("wards", contains("E05015521"))
                .body("strands", contains("RACE"))
                .body("allWards", equalTo(false))
                .body("active", equalTo(true))
                .body("demonstration", equalTo(false))
                .body("password", nullValue())
                .body("passwordHash", nullValue());
        Caller.as("administrator").get(OFFICERS + "/" + id).then().statusCode(200).header("ETag", "\"0\"").body("name", equalTo(body.get("name")));
        Caller.signIn((String) body.get("email"), People.PASSWORD).then().statusCode(200);
        assertThat(Trail.entries("officer-changed", "officer:" + id)).isEqualTo(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Caller.as("administrator")
                .body("""
                        {"email": "nonsense", "name": " ", "password": "short", "roles": ["officer", "king", "partner", null],
                         "wards": ["E05015521", "E05000000"], "strands": ["NONE"], "language": "no language"}""")
                .post(OFFICERS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder(
                        "/email", "/name", "/password", "/roles/1", "/roles/2", "/roles/3", "/wards/1", "/strands/0", "/language"));
    }

    @Test
    void somebodyWithoutARoleIsNobody() {
        People.add(People.somebody()).then().statusCode(400).body("errors.pointer", contains("/roles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"mail\": \"x\"}", "{\"roles\": \"officer\"}", "{\"active\": \"true\"}", "{\"name\": 5}", "{\"name\": \"a\\u0000b\"}", "[]", "{", "{\"wards\": [1]}"
    })
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        Caller.as("administrator").body(body).post(OFFICERS).then().statusCode(400).contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void anUnknownFieldIsNamed() {
        People.add(People.with(People.somebody("adviser"), "rank", "chief")).then().statusCode(400).body("errors[0].pointer", equalTo("/rank"));
    }

    @Test
    void anAddressBelongsToOnePerson() {
        Map<String, Object> body = People.somebody("adviser");
        People.add(body).then().statusCode(201);
        People.add(People.with(body, "email", ((String) body.get("email")).toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void theSameRequestTwiceAddsOnePerson() {
        Map<String, Object> body = People.somebody("adviser");
        String key = UUID.randomUUID().toString();
        Response first = Caller.as("administrator").header("Idempotency-Key", key).body(body).post(OFFICERS);
        Response again = Caller.as("administrator").header("Idempotency-Key", key).body(body).post(OFFICERS);
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Caller.as("administrator")
                .header("Idempotency-Key", key)
                .body(People.somebody("adviser"))
                .post(OFFICERS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aBadIdempotencyKeyIsRefused() {
        Caller.as("administrator").header("Idempotency-Key", "short").body(People.somebody("adviser")).post(OFFICERS).then().statusCode(400);
    }

    @Test
    void theListIsPagedByNameAndEverybodyStandsInItOnce() {
        People.added("adviser");
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var call = Caller.as("administrator").queryParam("limit", 5);
            Response page = (cursor == null ? call : call.queryParam("cursor", cursor)).get(OFFICERS);
            page.then().statusCode(200);
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(13);
        assertThat(Trail.number("SELECT count(*) FROM officer")).isEqualTo(ids.size());
    }

    @Test
    void theListCanBeOfActiveOrPastOfficers() {
        People.Person gone = People.added("adviser");
        gone.put(People.with(gone.body(), "active", false)).then().statusCode(200).body("active", equalTo(false));
        Caller.as("administrator").queryParam("active", "false").queryParam("limit", 200).get(OFFICERS).then().body("items.id", hasItem(gone.id()));
        Caller.as("administrator").queryParam("active", "true").queryParam("limit", 200).get(OFFICERS).then().body("items.id", not(hasItem(gone.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=b2ZmaWNlcnMKeA", "active=yes"})
    void aParameterThatCannotBeReadIsRefused(String query) {
        Caller.as("administrator").get(OFFICERS + "?" + query).then().statusCode(400).contentType(ProblemBody.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "nobody", "1"})
    void whoIsNotThereIsNotFound(String id) {
        Caller.as("administrator").get(OFFICERS + "/" + id).then().statusCode(404).contentType(ProblemBody.MEDIA_TYPE);
        Caller.as("administrator").header("If-Match", "\"0\"").body(People.without(People.somebody("adviser"), "password")).put(OFFICERS + "/" + id).then().statusCode(404);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeOn() {
        People.Person person = People.added("adviser");
        Map<String, Object> renamed = People.with(person.body(), "name", "Renamed");
        Caller.as("administrator").body(renamed).put(person.path()).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        Caller.as("administrator").header("If-Match", "\"7\"").body(renamed).put(person.path()).then().statusCode(412).body("type", equalTo("/problems/version-mismatch"));
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put(person.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("name", equalTo("Renamed"));
        Caller.as("administrator").header("If-Match", "\"0\"").body(renamed).put(person.path()).then().statusCode(412);
        assertThat(Trail.entries("officer-changed", "officer:" + person.id())).isEqualTo(2);
    }

    @Test
    void whatAChangeDoesNotSayStaysAsItIs() {
        Map<String, Object> body = People.with(People.with(People.somebody("officer"), "strands", List.of("RACE", "AGE")), "language", "pl");
        String id = People.add(body).path("id");
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(Map.of("email", body.get("email"), "name", "Short", "roles", List.of("officer")))
                .put(OFFICERS + "/" + id)
                .then()
                .statusCode(200)
                .body("strands", contains("AGE", "RACE"))
                .body("wards", contains("E05015521"))
                .body("language", equalTo("pl"))
                .body("active", equalTo(true));
        Caller.as("administrator")
                .header("If-Match", "\"1\"")
                .body(People.with(People.without(body, "password"), "strands", List.of()))
                .put(OFFICERS + "/" + id)
                .then()
                .statusCode(200)
                .body("strands", empty());
    }

    @Test
    void aNewRoleTakesEffectWithTheNextRequest() {
        People.Person person = People.added("adviser");
        String token = person.token();
        Caller.with(token).get(OFFICERS).then().statusCode(403);
        person.put(People.with(person.body(), "roles", List.of("adviser", "administrator"))).then().statusCode(200);
        Caller.with(token).get(OFFICERS).then().statusCode(200);
    }

    @Test
    void losingARoleEndsTheSessionsAtOnce() {
        People.Person person = People.added("adviser", "administrator");
        String token = person.token();
        Caller.with(token).get(OFFICERS).then().statusCode(200);
        person.put(People.with(person.body(), "roles", List.of("adviser"))).then().statusCode(200);
        Caller.with(token).get(OFFICERS).then().statusCode(401);
        Caller.with(person.token()).get(OFFICERS).then().statusCode(403);
    }

    @Test
    void whoIsDeactivatedIsOutAndCannotComeBackInByThemselves() {
        People.Person person = People.added("administrator");
        String token = person.token();
        person.put(People.with(person.body(), "active", false)).then().statusCode(200);
        Caller.with(token).get(OFFICERS).then().statusCode(401);
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
        assertThat(Trail.entries("sign-in-failed", "officer:" + person.id())).isEqualTo(1);
    }

    @Test
    void nobodyChangesTheirOwnAccess() {
        People.Person person = People.added("administrator");
        String token = person.token();
        List<Map<String, Object>> changes = List.of(
                People.with(person.body(), "roles", List.of("administrator", "officer")),
                People.with(person.body(), "roles", List.of("administrator", "coordinator")),
                People.with(person.body(), "allWards", true),
                People.with(person.body(), "wards", List.of()),
                People.with(person.body(), "strands", List.of("RACE")),
                People.with(person.body(), "active", false),
                People.with(person.body(), "email", "other-" + person.email()),
                People.with(person.body(), "password", "another long password"));
        changes.forEach(change -> Caller.with(token)
                .header("If-Match", "\"0\"")
                .body(change)
                .put(person.path())
                .then()
                .statusCode(403)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("type", equalTo("/problems/own-access")));
        Caller.with(token).header("If-Match", "\"0\"").body(People.with(person.body(), "name", "New Name")).put(person.path()).then().statusCode(200);
    }

    @Test
    void theProblemNeverRepeatsWhatWasTyped() {
        String answer = People.add(People.with(People.somebody("adviser"), "email", "Zebedee Secretname")).asString();
        assertThat(answer).doesNotContain("Zebedee");
    }

    @Test
    void theLocationIsAPath() {
        People.add(People.somebody("adviser")).then().header("Location", matchesPattern("/api/v1/officers/[0-9a-f-]{36}"));
    }
}
