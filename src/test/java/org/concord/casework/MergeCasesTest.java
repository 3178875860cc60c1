package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.merge;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One incident, told of in two cases: they become one, and apart again. */
@QuarkusTest
class MergeCasesTest {
    @Test
    void reportsTasksAndNotesAreInTheOneCaseAndTheOtherIsADuplicate() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        from.post("officer", "/notes", Map.of("text", "seen on CCTV", "audience", "INTERNAL"))
                .then()
                .statusCode(201);
        from.post("officer", "/tasks", task("ask the shop")).then().statusCode(201);

        merge("officer", into.reference(), from.report())
                .then()
                .statusCode(200)
                .body("reference", equalTo(into.reference()))
                .body("reportCount", equalTo(2))
                .body("reports.reference", containsInAnyOrder(into.report(), from.report()))
                .body("notes.text", contains("seen on CCTV"))
                .body("tasks.title", contains("ask the shop"))
                .body("merges[0].from", equalTo(from.reference()))
                .body("merges[0].reports", contains(from.report()))
                .body("timeline.what", hasItem("MERGED"));

        Cases.read("officer", from.reference())
                .then()
                .statusCode(200)
                .body("status", equalTo("DUPLICATE"))
                .body("reportCount", equalTo(0))
                .body("reports", empty())
                .body("allowedMoves", empty())
                .body("mergedInto", equalTo(into.reference()));
        Cases.read("officer", from.report()).then().body("reference", equalTo(into.reference()));
        assertThat(into.audited("cases-merged")).singleElement().asString().contains(from.reference());
        assertThat(from.audited("case-became-duplicate"))
                .singleElement()
                .asString()
                .contains(into.reference());
    }

    @Test
    void whatIsMergedIsAsGraveAsTheGraverAndDueAsTheFirstAndItsAlertEnds() {
        OwnersEyes.letNoCaseJoinAnAlert();
        String into = Cases.received();
        OwnersEyes.letNoCaseJoinAnAlert();
        String from = Cases.of(Reported.threatToLife());
        String due = Cases.read("officer", from).path("dueAt");

        merge("officer", into, from)
                .then()
                .statusCode(200)
                .body("severity", equalTo("P1_CRITICAL"))
                .body("category", equalTo("HATE_CRIME_SUSPECTED"))
                .body("dueAt", equalTo(due))
                .body("incidentTypes", containsInAnyOrder("VERBAL_ABUSE", "THREAT"))
                .body("assessment.reasons.rule", not(empty()));

        assertThat(alerts(from)).containsExactly("NEW_CASE EXPIRED");
        assertThat(alerts(into)).contains("NEW_CASE OPEN", "REGRADED OPEN");
    }

    @Test
    void aLessGraveOneChangesNoGradeAndAlertsNobody() {
        String into = Cases.of(Reported.threatToLife());
        List<Object> before = alerts(into);

        merge("officer", into, Cases.received()).then().statusCode(200).body("severity", equalTo("P1_CRITICAL"));

        assertThat(alerts(into)).isEqualTo(before);
    }

    @Test
    void eachReporterKeepsTheirOwnThreadAndWhatTheyWroteIsUnreadInTheOneCase() {
        Slip first = Slip.ofANewReport();
        Slip second = Slip.ofANewReport();
        String into = Cases.read("officer", first.reference()).path("reference");
        String from = Cases.read("officer", second.reference()).path("reference");
        String firsts = first.token();
        String seconds = second.token();
        Slip.with(seconds).body(Map.of("text", "I remember the bus")).post("/api/v1/my-report/messages");

        String merge = merged(into, from);
        Slip.with(firsts).body(Map.of("text", "It was raining")).post("/api/v1/my-report/messages");

        Cases.read("officer", into)
                .then()
                .body("unreadMessages", equalTo(2))
                .body("messages.text", containsInAnyOrder("It was raining", "I remember the bus"));
        Cases.read("officer", from).then().body("unreadMessages", equalTo(0));
        Slip.with(firsts).get("/api/v1/my-report").then().body("messages.text", contains("It was raining"));
        Slip.with(seconds).get("/api/v1/my-report").then().body("messages.text", contains("I remember the bus"));

        unmerge("officer", into, merge).then().statusCode(200).body("unreadMessages", equalTo(1));
        Cases.read("officer", from)
                .then()
                .body("unreadMessages", equalTo(1))
                .body("messages.text", contains("I remember the bus"));
        Slip.with(seconds).get("/api/v1/my-report").then().body("messages.text", contains("I remember the bus"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"from\":null}",
                "{\"from\":\" \"}",
                "{\"from\":\"CF-26-22222-22222\"}",
                "{\"from\":\"nonsense\"}",
                "{\"from\":\"SELF\"}"
            })
    void anotherCaseHasToBeNamed(String body) {
        AtCase file = AtCase.opened();
        for (String self : List.of(file.reference(), file.report())) {
            Cases.now("officer", file.reference())
                    .body(body.replace("SELF", self))
                    .post(file.path("/merges"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/from"));
        }
    }

    @Test
    void whoDoesNotSayWhatTheySawIsAskedTo() {
        AtCase file = AtCase.opened();
        Map<String, String> body = Map.of("from", Cases.received());

        file.post("officer", "/merges", body).then().spec(Refused.with(428, "precondition-required"));
        as("officer")
                .header("If-Match", "\"99\"")
                .body(body)
                .post(file.path("/merges"))
                .then()
                .spec(Refused.with(412, "version-mismatch"));
    }

    @Test
    void neitherACircleNorWhatIsOverIsMerged() {
        String into = Cases.received();
        String from = Cases.received();
        String ended = Cases.received();
        Cases.move("officer", ended, "WITHDRAWN");
        merged(into, from);

        for (List<String> pair : List.of(
                List.of(from, into), List.of(Cases.received(), from), List.of(into, ended), List.of(ended, into))) {
            merge("officer", pair.getFirst(), pair.getLast()).then().spec(Refused.with(409, "case-closed"));
        }
        Cases.move("officer", from, "TRIAGED").then().spec(Refused.with(409, "case-move-not-allowed"));
    }

    @Test
    void anIncidentDoesNotDisappearInAnObservation() {
        Map<String, Object> body = Reported.verbalAbuse();
        body.put("kind", "TENSION_OBSERVATION");
        String observation = Cases.of(body);
        String incident = Cases.received();

        merge("officer", observation, incident).then().statusCode(400);
        merge("officer", incident, observation).then().statusCode(200).body("kind", equalTo("HATE_INCIDENT"));
    }

    @Test
    void figuresNameReportsAndIncidents() {
        String into = Cases.of(Reported.in("E05015512"));
        String from = Cases.of(Reported.in("E05015512"));
        String summary = "/api/v1/cases/summary?ward=E05015512&status=RECEIVED&status=DUPLICATE&assignee=none";
        int[] before = {read(summary, "total"), read(summary, "incidents"), read(summary, "reports")};

        merge("coordinator", into, from).then().statusCode(200);

        assertThat(Cases.read("coordinator", from).path("status").toString()).isEqualTo("DUPLICATE");
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        List.of(read(summary, "total"), read(summary, "incidents"), read(summary, "reports")))
                .containsExactly(before[0], before[1] - 1, before[2]));
    }

    private static int read(String path, String field) {
        return as("coordinator").get(path).then().statusCode(200).extract().path(field);
    }

    static void restrict(String reference, String... accounts) {
        List<String> ids = java.util.stream.Stream.of(accounts).map(Cases::idOf).toList();
        Cases.post("coordinator", reference, "/restriction", Map.of("officerIds", ids, "reason", "x"))
                .then()
                .statusCode(200)
                .body("restrictedTo", hasItems(ids.toArray()));
    }

    static Map<String, Object> task(String title) {
        return Map.of("title", title, "ownerId", Cases.idOf("officer"), "dueAt", "2029-01-01T00:00:00Z");
    }

    private static List<Object> alerts(String reference) {
        return OwnersEyes.column(
                "SELECT a.kind || ' ' || a.state FROM alert a JOIN case_file c ON c.id = a.case_id WHERE c.reference = ? ORDER BY 1",
                reference);
    }
}
