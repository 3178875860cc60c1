package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.Asked;
import org.concord.casework.Cases;
import org.concord.casework.Identified;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** What somebody has to decide waits in their inbox until it is decided, and only in the inbox of those who may decide it. */
@QuarkusTest
class DecisionsAwaitedTest {
    private static final String INBOX = "/console";
    private static final String NOBODY = "Nobody has a task for it any more";

    @Test
    void aRequestComesAlongWithItsCaseWhoeverHasItsTask() {
        Adviser before = ofNormanton();
        Adviser now = ofNormanton();
        String reference = askedToTellMore(before);
        String request = requestPath(reference);
        assertThat(now.signedIn().open(INBOX).asString()).doesNotContain(reference);

        give(reference, now.id());

        assertThat(now.signedIn().open(INBOX).asString())
                .contains("Requests of reporters to check", "May want more to be told to others", request, "Check by");
        assertThat(before.signedIn().open(INBOX).asString()).contains(request);
        assertThat(ofNormanton().signedIn().open(INBOX).asString()).doesNotContain(reference);
    }

    @Test
    void aTaskThatIsDoneDoesNotHideWhatNobodyDecided() {
        Adviser officer = ofNormanton();
        String reference = askedToTellMore(officer);
        String request = requestPath(reference);
        Resident browser = officer.signedIn();
        OwnersEyes.run("UPDATE case_task SET due_at = now() WHERE owner_id = CAST(? AS uuid)", officer.id());
        assertThat(browser.open(INBOX).asString()).contains(request).doesNotContain("Tasks overdue or due today");

        JsonPath task = consentTask(reference);
        change(reference, task, "DONE");
        assertThat(browser.open(INBOX).asString()).contains(request, NOBODY);

        Cases.post(
                        "coordinator",
                        reference,
                        request.substring(request.indexOf("/requests/")) + "/decisions",
                        Map.of("accept", false, "reason", "Somebody else has the slip."))
                .then()
                .statusCode(200);
        assertThat(browser.open(INBOX).asString()).doesNotContain(request, NOBODY);

        // taken up again it is a task like any other
        change(reference, consentTask(reference), "OPEN");
        OwnersEyes.run("UPDATE case_task SET due_at = now() WHERE id = CAST(? AS uuid)", task.getString("id"));
        assertThat(browser.open(INBOX).asString())
                .contains("Tasks overdue or due today", task.getString("id"))
                .doesNotContain(request);
    }

    @Test
    void whatIsNobodysWhoIsHereIsEveryCoordinators() {
        Adviser gone = ofNormanton();
        String reference = askedToTellMore(gone);
        String request = requestPath(reference);
        Resident coordinator = Staff.browser("coordinator");
        Resident officer = Staff.browser("officer");
        assertThat(coordinator.open(INBOX).asString()).doesNotContain(request);

        OwnersEyes.run("UPDATE officer SET active = false WHERE id = CAST(? AS uuid)", gone.id());

        assertThat(coordinator.open(INBOX).asString()).contains(request);
        assertThat(officer.open(INBOX).asString()).doesNotContain(request);
        give(reference, Cases.idOf("officer"));
        assertThat(coordinator.open(INBOX).asString()).doesNotContain(request);
        assertThat(officer.open(INBOX).asString()).contains(request);
    }

