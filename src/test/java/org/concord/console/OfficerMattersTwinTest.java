package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.SomeOfficers.added;
import static org.concord.console.SomeOfficers.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.concord.officer.Authenticator;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days off that are moved, and a second factor that was lost, by page beside the same by API. */
@QuarkusTest
class OfficerMattersTwinTest {
    @Inject
    TestClock clock;

    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = new Desk("administrator");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static String planned(String officer) {
        return as("administrator")
                .body(Map.of("from", "2031-03-03", "until", "2031-03-10"))
                .post("/api/v1/officers/" + officer + "/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void daysOffAreMovedAndCoveredBySomebodyElse() {
        String page = added(body("officer"));
        String api = added(body("officer"));
        String cover = added(body("officer"));
        String ofPage = planned(page);
        String ofApi = planned(api);
        String form = "/officers/" + page + "/absences/" + ofPage + "/change";

        List<Twin.Entry> moved = Twin.left("officer:" + page, () -> {
            assertThat(desk.opens("/officers/" + page + "/absences").asString()).contains(form);
            assertThat(desk.opens(form).asString()).contains("value=\"2031-03-03\"", "value=\"2031-03-10\"");
            Response shown = desk.sends(form, "from", "2031-03-05", "until", "2031-03-12", "cover", cover);
            assertThat(shown.asString()).contains("Your change is saved.", "5 March 2031", "12 March 2031");
        });

        Twin.assertSame(moved, Twin.left("officer:" + api, () -> as("administrator")
                .header("If-Match", "\"0\"")
                .body(Map.of("from", "2031-03-05", "until", "2031-03-12", "cover", cover))
                .put("/api/v1/officers/" + api + "/absences/" + ofApi)
                .then()
                .statusCode(200)));

        desk.opens(form);
        Response refused = desk.sends(form, "from", "2031-03-12", "until", "2031-03-05", "cover", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("Error: Change days off", "First day back must be later than the first day away");
        assertThat(desk.sends(form, "from", "2031-03-12", "until", "2031-03-15", "cover", "", "version", "0")
                        .statusCode())
                .isEqualTo(412);
        assertThat(desk.opens("/officers/" + api + "/absences/" + ofPage + "/change")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLostFactorWaitsForASecondPerson() {
        Authenticator.whereACodeBegins(clock);
        String page = withFactor();
        String api = withFactor();
        String none = added(body("officer"));

        List<Twin.Entry> asked = Twin.left("officer:" + page, () -> {
            assertThat(desk.opens("/officers/" + page).asString())
                    .contains("Set up", "/officers/" + page + "/factor-removal");
            desk.opens("/officers/" + page + "/factor-removal");
            Response shown = desk.sends("/officers/" + page + "/factor-removal");
            assertThat(shown.asString()).contains("Nothing has changed yet", "Set up");
        });
        Twin.assertSame(asked, Twin.left("officer:" + api, () -> as("administrator")
                .delete("/api/v1/officers/" + api + "/factor")
                .then()
                .statusCode(202)));
        assertThat(desk.browser().open("/console/approvals").asString()).contains("You asked for this yourself");

        assertThat(desk.opens("/officers/" + none).asString()).doesNotContain("factor-removal");
        assertThat(desk.opens("/officers/" + none + "/factor-removal").asString())
                .contains("They have none.")
                .doesNotContain("Ask for it");
    }

    private String withFactor() {
        Map<String, Object> body = body("officer");
        String id = added(body);
        String password = (String) body.get("password");
        String token = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", body.get("email"), "password", password))
                .post("/api/v1/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        Authenticator.setUp(token, password, clock);
        return id;
    }
}
