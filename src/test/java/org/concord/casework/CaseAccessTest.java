package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.idOf;
import static org.concord.casework.Cases.read;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concord.Mails;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/** Who gets to see a case beside those in whose scope it is, and who does not. */
@QuarkusTest
class CaseAccessTest {

    @Test
    void breakingTheGlassOpensOneCaseAndTellsThoseWhoWatch() {
        String reference = Cases.received();
        read("officer2", reference).then().statusCode(404);
        as("officer2")
                .body(Map.of("reason", "her brother is on his way"))
                .post("/api/v1/cases/" + reference + "/break-glass")
                .then()
                .statusCode(201)
                .body("reference", equalTo(reference));
        read("officer2", reference).then().statusCode(200);
        as("officer2").get("/api/v1/cases?limit=200").then().body("items.reference", not(hasItem(reference)));
        as("custodian")
                .get("/api/v1/break-glass-notices")
                .then()
                .body("items[0].caseReference", equalTo(reference))
                .body("items[0].officer.id", equalTo(idOf("officer2")))
                .body("items[0].reason", containsString("brother"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestEnvironment.mail().getReceivedMessages())
                        .anySatisfy(mail -> {
                            assertThat(mail.getSubject()).contains(reference);
                            assertThat(mail.getAllRecipients()[0]).hasToString("custodian@demo.invalid");
                            assertThat(Mails.text(mail)).doesNotContain("brother");
                        }));
    }

    @Test
    void nobodyBreaksTheGlassAllDay() {
        String path = "/api/v1/cases/" + Cases.received() + "/break-glass";
        Response answer = as("director").body(Map.of("reason", "danger")).post(path);
        for (int i = 0; i < 40 && answer.statusCode() == 201; i++) {
            answer = as("director").body(Map.of("reason", "danger")).post(path);
        }
        answer.then()
                .statusCode(429)
                .header("Retry-After", equalTo("3600"))
                .body("type", equalTo("/problems/too-many-requests"));
        // nor does it tell which cases there are
        as("director")
                .body(Map.of("reason", "danger"))
                .post("/api/v1/cases/CC-0000-0000/break-glass")
                .then()
                .statusCode(429);
    }

    @Test
    void theSameKeyBreaksTheGlassOnce() {
        String reference = Cases.received();
        String key = "break-glass-" + reference;
        for (boolean again : new boolean[] {false, true}) {
            as("officer2")
                    .header("Idempotency-Key", key)
                    .body(Map.of("reason", "danger"))
                    .post("/api/v1/cases/" + reference + "/break-glass")
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", again ? equalTo("true") : nullValue());
        }
        assertThat(OwnersEyes.rows(
                        "SELECT b.id FROM break_glass b JOIN case_file c ON c.id = b.case_id WHERE c.reference = ?",
                        reference))
                .hasSize(1);
    }

    @Test
    void aReportAboutAPublicServantIsForTheCoordinators() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("subjects", List.of(Map.of("relationship", "PUBLIC_SERVANT", "name", "Somebody")));
        String reference = Cases.of(report);

        read("officer", reference).then().statusCode(404);
        read("coordinator", reference).then().statusCode(200).body("restricted", equalTo(true));
        as("officer").get("/api/v1/alerts?limit=200").then().body("items.caseReference", not(hasItem(reference)));
        as("coordinator").get("/api/v1/alerts?limit=200").then().body("items.caseReference", hasItem(reference));
    }
}
