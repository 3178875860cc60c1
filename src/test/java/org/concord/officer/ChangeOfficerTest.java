package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeOfficerTest {
    private static final String OFFICERS = "/api/v1/officers";

    @Test
    void aChangeNeedsTheVersionItWasMadeOn() {
        People.Person person = People.added("adviser");
        Map<String, Object> renamed = People.with(person.body(), "name", "Renamed");
        Caller.as("administrator")
                .body(renamed)
                .put(person.path())
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        Caller.as("administrator")
                .header("If-Match", "\"7\"")
                .body(renamed)
                .put(person.path())
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/version-mismatch"));
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put(person.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("name", equalTo("Renamed"));
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put(person.path())
                .then()
                .statusCode(412);
        assertThat(Trail.entries("officer-changed", "officer:" + person.id())).isEqualTo(2);
    }

    @Test
    void whatAChangeDoesNotSayStaysAsItIs() {
        Map<String, Object> body = People.with(
                People.with(People.somebody("officer"), "strands", List.of("RACE", "AGE")), "language", "pl");
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
        People.approved(() -> person.put(People.with(person.body(), "roles", List.of("adviser", "administrator"))));
        Caller.with(token).get(OFFICERS).then().statusCode(200);
    }

    @Test
    void losingARoleEndsTheSessionsAtOnce() {
        People.Person person = People.added("adviser", "administrator");
        String token = person.token();
        Caller.with(token).get(OFFICERS).then().statusCode(200);
        person.put(People.with(person.body(), "roles", List.of("adviser")))
                .then()
                .statusCode(200);
        Caller.with(token).get(OFFICERS).then().statusCode(401);
        Caller.with(person.token()).get(OFFICERS).then().statusCode(403);
    }

    @Test
    void whoIsDeactivatedIsOutAndCannotComeBackInByThemselves() {
        People.Person person = People.added("administrator");
        String token = person.token();
        person.put(People.with(person.body(), "active", false)).then().statusCode(200);
        Caller.with(token).get(OFFICERS).then().statusCode(401);
        Caller.signIn(person.email(), People.PASSWORD)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/sign-in-failed"));
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
        Caller.with(token)
                .header("If-Match", "\"0\"")
                .body(People.with(person.body(), "name", "New Name"))
                .put(person.path())
                .then()
                .statusCode(200);
    }
}
