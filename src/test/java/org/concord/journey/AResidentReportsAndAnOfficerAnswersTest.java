package org.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.EveryItem;
import org.concord.Mails;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/** The main job, over HTTP alone: a report becomes a graded case, a named officer is alerted and answers, and the trail proves it. */
@QuarkusTest
class AResidentReportsAndAnOfficerAnswersTest {

    @Test
    void aThreatReachesTheOfficerOnDutyAndTheTrailProvesEveryStep() throws MessagingException {
        JsonPath answer = anyone().body(Reported.threatToLife())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String report = answer.getString("reference");
        assertThat(answer.getString("receipt")).matches("\\d{4}-\\d{4}-\\d{4}-\\d{4}");

        JsonPath opened = as("officer")
                .get("/api/v1/cases/" + report)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .jsonPath();
        String reference = opened.getString("reference");
        assertThat(reference).startsWith("CF-");
        assertThat(opened.getString("severity")).isEqualTo("P1_CRITICAL");
        assertThat(opened.getList("assessment.reasons.rule")).contains("threatToLife");
        assertThat(opened.getString("assessment.reasons[0].because")).isNotBlank();
        assertThat(opened.getList("reports.reference")).containsExactly(report);

        as("officer")
                .get("/api/v1/cases?limit=200")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(reference))
                .body("items[0].severity", equalTo("P1_CRITICAL"));

        String alert = EveryItem.of("officer", "/api/v1/alerts?mine=true&").stream()
                .filter(item -> item.get("caseReference").equals(reference))
                .map(item -> (String) item.get("id"))
                .findFirst()
                .orElseThrow();
        MimeMessage mail = mailAbout(reference);
        assertThat(mail.getAllRecipients()[0]).hasToString("officer@demo.invalid");
        assertThat(Mails.text(mail)).contains("P1 CRITICAL", "Normanton").doesNotContain(report, "Two men");

        as("officer")
                .post("/api/v1/alerts/" + alert + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", notNullValue());
        as("officer")
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("recipients.name", hasItem(containsString("Demo")))
                .body("deliveries[0].attempts[0].outcome", equalTo("DELIVERED"));

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> as("auditor")
                .get("/api/v1/audit/entries?subject=" + reference)
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        hasItems(
                                "report-received",
                                "case-opened",
                                "alert-raised",
                                "case-consulted",
                                "alert-acknowledged",
                                "delivery-tried"))
                .body("items.index", everyItem(notNullValue())));
        as("auditor")
                .body("{}")
                .post("/api/v1/audit/verifications")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }

    @Test
    void aCaseOfAnotherWardDoesNotExistForTheOfficer() {
        String report = anyone().body(Reported.in("E05015508"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");

        as("officer").get("/api/v1/cases/" + report).then().statusCode(404);
        as("officer").get("/api/v1/reports/" + report).then().statusCode(404);
        as("officer2").get("/api/v1/cases/" + report).then().statusCode(200);
        as("officer2")
                .get("/api/v1/reports/" + report)
                .then()
                .statusCode(200)
                .body("narrative", containsString("bus stop"));
        String reference = as("coordinator")
                .get("/api/v1/cases/" + report)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
        as("officer").get("/api/v1/cases?limit=200").then().body("items.reference", not(hasItem(reference)));
    }

    @Test
    void aReportFromElsewhereGoesToTheCoordinator() {
        OwnersEyes.letNoCaseJoinAnAlert();
        String report = anyone().body(Reported.in("E05003465"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        Map<String, Object> opened = as("coordinator")
                .get("/api/v1/cases/" + report)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(opened).containsEntry("category", "OUT_OF_AREA").containsEntry("ward", null);
        assertThat(EveryItem.of("coordinator", "/api/v1/alerts?mine=true&"))
                .extracting(item -> item.get("caseReference"))
                .contains(opened.get("reference"));
    }

    private static MimeMessage mailAbout(String reference) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> Stream.of(TestEnvironment.mail().getReceivedMessages())
                                .filter(mail -> subjectOf(mail).contains(reference))
                                .findFirst()
                                .orElse(null),
                        mail -> mail != null);
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
