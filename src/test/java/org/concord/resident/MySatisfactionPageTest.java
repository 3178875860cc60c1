package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** Somebody with a slip says how satisfied they are, without JavaScript. */
@QuarkusTest
class MySatisfactionPageTest {
    private static final String PAGE = "/follow-up/satisfaction";

    @Test
    void onceItIsClosedTheyAreAskedOnceHowSatisfiedTheyAre() {
        Slip slip = Slip.ofANewReport();
        Resident resident = Resident.with(slip);
        assertThat(resident.open("/follow-up/report").asString()).doesNotContain(PAGE);
        moved(slip, "TRIAGED", null);
        moved(slip, "CLOSED", "ACTION_TAKEN");
        assertThat(resident.open("/follow-up/report").asString()).contains(PAGE);
        long before = given();
        assertThat(resident.open(PAGE).asString()).contains("type=\"radio\" value=\"5\"", "Very satisfied");
        for (Response wrong : List.of(resident.sent(), resident.sent("content", "6"), resident.sent("content", ""))) {
            assertThat(wrong.statusCode()).isEqualTo(400);
        }
        assertThat(resident.posted("forged", "content", "5").statusCode()).isEqualTo(403);
        assertThat(given()).isEqualTo(before);

        assertThat(resident.answer("content", "4").asString())
                .contains("Your answer has been counted")
                .doesNotContain(PAGE);
        resident.open(PAGE);
        assertThat(resident.answer("content", "5").asString()).contains("You have answered this already");
        moved(slip, "REOPENED", null);
        resident.open(PAGE);
        assertThat(resident.answer("content", "5").asString()).contains("We are still working on your report");
        assertThat(given()).isEqualTo(before + 1);
    }

    @Test
    void withoutTheSlipNothingIsAsked() {
        Resident stranger = new Resident();
        stranger.open(PAGE);
        assertThat(stranger.at()).isEqualTo("/follow-up");
        assertThat(io.restassured.RestAssured.given()
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(Map.of("content", "5"))
                        .post(PAGE)
                        .statusCode())
                .isEqualTo(403);
    }

    private static void moved(Slip slip, String to, String closure) {
        assertThat(Cases.move("officer", slip.reference(), to, closure).statusCode())
                .isEqualTo(200);
    }

    private static long given() {
        return ((Number) OwnersEyes.value("SELECT coalesce(sum(given), 0) FROM satisfaction_count")).longValue();
    }
}
