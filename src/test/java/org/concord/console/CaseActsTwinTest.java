package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is done to a case on a page leaves the same in the audit trail as the same act by the API. */
@QuarkusTest
class CaseActsTwinTest {
    /** @param fields of the form */
    record Act(String name, String page, String api, Map<String, ?> body, Object... fields) {}

    @TestFactory
    Stream<DynamicTest> anActOnAPageLeavesWhatTheApiLeaves() {
        Resident browser = Staff.browser("officer");
        String me = Cases.idOf("officer");
        String other = Cases.received();
        return Stream.of(
                        new Act(
                                "note",
                                "note",
                                "notes",
                                Map.of("text", "Called.", "audience", "PARTNER"),
                                "text",
                                "Called.",
                                "audience",
                                "PARTNER"),
                        new Act(
                                "message",
                                "message",
                                "messages",
                                Map.of("text", "How are you?"),
                                "text",
                                "How are you?"),
                        new Act(
                                "task",
                                "task",
                                "tasks",
                                Map.of("title", "Visit", "ownerId", me, "dueAt", "2036-01-01T12:00:00Z"),
                                "title",
                                "Visit",
                                "ownerId",
                                me,
                                "dueAt",
                                "2036-01-01T12:00"),
                        new Act(
                                "link",
                                "link",
                                "links",
                                Map.of("reference", other, "kind", "SAME_PLACE"),
                                "reference",
                                other,
                                "kind",
                                "SAME_PLACE"),
                        new Act(
                                "assign",
                                "assign",
                                "assignments",
                                Map.of("officerId", me, "reason", "Mine."),
                                "officerId",
                                me,
                                "reason",
                                "Mine."),
                        new Act(
                                "give back",
                                "assign",
                                "assignments",
                                Map.of("reason", "Not mine."),
                                "officerId",
                                "nobody",
                                "reason",
                                "Not mine."),
                        new Act(
                                "confirm the grade",
                                "assess",
                                "assessments",
                                Map.of("reason", "It is so."),
                                "severity",
                                "P4_LOW",
                                "crimeStatus",
                                "NOT_ASSESSED",
                                "incidentTypes",
                                "VERBAL_ABUSE",
                                "reason",
                                "It is so."),
                        new Act(
                                "change the grade",
                                "assess",
                                "assessments",
                                Map.of(
                                        "severity",
                                        "P2_HIGH",
                                        "crimeStatus",
                                        "CRIME",
                                        "strandsAdded",
                                        List.of("AGE"),
                                        "incidentTypes",
                                        List.of("THREAT", "SPITTING"),
                                        "wardCode",
                                        "E05015511",
                                        "reason",
                                        "Graver."),
                                "severity",
                                "P2_HIGH",
                                "crimeStatus",
                                "CRIME",
                                "strandsAdded",
                                "AGE",
                                "incidentTypes",
                                "THREAT",
                                "incidentTypes",
                                "SPITTING",
                                "wardCode",
                                "E05015511",
                                "reason",
                                "Graver."),
                        new Act(
                                "move",
                                "move",
                                "moves",
                                Map.of("to", "TRIAGED", "reason", "Seen."),
                                "to",
                                "TRIAGED",
                                "reason",
                                "Seen."),
                        new Act(
                                "stop the clock",
                                "pause",
                                "pauses",
                                Map.of("reason", "AWAITING_VICTIM", "note", "Away."),
                                "reason",
                                "AWAITING_VICTIM",
                                "note",
                                "Away."),
                        new Act(
                                "restrict",
                                "restriction",
                                "restriction",
                                Map.of("officerIds", List.of(me), "until", "2036-01-01T12:00:00Z", "reason", "Few."),
                                "officerIds",
                                me,
                                "until",
                                "2036-01-01T12:00",
                                "reason",
                                "Few."),
                        new Act(
                                "lift the restriction",
                                "restriction",
                                "restriction",
                                Map.of("officerIds", List.of(), "reason", "All."),
                                "reason",
                                "All.",
                                "lift",
                                "yes"),
                        new Act(
                                "conflict",
                                "conflict",
                                "conflicts",
                                Map.of("reason", "My neighbour."),
                                "reason",
                                "My neighbour."))
                .map(act -> DynamicTest.dynamicTest(act.name(), () -> check(browser, act)));
    }

