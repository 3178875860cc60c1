package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** What waits for somebody is in their inbox, and goes from it once it is seen to. */
@QuarkusTest
class InboxPageTest {
    @Test
    void whoHasNothingToDoIsToldSo() {
        OwnersEyes.run("UPDATE tension_observation SET review_by = review_by + 3650 WHERE review_by IS NOT NULL");
        OwnersEyes.run("UPDATE tension_event SET status = 'CANCELLED' WHERE review_due IS NOT NULL");
        OwnersEyes.run(
                "UPDATE tension_signal SET state = 'ENDED', ended_on = last_exceeded WHERE state IN ('OPEN', 'GREW')");
        Resident adviserOfNothing = Adviser.of(null, "officer").signedIn();

        String inbox = adviserOfNothing.open("/console").asString();

        assertThat(inbox)
                .contains("Nothing waits for you.", "No alert waits for you.")
                .doesNotContain(
                        "Tasks overdue", "Given to you", "Waiting for a second officer", "Tension: what waits for you");
        assertThat(adviserOfNothing.open("/console/tasks").asString()).contains("You have nothing to do.");
        assertThat(adviserOfNothing.open("/console/alerts").asString()).contains("There are none here.");
    }

    @Test
    void anAlertWaitsUntilItIsAnswered() {
        OwnersEyes.run("UPDATE alert SET state = 'EXPIRED' WHERE state IN ('OPEN', 'ESCALATED')");
        Alarm alarm = Alarm.raised();
        Resident officer = Staff.browser("officer");
        assertThat(officer.open("/console").asString())
                .contains(alarm.page() + "/acknowledgements", "Answer by", "the alert of case " + alarm.reference());
        assertThat(officer.open("/console/alerts-now").asString())
                .contains(alarm.id(), alarm.page() + "/acknowledgements")
                .doesNotContain("<html");
        assertThat(Staff.browser("officer2").open("/console").asString()).doesNotContain(alarm.reference());

        Response pressed = Alarm.pressed(officer, "/console", alarm.page() + "/acknowledgements");

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(officer.open("/console").asString()).doesNotContain(alarm.page());
    }

    @Test
    void theMostPressingIsFirst() {
        OwnersEyes.run("UPDATE alert SET state = 'EXPIRED' WHERE state IN ('OPEN', 'ESCALATED')");
        Alarm later = Alarm.raised();
        Alarm sooner = Alarm.raised();
        OwnersEyes.run(
                "UPDATE alert SET answer_by = answer_by + interval '1 minute' WHERE id = CAST(? AS uuid)", later.id());

        String inbox = Staff.browser("officer").open("/console").asString();

        assertThat(inbox.indexOf(sooner.page())).isLessThan(inbox.indexOf(later.page()));
    }

    @Test
    void whatIsGivenToSomebodyIsTheirsUntilTheyBegin() {
        Adviser officer = ofNormanton();
        String reference = Cases.received();
        Resident browser = officer.signedIn();
        assertThat(browser.open("/console").asString()).doesNotContain(reference);

        Cases.post("coordinator", reference, "/assignments", Map.of("officerId", officer.id()))
                .then()
                .statusCode(200);

        assertThat(browser.open("/console").asString()).contains("Given to you, not begun", reference);
        Cases.move("coordinator", reference, "IN_PROGRESS").then().statusCode(200);
        assertThat(browser.open("/console").asString()).doesNotContain("Given to you, not begun", reference);
    }

    @Test
    void aCaseThatRunsOutTodayWaitsForWhoeverHasIt() {
        Adviser officer = ofNormanton();
        String late = begun(officer);
        String today = begun(officer);
        String later = begun(officer);
        Resident browser = officer.signedIn();
        assertThat(browser.open("/console").asString()).doesNotContain("Your cases overdue", late, today, later);
        due(late, "- interval '1 day'");
        due(today, "+ interval '1 second'");
        due(later, "+ interval '2 days'");

        String inbox = browser.open("/console").asString();

        assertThat(inbox)
                .containsSubsequence(
                        "Your cases overdue or due today", late, "overdue since", today, "assignee=me&amp;sort=due")
                .doesNotContain(later, "Nothing waits for you.");
    }

    private static String begun(Adviser officer) {
        String reference = Cases.received();
        Cases.post("coordinator", reference, "/assignments", Map.of("officerId", officer.id()))
                .then()
                .statusCode(200);
        Cases.move("coordinator", reference, "IN_PROGRESS").then().statusCode(200);
        return reference;
    }

