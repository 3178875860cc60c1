package org.concord.journey;

import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.idOf;
import static org.concord.casework.Cases.move;
import static org.concord.casework.Cases.now;
import static org.concord.casework.Cases.post;
import static org.concord.casework.Cases.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.concord.casework.Cases;
import org.junit.jupiter.api.Test;

/** Received, graded anew with a reason, assigned, worked, paused, resolved, closed by two officers, opened again. */
@QuarkusTest
class ACaseIsWorkedAndClosedTest {

    @Test
    void aCaseIsWorkedAndClosed() {
        String reference = Cases.received();
        read("officer", reference)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("severity", equalTo("P4_LOW"))
                .body("allowedMoves", contains("TRIAGED", "WITHDRAWN"));
        move("officer", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-move-not-allowed"))
                .body("detail", containsString("TRIAGED, WITHDRAWN"));

        gradeAndAssign(reference);
        workAndPause(reference);
        resolveAndClose(reference);

        move("officer", reference, "REOPENED").then().statusCode(200).body("status", equalTo("REOPENED"));
        theTrailHasItAll(reference);
    }

    private static void gradeAndAssign(String reference) {
        post(
                        "officer",
                        reference,
                        "/assessments",
                        Map.of(
                                "severity",
                                "P2_HIGH",
                                "crimeStatus",
                                "CRIME",
                                "reason",
                                "They have been followed home."))
                .then()
                .statusCode(200)
                .body("status", equalTo("TRIAGED"))
                .body("severity", equalTo("P2_HIGH"))
                .body("category", equalTo("HATE_CRIME_SUSPECTED"))
                .body("assessment.rationale", equalTo("They have been followed home."))
                .body("assessment.proposedBy", containsString("rules@"))
                .body("assessment.confirmedBy", equalTo(idOf("officer")));
        post("officer", reference, "/assignments", Map.of("officerId", idOf("deputy"), "reason", "knows the family"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("assignee.id", equalTo(idOf("deputy")));
    }

    private static void workAndPause(String reference) {
        move("deputy", reference, "IN_PROGRESS").then().statusCode(200);
        String due = read("deputy", reference).path("dueAt");
        post("deputy", reference, "/pauses", Map.of("reason", "AWAITING_VICTIM", "note", "she is away until Friday"))
                .then()
                .statusCode(200)
                .body("dueAt", nullValue())
                .body("pause.reason", equalTo("AWAITING_VICTIM"));
        post("deputy", reference, "/pauses", Map.of("reason", "POLICE_PRIMACY"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/clock-paused"));
        now("deputy", reference)
                .delete("/api/v1/cases/" + reference + "/pauses/current")
                .then()
                .statusCode(200)
                .body("dueAt", due == null ? nullValue() : notNullValue())
                .body("pause", nullValue());
    }

    private static void resolveAndClose(String reference) {
        move("deputy", reference, "RESOLVED").then().statusCode(200);
        String approval = move("deputy", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(202)
                .body("approval.act", equalTo("CLOSE_CASE"))
                .body("approval.subject", equalTo(reference))
                .extract()
                .path("approval.id");
        read("deputy", reference)
                .then()
                .body("status", equalTo("RESOLVED"))
                .body("timeline.what", hasItems("ASSESSED", "MOVED", "PAUSED", "RESUMED", "ALERT_RAISED"))
                .body("timeline.reason", hasItems("They have been followed home.", "she is away until Friday"));
        Map<String, Object> yes = Map.of("approve", true, "reason", "I have read it all.");
        String decisions = "/api/v1/approvals/" + approval + "/decisions";
        as("deputy")
                .body(yes)
                .post(decisions)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-person-required"));
        as("officer2").body(yes).post(decisions).then().statusCode(404);
        as("administrator").body(yes).post(decisions).then().statusCode(404);
        as("officer").get("/api/v1/approvals").then().body("items.id", hasItems(approval));
        as("officer").body(yes).post(decisions).then().statusCode(200).body("status", equalTo("CLOSED"));
        post("officer", reference, "/assignments", Map.of("officerId", idOf("officer")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-closed"));
    }

    private static void theTrailHasItAll(String reference) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("auditor")
                .queryParam("subject", reference)
                .queryParam("limit", 200)
                .get("/api/v1/audit/entries")
                .then()
                .body(
                        "items.action",
                        hasItems(
                                "case-opened",
                                "case-assessed",
                                "case-assigned",
                                "case-moved",
                                "case-paused",
                                "case-resumed",
                                "approval-requested",
                                "approval-decided")));
        as("auditor")
                .body("{}")
                .post("/api/v1/audit/verifications")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }
}
