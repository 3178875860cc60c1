package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.alert.AtAlerts.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.concord.EveryItem;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/** The monthly test alert. */
@QuarkusTest
class AlertTestResourceTest {

    @Test
    void everybodyWhoMustAnswerIsToldByEveryWayAndTheReportSaysWhoDid() {
        JsonPath started = as("coordinator")
                .post("/api/v1/alert-tests")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/alert-tests/"))
                .extract()
                .jsonPath();
        String test = started.getString("id");
        assertThat(started.getList("people.name", String.class))
                .contains("Demo Officer (Normanton, Arboretum)", "Demo Coordinator", "Demo Duty Director")
                .doesNotContain("Demo Auditor", "Demo Administrator")
                .doesNotHaveDuplicates();

        String mine = EveryItem.of("officer", "/api/v1/alerts?mine=true&").stream()
                .filter(item -> item.get("kind").equals("TEST"))
                .map(item -> (String) item.get("id"))
                .findFirst()
                .orElseThrow();
        String officers = started.getString("people.find { it.name.startsWith('Demo Officer (Norm') }.alert");
        assertThat(mine).isEqualTo(officers);
        as("officer2").get("/api/v1/alerts/" + mine).then().statusCode(404);
        as("officer")
                .post("/api/v1/alerts/" + mine + "/acknowledgements")
                .then()
                .statusCode(200);

        as("administrator")
                .get("/api/v1/alert-tests/" + test)
                .then()
                .statusCode(200)
                .body("acknowledged", equalTo(1))
                .body("people.find { it.alert == '" + mine + "' }.minutes", equalTo(0));
        as("administrator")
                .get("/api/v1/alert-tests?limit=1")
                .then()
                .body("items[0].id", equalTo(test))
                .body("items[0].recipients", equalTo(started.getInt("recipients")));
        eventually(() -> as("administrator")
                .get("/api/v1/alert-tests/" + test)
                .then()
                .body("people.find { it.alert == '" + mine + "' }.deliveries.state", hasItem("DELIVERED")));
        assertThat(Arrays.stream(TestEnvironment.mail().getReceivedMessages()).map(AlertTestResourceTest::subject))
                .contains("TEST ALERT: please acknowledge");
        eventually(() -> as("auditor")
                .get("/api/v1/audit/entries?subject=alert-test:" + test)
                .then()
                .body("items.action", equalTo(List.of("alert-test-started"))));
    }

    @Test
    void aTestIsShownToThoseWhoRunItAlone() {
        as("officer").post("/api/v1/alert-tests").then().statusCode(403);
        as("coordinator")
                .get("/api/v1/alert-tests/01a20062-e9cb-7e93-aea1-844c66195468")
                .then()
                .statusCode(404);
        as("coordinator").get("/api/v1/alert-tests?limit=0").then().statusCode(400);
        as("coordinator").get("/api/v1/alert-tests?cursor=x").then().statusCode(400);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