    @Test
    void whoWantsToSeeWhoToldUsWaitsForACustodianTheOldestFirst() {
        OwnersEyes.run("UPDATE identity_request SET state = 'LAPSED' WHERE state = 'PENDING'");
        Adviser custodian = ofNormanton();
        OwnersEyes.run(
                "INSERT INTO officer_role (officer_id, role) VALUES (CAST(? AS uuid), 'custodian')", custodian.id());
        Identified told = Identified.confidential();
        String first = told.asked("officer");
        String second = told.asked("deputy");
        String own = by(custodian)
                .body(Map.of("purpose", "A visit."))
                .post("/api/v1/cases/" + told.reference() + "/identity-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Resident browser = custodian.signedIn();

        String inbox = browser.open(INBOX).asString();

        assertThat(inbox)
                .contains("Want to see who told us <span class=\"concord-waits\">2</span>", told.reference())
                .doesNotContain(own, "We have to visit them.");
        assertThat(inbox.indexOf("/console/identity-requests/" + first))
                .isPositive()
                .isLessThan(inbox.indexOf("/console/identity-requests/" + second));
        for (String other : List.of("officer", "coordinator")) {
            assertThat(Staff.browser(other).open(INBOX).asString()).doesNotContain("Want to see who told us");
        }
        assertThat(browser.look("/console/identity-requests/" + first).statusCode())
                .isEqualTo(200);

        Identified.decide("custodian", first, Map.of("approve", true, "minutes", 5))
                .then()
                .statusCode(200);
        OwnersEyes.run("UPDATE identity_request SET expires_at = now() WHERE id = CAST(? AS uuid)", second);
        assertThat(browser.open(INBOX).asString()).doesNotContain("Want to see who told us", first, second);
    }

    @Test
    void manyThatOneAskedForOneselfDoNotHideAnothers() {
        OwnersEyes.run("UPDATE approval SET expires_at = now() WHERE state = 'PENDING'");
        closingAsked("officer");
        try {
            OwnersEyes.run("""
                    INSERT INTO approval (id, authority_id, act, subject_id, subject_version, proposal, requested_by, requested_at, expires_at, state, version)
                    SELECT gen_random_uuid(), authority_id, act, subject_id, subject_version, proposal, requested_by, '2001-01-01', expires_at, state, version
                    FROM approval, generate_series(1, 15) WHERE state = 'PENDING' AND expires_at > now()""");
            String another = closingAsked("deputy");

            String inbox = Staff.browser("officer").open(INBOX).asString();

            assertThat(inbox)
                    .contains(
                            "Waiting for a second officer <span class=\"concord-waits\">1</span>",
                            "/console/approvals/" + another);
        } finally {
            OwnersEyes.run("DELETE FROM approval WHERE requested_at = '2001-01-01'");
        }
    }

    /** The id of the approval that waits. */
    private static String closingAsked(String account) {
        String reference = Cases.received();
        Cases.move(account, reference, "TRIAGED").then().statusCode(200);
        return Cases.move(account, reference, "CLOSED", "NO_FURTHER_ACTION")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    /** Somebody with the slip wants more to be told to others; the case is this officer's, and begun. */
    private static String askedToTellMore(Adviser officer) {
        Asked asked = Asked.known(Reported.verbalAbuse());
        give(asked.reference(), officer.id());
        Cases.move("coordinator", asked.reference(), "IN_PROGRESS").then().statusCode(200);
        asked.mayTell("NAMED", "HOUSING");
        return asked.reference();
    }

    private static void give(String reference, String officer) {
        Cases.post("coordinator", reference, "/assignments", Map.of("officerId", officer))
                .then()
                .statusCode(200);
    }

    private static String requestPath(String reference) {
        String id = Cases.read("coordinator", reference).path("requests.find { it.state == 'PENDING' }.id");
        return "/console/cases/" + reference + "/requests/" + id;
    }

    private static JsonPath consentTask(String reference) {
        Map<String, Object> task = as("coordinator")
                .get("/api/v1/cases/" + reference + "/tasks")
                .path("items.find { it.cause == 'CONSENT_REQUEST' }");
        return JsonPath.from("{\"id\":\"%s\",\"version\":%s}".formatted(task.get("id"), task.get("version")));
    }

    private static void change(String reference, JsonPath task, String state) {
        as("coordinator")
                .header("If-Match", "\"" + task.getInt("version") + "\"")
                .body(Map.of("state", state))
                .patch("/api/v1/cases/" + reference + "/tasks/" + task.getString("id"))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification by(Adviser officer) {
        return given().contentType("application/json").header("Authorization", "Bearer " + officer.token());
    }

    /** One whom nobody else's test gives anything; on no duty. */
    private static Adviser ofNormanton() {
        return Adviser.of(null, "officer", List.of("E05015521"));
    }
}
