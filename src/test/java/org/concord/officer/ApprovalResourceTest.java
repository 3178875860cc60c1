package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApprovalResourceTest {
    private static final String APPROVALS = "/api/v1/approvals";
    private static final Map<String, Object> YES = Map.of("approve", true, "reason", "agreed with the head of service");
    private static final Map<String, Object> NO = Map.of("approve", false, "reason", "not needed");

    @Inject
    TestClock clock;

    private People.Person second;

    @BeforeEach
    void thereIsASecondAdministrator() {
        second = People.added("administrator");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private Response decide(String token, String id, Map<String, Object> decision) {
        return Caller.with(token).body(decision).post(APPROVALS + "/" + id + "/decisions");
    }

    private static String waiting(Response response) {
        return response.then().statusCode(202).extract().path("approval.id");
    }

    private static String grant(People.Person person, String... roles) {
        return waiting(person.put(People.with(person.body(), "roles", List.of(roles))));
    }

    @Test
    void whoAskedCannotApprove() {
        String id = grant(People.added("officer"), "officer", "auditor");
        Caller.as("administrator")
                .body(YES)
                .post(APPROVALS + "/" + id + "/decisions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-person-required"));
        Caller.as("administrator")
                .body(NO)
                .post(APPROVALS + "/" + id + "/decisions")
                .then()
                .statusCode(409);
        Caller.as("administrator").get(APPROVALS + "/" + id).then().body("state", equalTo("PENDING"));
    }

    @Test
    void aRefusalChangesNothing() {
        People.Person person = People.added("officer");
        String id = grant(person, "officer", "coordinator");
        decide(second.token(), id, NO).then().statusCode(200).body("state", equalTo("REFUSED"));
        Caller.as("administrator")
                .get(person.path())
                .then()
                .header("ETag", "\"0\"")
                .body("roles", contains("officer"));
        assertThat(Trail.entries("approval-decided", "officer:" + person.id())).isEqualTo(1);
    }

    @Test
    void whatWasChangedMeanwhileCannotBeApprovedButRefused() {
        People.Person person = People.added("officer");
        String id = grant(person, "officer", "coordinator");
        person.put(People.with(person.body(), "name", "Changed Meanwhile"))
                .then()
                .statusCode(200);
        decide(second.token(), id, YES).then().statusCode(409).body("type", equalTo("/problems/approval-stale"));
        Caller.as("administrator").get(person.path()).then().body("roles", contains("officer"));
        decide(second.token(), id, NO).then().statusCode(200);
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        String id = grant(People.added("officer"), "officer", "coordinator");
        String token = second.token();
        decide(token, id, NO).then().statusCode(200);
        decide(token, id, YES).then().statusCode(409).body("type", equalTo("/problems/approval-stale"));
    }

    @Test
    void anApprovalRunsOut() {
        String token = second.token();
        String id = grant(People.added("officer"), "officer", "coordinator");
        clock.advance(Duration.ofDays(7));
        decide(token, id, YES).then().statusCode(409).body("type", equalTo("/problems/approval-stale"));
        Caller.with(token).get(APPROVALS + "?state=EXPIRED&limit=200").then().body("items.id", hasItem(id));
        Caller.with(token).get(APPROVALS + "?state=PENDING&limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void theListShowsWhatWaitsAndIsPaged() {
        String one = grant(People.added("officer"), "officer", "coordinator");
        String two = grant(People.added("officer"), "officer", "coordinator");
        Caller.as("administrator")
                .get(APPROVALS + "?state=PENDING&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(one))
                .body("items.id", hasItem(two));
        Response page = Caller.as("administrator").get(APPROVALS + "?limit=1");
        page.then().body("nextCursor", notNullValue());
        Caller.as("administrator")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(APPROVALS)
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(page.path("items[0].id"))));
        Caller.as("administrator")
                .queryParam("state", "REFUSED")
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(APPROVALS)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "coordinator"})
    void whoMayDoOtherActsDoesNotSeeThisOne(String account) {
        String id = grant(People.added("officer"), "officer", "coordinator");
        Caller.as(account).get(APPROVALS + "?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
        Caller.as(account).get(APPROVALS + "/" + id).then().statusCode(404);
        Caller.as(account)
                .body(YES)
                .post(APPROVALS + "/" + id + "/decisions")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"custodian", "auditor", "adviser", "analyst"})
    void whoMayDoNoActAtAllIsRefused(String account) {
        String id = grant(People.added("officer"), "officer", "coordinator");
        Caller.as(account).get(APPROVALS).then().statusCode(403);
        Caller.as(account).get(APPROVALS + "/" + id).then().statusCode(403);
        Caller.as(account)
                .body(YES)
                .post(APPROVALS + "/" + id + "/decisions")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Caller.as("administrator")
                .get(APPROVALS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        Caller.as("administrator")
                .body(YES)
                .post(APPROVALS + "/" + UUID.randomUUID() + "/decisions")
                .then()
                .statusCode(404);
        Caller.as("administrator")
                .get(APPROVALS + "?state=OPEN")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#state"));
    }

    @Test
    void aDecisionNeedsAReason() {
        String id = grant(People.added("officer"), "officer", "coordinator");
        String token = second.token();
        decide(token, id, Map.of("approve", true)).then().statusCode(400).body("errors.pointer", contains("/reason"));
        decide(token, id, Map.of("reason", "because"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/approve"));
        decide(token, id, Map.of("approve", "true", "reason", "because")).then().statusCode(400);
    }
}