    private static void check(Resident browser, Act act) {
        String byApi = Cases.received();
        String byPage = Cases.received();
        RequestSpecification call = Cases.now("officer", byApi).body(act.body());
        ActForm form = ActForm.on(browser, "/console/cases/" + byPage + "/" + act.page());

        var ofApi = left(byApi, () -> assertThat(
                        call.post("/api/v1/cases/" + byApi + "/" + act.api()).statusCode())
                .isIn(200, 201));
        var ofPage = left(byPage, () -> assertLedOn(form.send(act.fields())));

        assertSame(ofPage, ofApi);
    }

    @Test
    void theClockRunsAgainAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        Stream.of(byApi, byPage)
                .forEach(one -> Cases.post("officer", one, "/pauses", Map.of("reason", "POLICE_PRIMACY"))
                        .then()
                        .statusCode(200));
        RequestSpecification call = Cases.now("officer", byApi);
        ActForm form = ActForm.on(Staff.browser("officer"), "/console/cases/" + byPage + "/resume");

        var ofApi = left(byApi, () -> call.delete("/api/v1/cases/" + byApi + "/pauses/current")
                .then()
                .statusCode(200));

        assertSame(left(byPage, () -> assertLedOn(form.send())), ofApi);
    }

    @Test
    void aTaskEndsAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        Response task = task(byApi);
        task(byPage);
        ActForm form = ActForm.on(Staff.browser("officer"), "/console/cases/" + byPage + "/tasks");

        var ofApi = left(byApi, () -> as("officer")
                .header("If-Match", task.header("ETag"))
                .body(Map.of("state", "DONE"))
                .patch("/api/v1/cases/" + byApi + "/tasks/" + task.path("id"))
                .then()
                .statusCode(200));

        assertSame(left(byPage, () -> assertLedOn(form.send("state", "DONE"))), ofApi);
    }

    @Test
    void whatWaitsForASecondOfficerWaitsAsByTheApi() {
        String byApi = resolvedAndGrave();
        String byPage = resolvedAndGrave();
        RequestSpecification call = Cases.now("officer", byApi)
                .body(Map.of("to", "CLOSED", "reason", "Done.", "closureReason", "ACTION_TAKEN"));
        ActForm form = ActForm.on(Staff.browser("officer"), "/console/cases/" + byPage + "/move");

        var ofApi = left(
                byApi,
                () -> call.post("/api/v1/cases/" + byApi + "/moves").then().statusCode(202));
        var ofPage = left(
                byPage, () -> assertThat(form.send("to", "CLOSED", "reason", "Done.", "closureReason", "ACTION_TAKEN")
                                .header("Location"))
                        .endsWith("?done=waiting"));

        assertSame(ofPage, ofApi);
    }

    @Test
    void aPageThatShowsWhyACaseIsGradedIsAReadingOfIt() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        Resident browser = Staff.browser("officer");

        var ofApi = left(byApi, () -> Cases.read("officer", byApi).then().statusCode(200));

        for (String page : List.of("assess", "message", "tasks", "restriction", "merge", "split", "requests")) {
            assertSame(left(byPage, () -> browser.look("/console/cases/" + byPage + "/" + page)), ofApi);
        }
    }

    @Test
    void aFormThatShowsNothingOfWhatWasToldIsNone() {
        String reference = Cases.received();
        Resident browser = Staff.browser("officer");

        for (String page : List.of("assign", "move", "pause", "resume", "note", "task", "link", "conflict")) {
            assertThat(left(reference, () -> assertThat(browser.look("/console/cases/" + reference + "/" + page)
                                    .statusCode())
                            .isEqualTo(200)))
                    .as(page)
                    .isEmpty();
        }
    }

    static String resolvedAndGrave() {
        String reference = Cases.of(Reported.threatToLife());
        for (String to : List.of("TRIAGED", "ASSIGNED", "IN_PROGRESS", "RESOLVED")) {
            Cases.move("officer", reference, to).then().statusCode(200);
        }
        return reference;
    }

    private static Response task(String reference) {
        return as("officer")
                .body(Map.of("title", "Visit", "ownerId", Cases.idOf("officer"), "dueAt", "2036-01-01T12:00:00Z"))
                .post("/api/v1/cases/" + reference + "/tasks");
    }

    static void assertLedOn(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("?done=");
    }
}
