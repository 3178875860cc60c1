package org.concord.resident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form as somebody without JavaScript meets it. */
@QuarkusTest
class ReportFormTest {

    @Test
    void whatIsAnsweredPageByPageBecomesAReport() {
        Resident resident = Resident.atTheCheck("They shouted „raus“ at us. <b>😔</b>");

        Response done = resident.answer();

        assertThat(resident.at()).isEqualTo("/report/done");
        String reference = Resident.slipOf(done).reference();
        JsonPath kept = as("coordinator")
                .get("/api/v1/reports/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(kept.getString("narrative")).isEqualTo("They shouted „raus“ at us. <b>😔</b>");
        assertThat(kept.getString("channel")).isEqualTo("PUBLIC_FORM");
        assertThat(kept.getList("incidentTypes")).containsExactlyInAnyOrder("VERBAL_ABUSE", "INTIMIDATION");
        as("coordinator")
                .get("/api/v1/cases/" + reference)
                .then()
                .body("ward", equalTo("E05015521"))
                .body("strands", contains("RACE"));
    }

    @Test
    void whatWasTypedIsShownAsItWasTypedAndNeverAsMarkup() {
        Resident resident = Resident.atTheCheck("<script>alert(1)</script> & \"quoted\"");

        String page = resident.open("/report/check").asString();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void whatIsSentTwiceIsOneReport() {
        Resident resident = Resident.atTheCheck("Sent twice in a hurry 7714.");

        Response first = resident.sent();
        Response second = resident.sent();

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Resident.referenceOf(resident.open("/report/done")))
                .isEqualTo(Resident.referenceOf(resident.open("/report/done")));
        assertThat(OwnersEyes.value("SELECT count(*) FROM report WHERE narrative = 'Sent twice in a hurry 7714.'"))
                .isEqualTo(1L);
    }

    @Test
    void leavingWipesEverything() {
        Resident resident = Resident.atTheCheck("Nobody must see this 8841.");
        long before = OwnersEyes.count("draft");

        Response exit = resident.open("/exit");

        assertThat(exit.statusCode()).isEqualTo(303);
        assertThat(exit.header("Location")).isEqualTo("https://www.bbc.co.uk/weather");
        assertThat(exit.header("Clear-Site-Data")).isEqualTo("\"cookies\", \"storage\"");
        assertThat(resident.cookies()).isEmpty();
        assertThat(OwnersEyes.count("draft")).isEqualTo(before - 1);
        assertThat(resident.open("/report/what").asString()).doesNotContain("8841");
    }

    @Test
    void aCookieThatIsKeptAfterLeavingOpensNothing() {
        Resident resident = Resident.atTheCheck("Nobody must see this 9051.");
        String cookie = resident.cookies().get("report");
        resident.open("/exit");

        String page = given().cookie("report", cookie).get("/report/check").asString();

        assertThat(page).contains("There is nothing here any more").doesNotContain("9051");
    }

    @Test
    void theStoreHoldsNothingThatCanBeRead() {
        Resident.atTheCheck("zebra-crossing-4471");

        assertThat(OwnersEyes.tablesThatHold("zebra-crossing-4471")).isEmpty();
    }

    @Test
    void twoPeopleAtOneComputerDoNotMeet() {
        Resident first = Resident.atTheCheck("The first one 1234.");
        String firstReference = Resident.referenceOf(first.answer());
        first.open("/exit");

        Response second = first.open("/report");

        assertThat(second.asString()).doesNotContain(firstReference).doesNotContain("1234.");
        assertThat(first.at()).isEqualTo("/report/safety");
    }

    @Test
    void aFormOfAnotherBrowserIsNotTaken() {
        Resident resident = Resident.atTheCheck("Mine.");

        assertThat(resident.posted("AAAA").statusCode()).isEqualTo(403);
        assertThat(resident.posted("").statusCode()).isEqualTo(403);
        assertThat(given().redirects()
                        .follow(false)
                        .formParam("token", resident.token())
                        .post("/report/what")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().redirects()
                        .follow(false)
                        .cookies(resident.cookies())
                        .header("Sec-Fetch-Site", "cross-site")
                        .formParam("token", resident.token())
                        .formParam("narrative", "Put there by another site.")
                        .post("/report/what")
                        .statusCode())
                .isEqualTo(403);
        assertThat(resident.open("/report/check").asString()).contains("Mine.");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Resident resident = new Resident();
        resident.open("/report");
        Response missing = resident.answer();
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.asString()).contains("There is a problem", "href=\"#danger-1\"", "<title>Error: ");
        resident.answer("danger", "no");
        resident.answer("kind", "HATE_INCIDENT");
        resident.open("/report/when");

        Response wrong = resident.answer(
                "precision", "EXACT", "date-day", "31", "date-month", "2", "date-year", "2026", "time", "half nine");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString())
                .contains("Enter a real date", "Enter a time like 18:30", "value=\"half nine\"", "href=\"#date-day\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b"})
    void textThatCannotBeKeptIsSaid(String typed) {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no");
        resident.open("/report/what");

        assertThat(resident.answer("narrative", typed).statusCode()).isEqualTo(400);
    }

    @Test
    void tenThousandCharactersAreTakenAndOneMoreIsSaid() {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no");
        resident.open("/report/what");

        Response long_ = resident.answer("narrative", "😔".repeat(10_001));
        assertThat(long_.statusCode()).isEqualTo(400);
        assertThat(long_.asString()).contains("10,000 characters or fewer");
        resident.open("/report/what");
        resident.answer("narrative", "😔".repeat(10_000));
        assertThat(resident.at()).isEqualTo("/report/when");
    }

    @Test
    void dangerShowsTheNumberFirstAndKeepsTheReport() {
        Resident resident = new Resident();
        resident.open("/report");

        Response danger = resident.answer("danger", "yes");

        assertThat(resident.at()).isEqualTo("/report/danger");
        assertThat(danger.asString()).contains("tel:999");
        assertThat(resident.open("/report/kind").statusCode()).isEqualTo(200);
    }

    @Test
    void tensionAsksLess() {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no");
        resident.answer("kind", "TENSION_OBSERVATION");
        resident.answer("age", "ADULT");
        assertThat(resident.at()).isEqualTo("/report/what");
        resident.answer("narrative", "Leaflets against the hostel.");
        resident.answer("precision", "ONGOING");
        resident.answer("ward", "E05015507");
        assertThat(resident.at()).isEqualTo("/report/why");
        resident.answer();
        resident.answer("identity", "ANONYMOUS");
        resident.open("/report/check");
        Response done = resident.answer();

        as("coordinator")
                .get("/api/v1/cases/" + Resident.referenceOf(done))
                .then()
                .body("kind", equalTo("TENSION_OBSERVATION"))
                .body("category", equalTo("TENSION"));
    }

    @Test
    void ofSomebodyUnder18APersonSeesToTheirSafetyFirst() {
        Resident resident = Resident.atTheCheck("At the school gate.");
        resident.open("/report/age?change=yes");
        resident.answer("age", "UNDER_18", "change", "yes");
        assertThat(resident.at()).isEqualTo("/report/check");

        String reference = Resident.referenceOf(resident.answer());

        as("coordinator")
                .get("/api/v1/cases/" + reference + "/tasks")
                .then()
                .body("items[0].title", startsWith("The reporter says that they are under 18"));
    }

    @Test
    void equalityAnswersAreKeptOnceAndLeadNowhere() {
        Resident resident = Resident.atTheCheck("And about me.");
        resident.answer();
        resident.open("/report/equality");
        List<Long> before = Stream.of("25_34", "35_49", "NONE", "nonsense")
                .map(ReportFormTest::people)
                .toList();

        resident.sent("eqAge", "25_34", "eqReligion", "NONE", "eqSex", "nonsense");
        resident.sent("eqAge", "35_49");

        assertThat(people("25_34")).isEqualTo(before.get(0) + 1);
        assertThat(people("35_49")).isEqualTo(before.get(1));
        assertThat(people("NONE")).isEqualTo(before.get(2) + 1);
        assertThat(people("nonsense")).isZero();
    }

    private static long people(String answer) {
        return (long) OwnersEyes.value("SELECT coalesce(sum(people), 0) FROM equality_count WHERE answer = ?", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/accessibility",
                "/report/safety",
                "/report/what",
                "/report/nothing",
                "/report/done"
            })
    void noPageIsKeptOrFramedOrTellsWhereOneWas(String path) {
        Response page = given().redirects().follow(false).get(path);

        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.asString())
                .contains("<html lang=\"en\" dir=\"ltr\"", "href=\"/exit\"")
                .doesNotContain("<script>", "style=\"", " onclick", "http://", "//cdn");
    }

    @Test
    void stylesComeWithoutTheTypefaceAndCrownOfOthers() {
        String css = given().get(Assets.PATH + "/govuk.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .extract()
                .asString();

        assertThat(css).contains(".govuk-button").doesNotContain("GDS Transport", "@font-face", "crest", "url(/assets");
    }
}