    private static void due(String reference, String when) {
        OwnersEyes.run("UPDATE case_file SET due_at = now() " + when + " WHERE reference = ?", reference);
    }

    @Test
    void whatReportersWriteAndAskWaitsForWhoseCaseItIs() {
        Adviser officer = ofNormanton();
        Slip slip = Slip.ofANewReport();
        String reference =
                as("coordinator").get("/api/v1/cases/" + slip.reference()).path("reference");
        Cases.post("coordinator", reference, "/assignments", Map.of("officerId", officer.id()));
        Cases.move("coordinator", reference, "IN_PROGRESS").then().statusCode(200);

        slip.holder().body(Map.of("text", "When will you call?")).post("/api/v1/my-report/messages");
        slip.holder().body(Map.of("reason", "Too much.")).post("/api/v1/my-report/withdrawal");

        assertThat(officer.signedIn().open("/console").asString())
                .contains(
                        "Reporters wrote to you",
                        "1 unread message",
                        "Requests of reporters to check",
                        "Wants to withdraw",
                        reference)
                .doesNotContain("When will you call?", "Too much.");
        assertThat(Staff.browser("officer2").open("/console").asString()).doesNotContain(reference);
    }

    @Test
    void aTaskIsDoneByOnePressAndTakenUpAgainByAnother() {
        Adviser officer = ofNormanton();
        String reference = Cases.received();
        JsonPath task = task(reference, officer, Instant.now().plus(Duration.ofSeconds(90)));
        String form = "/console/tasks/" + reference + "/" + task.getString("id");
        Resident browser = officer.signedIn();
        OwnersEyes.run("UPDATE case_task SET due_at = now() WHERE id = CAST(? AS uuid)", task.getString("id"));
        assertThat(browser.open("/console").asString()).contains("Tasks overdue or due today", "Ring the school");

        Response stale = Alarm.pressed(browser, "/console/tasks", form, "state", "DONE", "version", "99");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString()).contains("Somebody changed this meanwhile", "<title>Error: Your tasks</title>");
        assertThat(Alarm.pressed(browser, "/console/tasks", form, "state", "DONE")
                        .statusCode())
                .isEqualTo(428);
        assertThat(Alarm.pressed(browser, "/console/tasks", form, "state", "ELSE", "version", "1")
                        .statusCode())
                .isEqualTo(400);

        Response done = Alarm.pressed(
                browser, "/console", form, "state", "DONE", "version", task.getString("version"), "from", "inbox");
        assertThat(done.header("Location")).endsWith("/console?done=task-done");
        assertThat(browser.open("/console").asString()).doesNotContain("Ring the school");
        assertThat(browser.open("/console/tasks").asString()).contains("Lately ended by you", "Take up again");
        int version = task.getInt("version") + 1;
        assertThat(Alarm.pressed(browser, "/console/tasks", form, "state", "OPEN", "version", String.valueOf(version))
                        .header("Location"))
                .endsWith("/console/tasks?done=task-open");
        assertThat(Staff.browser("officer2").open("/console/tasks").asString()).doesNotContain("Ring the school");
        assertThat(Alarm.pressed(Staff.browser("officer2"), "/console/tasks", form, "state", "DONE", "version", "1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void scriptsOfOfficersPagesMayAskUsAndThoseOfResidentsPagesNobody() {
        Resident officer = Staff.browser("officer");
        for (String page : List.of("/console", "/console/alerts", "/console/tasks", "/console/alerts/none")) {
            assertThat(officer.look(page).header("Content-Security-Policy"))
                    .as(page)
                    .contains("connect-src 'self'", "default-src 'none'", "script-src 'self';", "form-action 'self'");
        }
        for (String page : List.of("/", "/report/safety", "/follow-up", "/help", "/accessibility")) {
            assertThat(given().get(page).header("Content-Security-Policy"))
                    .as(page)
                    .contains("connect-src 'none'")
                    .doesNotContain("connect-src 'self'");
        }
    }

    /** One whom nobody else's test gives anything; on no duty. */
    private static Adviser ofNormanton() {
        return Adviser.of(null, "officer", List.of("E05015521"));
    }

    private static JsonPath task(String reference, Adviser owner, Instant due) {
        return as("coordinator")
                .body(Map.of("title", "Ring the school", "ownerId", owner.id(), "dueAt", due.toString()))
                .post("/api/v1/cases/" + reference + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
