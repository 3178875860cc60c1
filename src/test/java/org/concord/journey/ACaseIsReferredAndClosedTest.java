package org.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.idOf;
import static org.concord.casework.Cases.move;
import static org.concord.casework.Cases.post;
import static org.concord.casework.Cases.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/**
 * A reporter lets the landlord be told and the police not: the risk is assessed, the landlord is told and answers, the police get nothing by any
 * route, two officers close the case, and the reporter hears of it and says how content they are.
 */
@QuarkusTest
class ACaseIsReferredAndClosedTest {
    private final TestClock clock;

    @Inject
    ACaseIsReferredAndClosedTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void aCaseIsReferredAsFarAsItsReporterAllowsAndClosed() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put(
                "reporter", Map.of("identity", "NAMED", "name", "Ada Lark 7713", "email", "ada7713@example.invalid"));
        report.put("consent", Map.of("police", "NO", "partners", List.of("HOUSING")));
        Slip slip = Slip.of(report);
        String reference = read("officer", slip.reference()).path("reference");

        theRiskIsAssessed(reference);
        String disclosure = theLandlordIsTold(reference);
        nobodyElseIs(reference);
        theLandlordAnswers(reference, disclosure);
        somethingIsDone(reference);
        twoOfficersCloseIt(reference);
        theReporterHearsOfItAndAnswers(slip, reference);
        theTrailHasItAll(reference);
    }

    private static void theRiskIsAssessed(String reference) {
        String path = "/api/v1/cases/" + reference + "/risk";
        Response asked = as("officer").get(path);
        List<String> questions = asked.jsonPath().getList("questions.code");
        assertThat(questions).hasSizeBetween(1, 10);
        Map<String, Object> answers =
                new HashMap<>(questions.stream().collect(Collectors.toMap(code -> code, code -> "NO")));
        answers.put("AT_HOME", "YES");
        as("officer")
                .header("If-Match", asked.header("ETag"))
                .body(Map.of("answers", answers, "level", "HIGH", "reason", "They came twice this week"))
                .put(path)
                .then()
                .statusCode(200)
                .body("answeredLevel", equalTo("MEDIUM"))
                .body("level", equalTo("HIGH"))
                .body("actions", hasItem(containsString("safeguarding")));
        Map<String, String> grade = Map.of("severity", "P2_HIGH", "crimeStatus", "CRIME", "reason", "As the risk says");
        post("officer", reference, "/assessments", grade).then().statusCode(200);
        post("officer", reference, "/assignments", Map.of("officerId", idOf("officer"), "reason", "knows them"))
                .then()
                .statusCode(200);
        move("officer", reference, "IN_PROGRESS").then().statusCode(200);
    }

    private String theLandlordIsTold(String reference) {
        LocalDate due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(7);
        String id = disclose(reference, "HOUSING", "SUMMARY", "NARRATIVE", "IDENTITY")
                .then()
                .statusCode(201)
                .body("complete", equalTo(true))
                .extract()
                .path("id");
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("dueOn", due.toString()))
                .patch("/api/v1/cases/" + reference + "/disclosures/" + id)
                .then()
                .statusCode(200);
        move("officer", reference, "REFERRED").then().statusCode(200);
        return id;
    }

    private static Response disclose(String reference, String recipient, String... fields) {
        return as("officer")
                .body(Map.of(
                        "recipient", recipient, "gateway", "CONSENT", "fields", List.of(fields), "purpose", "To help"))
                .post("/api/v1/cases/" + reference + "/disclosures");
    }

    /** By no route: not as a disclosure of anything, not by a law that is a power and no duty, and every table and feed says so. */
    private static void nobodyElseIs(String reference) {
        for (String refused : List.of("POLICE", "EDUCATION", "HEALTH", "SOCIAL_CARE", "VICTIM_SUPPORT")) {
            disclose(reference, refused, "SUMMARY")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/consent-refuses-disclosure"));
        }
        as("officer")
                .body(Map.of(
                        "recipient",
                        "POLICE",
                        "gateway",
                        "CDA_1998_S115",
                        "fields",
                        List.of("SUMMARY"),
                        "purpose",
                        "To help",
                        "override",
                        Map.of("reason", "It would be useful")))
                .post("/api/v1/cases/" + reference + "/disclosures")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/gateway"));
        as("officer")
                .get("/api/v1/cases/" + reference + "/disclosures")
                .then()
                .body("items.recipient", contains("HOUSING"));
        String table =
                as("officer").body(Map.of()).post("/api/v1/cases/exports").asString();
        assertThat(table.lines().filter(line -> line.startsWith(reference)))
                .singleElement()
                .asString()
                .endsWith(",NO");
        String alert = as("officer")
                .get("/api/v1/alerts?limit=200&state=OPEN&state=ESCALATED&state=ACKNOWLEDGED&state=EXPIRED")
                .path("items.find { it.caseReference == '" + reference + "' }.id");
        assertThat(as("officer")
                        .accept("application/cap+xml")
                        .get("/api/v1/alerts/" + alert)
                        .asString())
                .contains("A reporter does not want the police to be told.")
                .doesNotContain("7713");
    }

    private static void theLandlordAnswers(String reference, String disclosure) {
        as("officer")
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "ACTION_TAKEN", "answer", "The locks were changed"))
                .patch("/api/v1/cases/" + reference + "/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        as("officer")
                .get("/api/v1/cases/" + reference + "/tasks")
                .then()
                .body("items.find { it.cause == 'DISCLOSURE_ANSWER' }.state", equalTo("DONE"));
    }

    private static void somethingIsDone(String reference) {
        String path = "/api/v1/cases/" + reference + "/actions";
        Response added = as("officer")
                .body(Map.of("kind", "GRAFFITI_REMOVAL", "what", "Clean the wall", "charterPoints", List.of(2, 4)))
                .post(path);
        added.then().statusCode(201).body("overdue", equalTo(false));
        as("officer")
                .header("If-Match", added.header("ETag"))
                .body(Map.of("state", "DONE", "outcome", "It is clean", "publicLine", "A wall was cleaned in a day."))
                .patch(path + "/" + added.path("id"))
                .then()
                .statusCode(200)
                .body("publicLine", equalTo("A wall was cleaned in a day."));
    }

    private static void twoOfficersCloseIt(String reference) {
        move("officer", reference, "RESOLVED").then().statusCode(200);
        String approval = move("officer", reference, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
        as("deputy")
                .body(Map.of("approve", true, "reason", "I have read it all."))
                .post("/api/v1/approvals/" + approval + "/decisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        as("officer")
                .get("/api/v1/cases/" + reference + "/tasks")
                .then()
                .body("items.cause", hasItem("CALL_AFTER_CLOSE"));
    }

    private static void theReporterHearsOfItAndAnswers(Slip slip, String reference) {
        var holder = slip.holder();
        holder.get("/api/v1/my-report")
                .then()
                .statusCode(200)
                .body("statusKey", equalTo("status.CLOSED"))
                .body("asksHowContent", equalTo(true))
                .body("messages.direction", contains("TO_REPORTER"))
                .body("messages[0].text", not(containsString(reference)));
        holder.body(Map.of("answer", 4))
                .post("/api/v1/my-report/satisfaction")
                .then()
                .statusCode(204);
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
                                "risk-assessed",
                                "disclosed",
                                "disclosure-changed",
                                "action-added",
                                "action-changed",
                                "case-moved",
                                "message-written",
                                "said-how-content")));
        as("auditor")
                .body("{}")
                .post("/api/v1/audit/verifications")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }
}
