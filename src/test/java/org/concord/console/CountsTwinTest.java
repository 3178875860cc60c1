package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That reports are counted wrongly is known to those who look after the service, and put right on a page as by the API. */
@QuarkusTest
class CountsTwinTest {
    private static final String API = "/api/v1/tension/counts";
    private static final String PAGE = "/console/administration/counts";
    private static final String SUBJECT = "tension-counts";

    private Resident administrator = new Resident();

    @BeforeEach
    void allIsAsItHasToBe() {
        as("coordinator").post(API + "/rebuilds").then().statusCode(200);
        administrator = Staff.browser("administrator");
    }

    @Test
    void whatIsWrongWaitsForTheAdministratorUntilItIsPutRight() {
        as("administrator")
                .get(API + "/verifications/last")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("reports", equalTo(0))
                .body("since", nullValue());
        assertThat(administrator.open("/console/administration").asString()).doesNotContain(", known since");
        assertThat(administrator.open(PAGE).asString()).contains("Every report is counted as it has to be.");

        loseOne();
        as("administrator").post(API + "/verifications").then().statusCode(200).body("verified", equalTo(false));

        String since = as("coordinator")
                .get(API + "/verifications/last")
                .then()
                .body("verified", equalTo(false))
                .body("reports", greaterThanOrEqualTo(1))
                .body("since", notNullValue())
                .extract()
                .path("since");
        as("administrator").post(API + "/verifications").then().statusCode(200);
        as("coordinator").get(API + "/verifications/last").then().body("since", equalTo(since));
        for (String account : new String[] {"administrator", "coordinator"}) {
            assertThat(Staff.browser(account).open("/console/administration").asString())
                    .as(account)
                    .contains("not counted as", "Look at the counts of tension");
        }

        as("administrator").post(API + "/rebuilds").then().statusCode(200);
        as("coordinator").get(API + "/verifications/last").then().body("verified", equalTo(true));
        assertThat(administrator.open("/console/administration").asString())
                .doesNotContain("Look at the counts of tension");
    }

    @Test
    void thePageDoesWhatTheApiDoes() {
        loseOne();
        assertSame(
                left(SUBJECT, () -> assertThat(ActForm.on(administrator, PAGE)
                                .sendTo(PAGE + "/verifications")
                                .statusCode())
                        .isEqualTo(303)),
                left(SUBJECT, () -> as("administrator")
                        .post(API + "/verifications")
                        .then()
                        .statusCode(200)));
        assertThat(administrator.open(PAGE).asString()).contains("known since", "Count anew");
        var ofPage = left(SUBJECT, () -> assertThat(ActForm.on(administrator, PAGE)
                        .sendTo(PAGE + "/rebuilds")
                        .statusCode())
                .isEqualTo(303));
        loseOne();
        assertSame(ofPage, left(SUBJECT, () -> as("administrator")
                .post(API + "/rebuilds")
                .then()
                .statusCode(200)));
        assertThat(administrator.sendTo(PAGE + "/rebuilds").statusCode()).isEqualTo(403);
    }

    private static void loseOne() {
        OwnersEyes.run(
                "DELETE FROM tension_sighting WHERE report_id = ?",
                AtCase.opened().reportId());
    }
}
