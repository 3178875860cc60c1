package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A test alert sent from the page, beside one sent by API. */
@QuarkusTest
class AlertTestTwinTest {

    @Test
    void aTestIsSentAndItsPageSaysWhomItReached() {
        Desk desk = new Desk("coordinator");
        assertThat(desk.opens("").asString()).contains("Test alerts");
        desk.opens("/alert-tests");
        Response shown = desk.sends("/alert-tests");
        assertThat(shown.asString())
                .contains("The test alert is on its way.", "Demo Coordinator sent it.", "0 of ", "Not yet", "E-mail: ");
        String page = desk.at().replaceFirst(".*/alert-tests/([^?]*)\\?.*", "$1");
        String api = as("coordinator")
                .post("/api/v1/alert-tests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Twin.assertSame(Twin.all("alert-test:" + page), Twin.all("alert-test:" + api));

        String alert = as("administrator")
                .get("/api/v1/alert-tests/" + page)
                .path("people.find { it.name == 'Demo Coordinator' }.alert");
        as("coordinator")
                .post("/api/v1/alerts/" + alert + "/acknowledgements")
                .then()
                .statusCode(200);
        Desk administrator = new Desk("administrator");
        assertThat(administrator.opens("/alert-tests").asString()).contains("/alert-tests/" + page);
        assertThat(administrator.opens("/alert-tests/" + page).asString()).contains("1 of ", "Within a minute");
        Awaitility.await().untilAsserted(() -> assertThat(
                        administrator.opens("/alert-tests/" + page).asString())
                .contains("E-mail: delivered"));
    }

    @Test
    void withoutThePagesTokenNothingIsSent() {
        Desk desk = new Desk("coordinator");
        String newest = as("coordinator").get("/api/v1/alert-tests?limit=1").path("items[0].id");
        assertThat(desk.sends("/alert-tests", "token", "not-ours").statusCode()).isEqualTo(403);
        assertThat((String) as("coordinator").get("/api/v1/alert-tests?limit=1").path("items[0].id"))
                .isEqualTo(newest);
        assertThat(desk.opens("/alert-tests/01a20062-e9cb-7e93-aea1-844c66195468")
                        .statusCode())
                .isEqualTo(404);
    }
}
