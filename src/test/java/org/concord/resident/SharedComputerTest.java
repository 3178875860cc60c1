package org.concord.resident;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.concord.platform.OwnersEyes;
import org.concord.platform.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Others use the same computer, or would have the browser do something from elsewhere. */
@QuarkusTest
class SharedComputerTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @Test
    void whoBeginsAfterSomebodyElseSentIsNotShownTheirReceipt() {
        Resident computer = Resident.atTheCheck("Sent from the library.");
        String receipt = computer.answer().asString().replaceAll("(?s).*?(\\d{4}-\\d{4}-\\d{4}-\\d{4}).*", "$1");
        assertThat(receipt).hasSize(19);
        assertThat(computer.open("/report/done").asString()).contains(receipt);

        Response begun = computer.open("/report");

        assertThat(computer.at()).isEqualTo("/report/safety");
        assertThat(begun.asString()).doesNotContain(receipt);
        assertThat(computer.open("/report/done").asString()).doesNotContain(receipt);
    }

    @Test
    void whatTheBrowserHeldBeforeTheFirstAnswerOpensNothing() {
        Resident resident = new Resident();
        resident.open("/report");
        String seenByAnother = resident.cookies().get("report");
        resident.answer("danger", "no");
        resident.answer("kind", "HATE_INCIDENT");

        assertThat(resident.cookies().get("report")).isNotEqualTo(seenByAnother);
        assertThat(given().cookie("report", seenByAnother).get("/report/kind").asString())
                .contains("There is nothing here any more");
        assertThat(resident.open("/report/kind").asString()).contains("checked");
    }

    @Test
    void whatWasLeftIsNotBegunAgainByAnAnswerOnItsWay() {
        Resident resident = Resident.atTheCheck("Left in a hurry.");
        resident.open("/report/what");
        long before = OwnersEyes.count("draft");
        var cookies = java.util.Map.copyOf(resident.cookies());
        String token = resident.token();
        resident.open("/exit");

        Response late = given().redirects()
                .follow(false)
                .cookies(cookies)
                .formParam("token", token)
                .formParam("narrative", "Too late.")
                .post("/report/what");

        assertThat(late.asString()).contains("There is nothing here any more");
        assertThat(OwnersEyes.count("draft")).isEqualTo(before - 1);
    }

    @Test
    void anotherSitesPictureTakesNothingAway() {
        Response exit = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/exit");

        assertThat(exit.statusCode()).isEqualTo(303);
        assertThat(exit.header("Clear-Site-Data")).isNull();
        assertThat(exit.getDetailedCookies().asList()).isEmpty();
    }

    @Test
    void anotherSitesLinkLeadsToTheStartAndOverwritesNothing() {
        Response page = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/report/safety");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.header("Location")).endsWith("/");
        assertThat(page.getDetailedCookies().asList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/follow-up", "/follow-up/leave", "/report/safety", "/report/check", "/report/equality"})
    void aFormOfMillionsOfFieldsIsNotRead(String path) {
        byte[] form = "a&".repeat(200_000).getBytes(US_ASCII);

        RawHttp.sendBody("POST " + path, form, FORM).isProblem(413, "too-large");
        RawHttp.sendChunked("POST " + path, form, FORM).isProblem(413, "too-large");
        RawHttp.send("POST " + path, FORM, "Content-Length: 2000000").isProblem(413, "too-large");
    }

    @ParameterizedTest
    @CsvSource({"reference=%zz, ''", "reference=%, ''", "reference=a, ;charset=nonsense", "reference=a, ;charset=!"})
    void aFormThatCannotBeDecodedIsRefused(String form, String charset) {
        RawHttp.sendBody("POST /follow-up", form.getBytes(US_ASCII), FORM + charset)
                .isProblem(400, "malformed-body");
    }
}
