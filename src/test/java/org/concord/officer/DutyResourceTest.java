package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DutyResourceTest {
    private static final String DUTIES = """
            {"items": [{"kind": "OFFICER", "ward": "E05015521", "strand": "RACE", "validFrom": "2026-01-01", "validTo": "2026-07-01"},
                       {"kind": "OFFICER", "ward": "E05015521", "strand": "RACE", "validFrom": "2026-07-01"},
                       {"kind": "DUTY_DIRECTOR", "ward": "E05015521", "validFrom": "2026-01-01"}]}""";

    @Inject
    OnDuty onDuty;

    @Inject
    Wards wards;

    @Inject
    Strands strands;

    @Test
    void dutiesAreReplacedWithTheOfficersVersion() {
        People.Person person = People.added("officer");
        String path = person.path() + "/duties";
        Caller.as("administrator")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("items", empty());
        Caller.as("administrator").body(DUTIES).put(path).then().statusCode(428);
        Caller.as("administrator")
                .header("If-Match", "\"3\"")
                .body(DUTIES)
                .put(path)
                .then()
                .statusCode(412);
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(DUTIES)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("items.kind", containsInAnyOrder("OFFICER", "OFFICER", "DUTY_DIRECTOR"));
        Caller.as("administrator").get(person.path()).then().header("ETag", "\"1\"");
        Caller.as("administrator")
                .header("If-Match", "\"1\"")
                .body("{\"items\": []}")
                .put(path)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(Trail.entries("duties-changed", "officer:" + person.id())).isEqualTo(2);
    }

    @Test
    void whoIsGivenADutyIsOnDutyAtOnceAndNoMoreWhenDeactivated() {
        People.Person person = People.added("officer");
        UUID id = UUID.fromString(person.id());
        assertThat(onDuty.holders()).noneMatch(holder -> holder.officer().equals(id));
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(DUTIES)
                .put(person.path() + "/duties")
                .then()
                .statusCode(200);
        int ward = wards.byCode("E05015521").orElseThrow().id();
        int race = strands.byCode("RACE").orElseThrow().id();
        assertThat(onDuty.holders())
                .filteredOn(holder -> holder.officer().equals(id))
                .containsExactlyInAnyOrder(
                        new DutyHolder(
                                id, DutyKind.OFFICER, ward, race, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)),
                        new DutyHolder(id, DutyKind.OFFICER, ward, race, LocalDate.of(2026, 7, 1), null),
                        new DutyHolder(id, DutyKind.DUTY_DIRECTOR, ward, null, LocalDate.of(2026, 1, 1), null));
        person.put(People.with(person.body(), "active", false)).then().statusCode(200);
        assertThat(onDuty.holders()).noneMatch(holder -> holder.officer().equals(id));
        assertThat(onDuty.contact(id)).isEmpty();
        assertThat(onDuty.names(List.of(id)))
                .containsEntry(id, (String) person.body().get("name"));
    }

    @Test
    void aDutyIsForWhoCanLookAtItsCases() {
        String elsewhere = """
                {"items": [{"kind": "OFFICER", "ward": "E05015521", "validFrom": "2026-01-01"},
                           {"kind": "DEPUTY", "ward": "E05015511", "validFrom": "2026-01-01"},
                           {"kind": "OFFICER", "validFrom": "2026-01-01"}]}""";
        assign(People.added("officer"), elsewhere)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("errors.pointer", contains("/items/1/ward", "/items/2/ward"));
        assign(People.added("analyst", "adviser"), DUTIES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0", "/items/1", "/items/2"));
        Map<String, Object> everywhere = People.with(People.somebody("officer"), "allWards", true);
        assign(new People.Person(People.add(everywhere).path("id"), "", Map.of()), elsewhere)
                .then()
                .statusCode(200);
    }

    @Test
    void whoLosesTheWardOrTheRoleIsNotTurnedToAnyMore() {
        People.Person person = People.added("officer");
        UUID id = UUID.fromString(person.id());
        assign(person, DUTIES).then().statusCode(200);
        assertThat(onDuty.holders()).anyMatch(holder -> holder.officer().equals(id));
        person.put(People.with(person.body(), "wards", List.of("E05015511")))
                .then()
                .statusCode(200);
        assertThat(onDuty.holders()).noneMatch(holder -> holder.officer().equals(id));
        person.put(person.body()).then().statusCode(200);
        assertThat(onDuty.holders()).anyMatch(holder -> holder.officer().equals(id));
        person.put(People.with(person.body(), "roles", List.of("adviser")))
                .then()
                .statusCode(200);
        assertThat(onDuty.holders()).noneMatch(holder -> holder.officer().equals(id));
    }

    private static Response assign(People.Person person, String duties) {
        return Caller.as("administrator")
                .header("If-Match", person.etag())
                .body(duties)
                .put(person.path() + "/duties");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        People.Person person = People.added("officer");
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body("""
                        {"items": [{"ward": "E05000000", "strand": "NONE"}, null,
                                   {"kind": "OFFICER", "validFrom": "2026-02-01", "validTo": "2026-02-01"}]}""")
                .put(person.path() + "/duties")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/items/0/kind",
                                "/items/0/ward",
                                "/items/0/strand",
                                "/items/0/validFrom",
                                "/items/1",
                                "/items/2/validTo"));
    }

    @Test
    void theSameDutyTwiceForSomeOfItsDaysIsRefused() {
        People.Person person = People.added("officer");
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body("""
                        {"items": [{"kind": "DEPUTY", "ward": "E05015521", "validFrom": "2026-01-01"},
                                   {"kind": "DEPUTY", "ward": "E05015521", "validFrom": "2026-03-01", "validTo": "2026-04-01"}]}""")
                .put(person.path() + "/duties")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"items\": null}",
                "{\"items\": [{\"kind\": \"BOSS\", \"validFrom\": \"2026-01-01\"}]}",
                "{\"items\": [{\"kind\": \"OFFICER\", \"validFrom\": \"2026-13-01\"}]}",
                "{\"items\": [{\"kind\": \"OFFICER\", \"validFrom\": 20000}]}",
                "{\"items\": [{\"kind\": \"OFFICER\", \"validFrom\": [2026, 1, 1]}]}",
                "{\"items\": [{\"kind\": \"OFFICER\", \"validFrom\": \"2026-01-01T00:00:00Z\"}]}",
                "{\"items\": [{\"kind\": \"OFFICER\", \"validFrom\": \"+999999999-01-01\"}]}",
                "{\"items\": [{\"kind\": 0, \"validFrom\": \"2026-01-01\"}]}",
                "{\"items\": [{\"kind\": \"OFFICER\", \"validFrom\": \"2026-01-01\", \"id\": 1}]}"
            })
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        People.Person person = People.added("officer");
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(person.path() + "/duties")
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void dutiesOfNobodyAreNotFound() {
        String path = "/api/v1/officers/" + UUID.randomUUID() + "/duties";
        Caller.as("administrator").get(path).then().statusCode(404);
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(DUTIES)
                .put(path)
                .then()
                .statusCode(404);
        Caller.as("officer").get(path).then().statusCode(403).body("token", nullValue());
    }
}
