package org.concord.casework;

import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** What was answered before is answered again under its key; but not to somebody who may not see the case any more. */
@QuarkusTest
class AnsweredAgainTest {

    @Test
    void linksAreToldAgainAsFarAsTheyAreTheirsStill() {
        String one = Cases.received();
        String other = Cases.received();
        String third = Cases.received();
        Cases.post("officer", one, "/links", Map.of("reference", third, "kind", "RELATED"));
        Map<String, Object> body = Map.of("reference", other, "kind", "RELATED");
        sent("officer", one, "/links", body).then().statusCode(201);
        sent("officer", one, "/links", body)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("items.reference", contains(third, other));

        MergeCasesTest.restrict(other, "coordinator");
        sent("officer", one, "/links", body).then().statusCode(201).body("items.reference", contains(third));
        MergeCasesTest.restrict(third, "coordinator");
        sent("officer", one, "/links", body).then().statusCode(201).body("items", empty());
        MergeCasesTest.restrict(one, "coordinator");
        sent("officer", one, "/links", body).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void aRequestToSeeWhoToldUsIsNotAnsweredOnceTheCaseIsForOthers() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("reporter", Map.of("identity", "CONFIDENTIAL", "name", "Somebody", "email", "again@example.org"));
        String reference = Cases.of(report);
        Map<String, Object> body = Map.of("purpose", "to visit them");
        sent("officer", reference, "/identity-requests", body).then().statusCode(201);
        sent("officer", reference, "/identity-requests", body)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"));

        MergeCasesTest.restrict(reference, "coordinator");

        sent("officer", reference, "/identity-requests", body).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void brokenGlassIsNotToldAgainToWhoeverHasAnInterestSince() {
        String reference = Cases.received();
        Map<String, Object> body = Map.of("reason", "danger");
        sent("officer2", reference, "/break-glass", body).then().statusCode(201);
        as("officer2")
                .body(Map.of("reason", "a cousin"))
                .post("/api/v1/cases/" + reference + "/conflicts")
                .then()
                .statusCode(201);

        sent("officer2", reference, "/break-glass", body).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void notesTasksAndActionsAreNotToldAgainEither() {
        String reference = Cases.received();
        Map<String, Map<String, Object>> bodies = Map.of(
                "/notes",
                Map.of("text", "x", "audience", "INTERNAL"),
                "/tasks",
                Map.of("title", "x", "ownerId", Cases.idOf("officer"), "dueAt", "2029-01-01T00:00:00Z"),
                "/actions",
                WithOthers.ACTION,
                "/hand-overs",
                WithOthers.HAND_OVER);
        bodies.forEach(
                (path, body) -> sent("officer", reference, path, body).then().statusCode(201));

        MergeCasesTest.restrict(reference, "coordinator");

        bodies.forEach(
                (path, body) -> sent("officer", reference, path, body).then().spec(Refused.with(404, "not-found")));
    }

    private static Response sent(String account, String reference, String path, Map<String, Object> body) {
        return as(account)
                .header("Idempotency-Key", "again-" + path.substring(1) + "-" + reference)
                .body(body)
                .post("/api/v1/cases/" + reference + path);
    }
}
