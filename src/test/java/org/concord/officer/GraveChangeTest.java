package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Mails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two-person acts on officers do. */
@QuarkusTest
class GraveChangeTest {
    private static final String APPROVALS = "/api/v1/approvals";
    private static final Map<String, Object> YES = Map.of("approve", true, "reason", "agreed with the head of service");
    private static final Map<String, Object> NO = Map.of("approve", false, "reason", "not needed");

    private People.Person second;

    @BeforeEach
    void thereIsASecondAdministrator() {
        second = People.added("administrator");
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

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "custodian", "auditor", "administrator"})
    void grantingAGraveRoleWaitsAndChangesNothing(String role) {
        People.Person person = People.added("officer");
        Response asked = person.put(People.with(person.body(), "roles", List.of("officer", role)));
        asked.then()
                .statusCode(202)
                .body("approval.id", notNullValue())
                .body("approval.act", equalTo("CHANGE_OFFICER"))
                .body("approval.requestedBy", notNullValue())
                .body("approval.expiresAt", notNullValue())
                .body("approval.state", equalTo("PENDING"))
                .body("approval.subject", equalTo("officer:" + person.id()))
                .body("approval.proposal.grants", contains(role))
                .body("approval.proposal.resetsSignIn", equalTo(false));
        Caller.as("administrator")
                .get(person.path())
                .then()
                .header("ETag", "\"0\"")
                .body("roles", contains("officer"));
        assertThat(Trail.entries("approval-requested", "officer:" + person.id()))
                .isEqualTo(1);
        assertThat(Trail.entries("officer-changed", "officer:" + person.id())).isEqualTo(1);
    }

    @Test
    void anotherAdministratorApprovesAndItIsDone() {
        People.Person person = People.added("officer");
        String id = grant(person, "officer", "coordinator");
        decide(second.token(), id, YES)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(person.id()))
                .body("roles", containsInAnyOrder("officer", "coordinator"));
        Caller.signIn(person.email(), People.PASSWORD).then().body("officer.roles", hasItem("coordinator"));
        Caller.as("administrator")
                .get(APPROVALS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo(second.id()));
        assertThat(Trail.entries("approval-decided", "officer:" + person.id())).isEqualTo(1);
        assertThat(Trail.entries("officer-changed", "officer:" + person.id())).isEqualTo(2);
    }

    @Test
    void thePersonConcernedCannotApprove() {
        People.Person person = People.added("administrator");
        String token = person.token();
        String id = grant(person, "administrator", "auditor");
        decide(token, id, YES).then().statusCode(403).body("type", equalTo("/problems/own-access"));
        Caller.as("administrator").get(person.path()).then().body("roles", contains("administrator"));
    }

    @Test
    void aNewOfficerWithAGraveRoleDoesNotExistUntilApproved() {
        Map<String, Object> body = People.somebody("custodian");
        Response asked = People.add(body);
        String id = waiting(asked);
        asked.then().body("approval.act", equalTo("ADD_OFFICER"));
        assertThat(asked.asString()).doesNotContain("argon2").doesNotContain(People.PASSWORD);
        Caller.signIn((String) body.get("email"), People.PASSWORD).then().statusCode(401);
        decide(second.token(), id, YES).then().statusCode(200).body("email", equalTo(body.get("email")));
        Caller.signIn((String) body.get("email"), People.PASSWORD)
                .then()
                .statusCode(200)
                .body("officer.roles", contains("custodian"));
    }

    @Test
    void anotherPersonsSignInIsResetByTwo() {
        People.Person person = People.added("adviser");
        String token = person.token();
        String id = waiting(person.put(People.with(person.body(), "password", "the replaced password")));
        Caller.with(token).post("/api/v1/sessions/renewals").then().statusCode(200);
        Caller.signIn(person.email(), "the replaced password").then().statusCode(401);
        decide(second.token(), id, YES).then().statusCode(200);
        Caller.with(token).post("/api/v1/sessions/renewals").then().statusCode(401);
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(401);
        Caller.signIn(person.email(), "the replaced password").then().statusCode(200);
    }

    @Test
    void thePersonConcernedIsToldOfAGraveRoleAndOfAResetSignIn() {
        People.Person person = People.added("officer");
        decide(second.token(), grant(person, "officer", "coordinator"), YES)
                .then()
                .statusCode(200);
        isTold(person, "You were given a role that opens more to you than before.");
        Map<String, Object> body = People.with(person.body(), "roles", List.of("officer", "coordinator"));
        String reset = waiting(person.put(People.with(body, "password", "the replaced password")));
        decide(second.token(), reset, YES).then().statusCode(200);
        isTold(person, "Administrators gave you another password");
    }

    private static void isTold(People.Person person, String words) {
        await().untilAsserted(() -> assertThat(Mails.to(person.email()))
                .extracting(Mails::text)
                .anySatisfy(text -> assertThat(text).contains(words)));
    }

    @Test
    void aNewAddressIsAResetOfTheSignIn() {
        People.Person person = People.added("adviser");
        person.put(People.with(person.body(), "email", "new-" + person.email()))
                .then()
                .statusCode(202)
                .body("approval.proposal.resetsSignIn", equalTo(true));
    }

    @Test
    void thePasswordIsNeverShownAndNotKeptAfterTheDecision() {
        People.Person person = People.added("adviser");
        String id = waiting(person.put(People.with(person.body(), "password", "the replaced password")));
        assertThat(Caller.as("administrator").get(APPROVALS + "/" + id).asString())
                .doesNotContain("argon2")
                .contains("newPassword");
        assertThat(Trail.number(
                        "SELECT count(*) FROM approval WHERE id = ?::uuid AND proposal::text LIKE '%argon2%'", id))
                .isEqualTo(1);
        decide(second.token(), id, NO).then().statusCode(200);
        assertThat(Trail.number(
                        "SELECT count(*) FROM approval WHERE id = ?::uuid AND proposal::text LIKE '%argon2%'", id))
                .isZero();
        assertThat(Caller.as("administrator").get(APPROVALS + "/" + id).asString())
                .contains("newPassword");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneComesSecond() throws Exception {
        String third = People.added("administrator").token();
        String token = second.token();
        People.Person person = People.added("officer");
        String id = grant(person, "officer", "coordinator");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> a = threads.submit(() -> {
                together.await();
                return decide(token, id, YES).statusCode();
            });
            Future<Integer> b = threads.submit(() -> {
                together.await();
                return decide(third, id, YES).statusCode();
            });
            assertThat(List.of(a.get(), b.get())).containsExactlyInAnyOrder(200, 409);
        }
        Caller.as("administrator").get(person.path()).then().header("ETag", "\"1\"");
    }
}
