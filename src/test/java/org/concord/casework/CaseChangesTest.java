package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.idOf;
import static org.concord.casework.Cases.move;
import static org.concord.casework.Cases.post;
import static org.concord.casework.Cases.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CaseChangesTest {
    private static final String STALE = "\"99\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/moves | {} | /to",
                "/moves | {\"to\":\"TRIAGED\"} | /reason",
                "/moves | {\"to\":\"TRIAGED\",\"reason\":\"  \"} | /reason",
                "/moves | {\"to\":\"CLOSED\",\"reason\":\"x\"} | /closureReason",
                "/moves | {\"to\":\"TRIAGED\",\"reason\":\"x\",\"closureReason\":\"MALICIOUS\"} | /closureReason",
                "/moves | {\"to\":\"NOWHERE\",\"reason\":\"x\"} | /to",
                "/assignments | {\"officerId\":\"01a20062-e9cb-7e93-aea1-844c66195468\"} | /officerId",
                "/assignments | {\"officerId\":\"me\"} | /officerId",
                "/assessments | {} | /reason",
                "/assessments | {\"reason\":\"x\",\"strandsAdded\":[\"RACE\",\"NONE\"]} | /strandsAdded/1",
                "/assessments | {\"reason\":\"x\",\"incidentTypes\":[null]} | /incidentTypes/0",
                "/assessments | {\"reason\":\"x\",\"wardCode\":\"E05999999\"} | /wardCode",
                "/pauses | {\"reason\":\"HOLIDAY\"} | /reason",
                "/restriction | {\"reason\":\"x\"} | /officerIds",
                "/restriction | {\"officerIds\":[],\"until\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"} | /until",
                "/restriction | {\"officerIds\":[\"01a20062-e9cb-7e93-aea1-844c66195468\"],\"reason\":\"x\"} | /officerIds/0",
                "/conflicts | {} | /reason",
                "/break-glass | {\"reason\":\"\"} | /reason",
                "/links | {\"kind\":\"RELATED\"} | /reference",
                "/links | {\"reference\":\"CF-26-22222-22222\",\"kind\":\"RELATED\"} | /reference"
            })
    void whatIsWrongIsNamed(String path, String body, String pointer) {
        String reference = Cases.received();
        Cases.now("officer", reference)
                .body(body)
                .post("/api/v1/cases/" + reference + path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        read("officer", reference).then().body("status", equalTo("RECEIVED"));
    }

    @Test
    void whoDoesNotSayWhatTheySawIsAskedTo() {
        String reference = Cases.received();
        Map<String, String> step = Map.of("to", "TRIAGED", "reason", "x");
        String moves = "/api/v1/cases/" + reference + "/moves";

        as("officer").body(step).post(moves).then().statusCode(428);
        as("officer").header("If-Match", STALE).body(step).post(moves).then().statusCode(412);
        as("officer").header("If-Match", "0").body(step).post(moves).then().statusCode(412);
    }

    @Test
    void ofTwoWhoEditAtOnceOneComesSecondAndNothingIsLost() throws Exception {
        String reference = Cases.received();
        String etag = read("officer", reference).header("ETag");
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (String account : List.of("officer", "deputy")) {
                answers.add(both.submit(() -> as(account)
                        .header("If-Match", etag)
                        .body(Map.of("severity", "P3_MEDIUM", "reason", "says " + account))
                        .post("/api/v1/cases/" + reference + "/assessments")
                        .statusCode()));
            }
        }
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        assertThat(OwnersEyes.rows(
                        "SELECT a.id FROM assessment a JOIN case_file c ON c.id = a.case_id WHERE c.reference = ?",
                        reference))
                .hasSize(2);
    }

    @Test
    void perceivedMotivationsAreOnlyEverAddedTo() {
        String reference = Cases.received();
        post(
                        "officer",
                        reference,
                        "/assessments",
                        Map.of("strandsAdded", List.of("RELIGION"), "incidentTypes", List.of("THREAT"), "reason", "x"))
                .then()
                .statusCode(200)
                .body("strands", containsInAnyOrder("RACE", "RELIGION"))
                .body("incidentTypes", contains("THREAT"))
                .body("reports[0].motivations", contains("RACE"));
        assertThat(OwnersEyes.value("""
                SELECT c.strand_ids = (SELECT array_agg(s.strand_id ORDER BY s.strand_id) FROM case_strand s WHERE s.case_id = c.id)
                FROM case_file c WHERE c.reference = ?""", reference)).isEqualTo(true);
    }

    @Test
    void aGraverCaseIsDueSoonerAndAlertsAgain() {
        OwnersEyes.letNoCaseJoinAnAlert();
        String reference = Cases.received();
        String due = read("officer", reference).path("dueAt");
        post("officer", reference, "/assessments", Map.of("severity", "P1_CRITICAL", "reason", "a knife was shown"))
                .then()
                .statusCode(200)
                .body("severity", equalTo("P1_CRITICAL"));

        assertThat(read("officer", reference).<String>path("dueAt")).isLessThan(due);
        as("officer")
                .get("/api/v1/alerts?limit=200")
                .then()
                .body(
                        "items.findAll { it.caseReference == '" + reference + "' }.kind",
                        containsInAnyOrder("NEW_CASE", "REGRADED"));
    }

    @Test
    void closingEndsWhatWaits() {
        OwnersEyes.letNoCaseJoinAnAlert();
        String reference = Cases.received();
        move("officer", reference, "WITHDRAWN").then().statusCode(200);
        as("officer")
                .get("/api/v1/alerts?limit=200&state=EXPIRED")
                .then()
                .body("items.caseReference", hasItem(reference));
    }

    @Test
    void aCaseIsLawfulExpressionOnlyAfterSomebodyHasJudgedIt() {
        String reference = Cases.received();
        move("officer", reference, "TRIAGED")
                .then()
                .statusCode(200)
                .body("assessment.confirmedBy", equalTo(idOf("officer")));
        move("officer", reference, "CLOSED", "LAWFUL_EXPRESSION")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/free-expression-check"));
        post(
                        "officer",
                        reference,
                        "/assessments",
                        Map.of("crimeStatus", "NON_CRIME", "reason", "a debate at the market"))
                .then()
                .statusCode(200);
        move("officer", reference, "CLOSED", "LAWFUL_EXPRESSION").then().statusCode(200);
    }

    @Test
    void anApprovalOfACaseThatChangedIsStale() {
        String reference = Cases.of(Reported.threatToLife());
        move("officer", reference, "TRIAGED").then().statusCode(200);
        String approval = move("officer", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
        move("officer", reference, "ASSIGNED").then().statusCode(200).body("assignee.id", equalTo(idOf("officer")));
        as("deputy")
                .body(Map.of("approve", true, "reason", "x"))
                .post("/api/v1/approvals/" + approval + "/decisions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/approval-stale"));
    }

    @Test
    void theStoreItselfRefusesAStepThatIsNone() {
        String reference = Cases.received();
        assertThat(catchThrowable(
                        () -> OwnersEyes.run("UPDATE case_file SET status = 'CLOSED' WHERE reference = ?", reference)))
                .hasStackTraceContaining("case may not move from RECEIVED to CLOSED");
    }

    @Test
    void whoCannotSeeACaseCannotHaveIt() {
        String reference = Cases.received();
        post("officer", reference, "/assignments", Map.of("officerId", idOf("officer2")))
                .then()
                .statusCode(400);
        post("officer", reference, "/assignments", Map.of("officerId", idOf("auditor")))
                .then()
                .statusCode(400);
        post("officer", reference, "/assignments", Map.of("officerId", idOf("coordinator")))
                .then()
                .statusCode(200);
        post("officer", reference, "/assignments", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("TRIAGED"))
                .body("assignee", nullValue());
    }

    @Test
    void manyAtOnceEachForItself() {
        String one = Cases.received();
        String other = Cases.received();
        Map<String, Object> bulk = Map.of(
                "cases",
                List.of(
                        Map.of("reference", one, "version", 0),
                        Map.of("reference", other, "version", 7),
                        Map.of("reference", "CF-26-22222-22222", "version", 0)),
                "assign",
                Map.of("officerId", idOf("officer")));
        as("officer")
                .body(bulk)
                .post("/api/v1/cases/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("DONE", "REFUSED", "REFUSED"))
                .body("items.problem", contains(null, "version-mismatch", "not-found"));
        read("officer", one).then().body("status", equalTo("ASSIGNED"));
        read("officer", other).then().body("status", equalTo("RECEIVED"));
        as("officer")
                .body(Map.of("cases", List.of()))
                .post("/api/v1/cases/bulk")
                .then()
                .statusCode(400);
        Map<String, Object> links = Map.of(
                "cases", List.of(Map.of("reference", one)), "link", Map.of("reference", other, "kind", "SAME_PLACE"));
        as("officer")
                .body(links)
                .post("/api/v1/cases/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("DONE"));
        read("officer", other).then().body("links.reference", contains(one));
    }

    @Test
    void rulesAreJudgedAndOthersTried() {
        String reference = Cases.of(Reported.threatToLife());
        post("officer", reference, "/assessments", Map.of("severity", "P3_MEDIUM", "reason", "it was a film script"))
                .then()
                .statusCode(200);
        String rule = read("officer", reference).path("assessment.reasons[0].rule");
        Response overrides = as("coordinator").get("/api/v1/triage/overrides");
        assertThat(overrides.<Integer>path("items.find { it.rule == '" + rule + "' }.lowered"))
                .isPositive();
        as("officer").get("/api/v1/triage/overrides").then().statusCode(403);
        for (String query : List.of(
                "from=yesterday",
                "since=2026-11-20T00:00:00Z",
                "from=2026-11-20T00:00:00Z&from=2026-11-21T00:00:00Z",
                "from=2026-11-21T00:00:00Z&to=2026-11-20T00:00:00Z")) {
            as("coordinator").get("/api/v1/triage/overrides?" + query).then().spec(Refused.with(400, "bad-parameter"));
        }

        as("coordinator")
                .body(Map.of("bands", Map.of("p1", 3, "p2", 2, "p3", 1)))
                .post("/api/v1/triage/replays")
                .then()
                .statusCode(200)
                .body("reports", greaterThan(0));
        as("coordinator")
                .body(Map.of("bands", Map.of("p1", 1, "p2", 2, "p3", 3)))
                .post("/api/v1/triage/replays")
                .then()
                .statusCode(400);
        as("coordinator")
                .body(Map.of("points", Map.of("noSuchRule", 5)))
                .post("/api/v1/triage/replays")
                .then()
                .statusCode(400);
        as("coordinator")
                .body(Map.of())
                .post("/api/v1/triage/replays")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0));
    }
}
