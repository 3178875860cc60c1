package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.concord.ClockProfile;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a person stays signed in to the pages. */
@QuarkusTest
@TestProfile(ClockProfile.class)
class PageSessionTest {
    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void aCookieThatHasRunOutIsTheSameAsNone() {
        Adviser adviser = Adviser.of(null);
        clock.advance(Duration.ofHours(-1));
        String expired = adviser.signedIn().cookies().get("session");
        clock.reset();

        with(expired).get("/").then().statusCode(200);
        with(expired).get("/report/safety").then().statusCode(200);
        with(expired).get("/centre").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    @Test
    void whoGoesOnWorkingStaysSignedInAndTheirOpenFormsStayGood() {
        Resident browser = Adviser.of(null).signedIn();
        String before = browser.cookies().get("session");
        String token = Resident.tokenOf(browser.open("/centre"));
        assertThat(browser.cookies()).containsEntry("session", before);

        clock.advance(Duration.ofMinutes(8));
        Response page = browser.open("/report/safety");
        String fresh = browser.cookies().get("session");
        assertThat(fresh).isNotEqualTo(before);
        String style = page.asString().replaceFirst("(?s).*href=\"([^\"]+/app\\.css)\".*", "$1");
        assertThat(with(before).get(style).then().statusCode(200).extract().cookies())
                .as("not with a style sheet")
                .isEmpty();
        assertThat(with(fresh).get("/centre").cookies())
                .as("not before it is time")
                .isEmpty();
        assertThat(with(fresh).formParam("token", token).post("/sign-out").statusCode())
                .isEqualTo(303);
        with(before).get("/centre").then().statusCode(303);
    }

    @Test
    void twelveHoursAfterSignInNothingIsRenewedAnyMore() {
        Resident browser = Adviser.of(null).signedIn();
        clock.advance(Duration.ofHours(11).plusMinutes(55));
        browser.open("/centre");
        String last = browser.cookies().get("session");
        String payload = new String(Base64.getUrlDecoder().decode(last.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(JsonPath.from(payload).getLong("exp") - clock.instant().getEpochSecond())
                .isBetween(1L, 5 * 60L);

        clock.advance(Duration.ofMinutes(8));
        browser.open("/");
        assertThat(browser.cookies()).containsEntry("session", last);
    }

    private static RequestSpecification with(String session) {
        return given().redirects().follow(false).cookie("session", session);
    }
}
