package org.concord.browser;

import static org.concord.Callers.as;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;

/** One of everything that can wait for an officer. */
final class FullInbox {
    private FullInbox() {}

    /** @param colleague who asks for a second officer's word, about a grave case */
    static void of(String officer, String colleague, String grave) {
        String given = Cases.received();
        assign(given, officer);
        as(colleague)
                .body(Map.of(
                        "title",
                        "Ring the school and ask who was at the gate",
                        "ownerId",
                        Cases.idOf(officer),
                        "dueAt",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .post("/api/v1/cases/" + given + "/tasks")
                .then()
                .statusCode(201);
        OwnersEyes.run(
                "UPDATE case_task SET due_at = now() - interval '3 hours' WHERE case_id = (SELECT id FROM case_file WHERE reference = ?)",
                given);

        Slip slip = Slip.ofANewReport();
        String written =
                as("coordinator").get("/api/v1/cases/" + slip.reference()).path("reference");
        assign(written, officer);
        Cases.move(officer, written, "IN_PROGRESS").then().statusCode(200);
        slip.holder()
                .body(Map.of("text", "When will you call?"))
                .post("/api/v1/my-report/messages")
                .then()
                .statusCode(201);
        slip.holder()
                .body(Map.of("reason", "Too much."))
                .post("/api/v1/my-report/withdrawal")
                .then()
                .statusCode(202);

        Cases.move(colleague, grave, "TRIAGED").then().statusCode(200);
        Cases.move(colleague, grave, "CLOSED", "NO_FURTHER_ACTION").then().statusCode(202);
    }

    private static void assign(String reference, String officer) {
        Cases.post("coordinator", reference, "/assignments", Map.of("officerId", Cases.idOf(officer)))
                .then()
                .statusCode(200);
    }
}
