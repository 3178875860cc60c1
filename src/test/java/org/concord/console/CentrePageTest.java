package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.resident.Resident.referenceOf;
import static org.concord.resident.Resident.slipOf;
import static org.concord.resident.Resident.tokenOf;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report entered for a visitor, as an adviser without JavaScript meets it. */
@QuarkusTest
class CentrePageTest {

    @Test
    void anAdviserEntersForAVisitorPrintsTheSlipAndFinishes() {
        String centre = Adviser.newCentre();
        Adviser adviser = Adviser.of(centre);
        Resident browser = adviser.signedIn();
        assertThat(browser.open("/centre").asString()).contains("Centre " + centre, "There are none here.");

        Response done = entered(browser, "They spat at her, she says. 5512", "yes");

        assertThat(browser.at()).isEqualTo("/report/done");
        Slip slip = slipOf(done);
        String reference = slip.reference();
        assertThat(browser.open("/report/slip").asString()).contains(reference, slip.receipt());
        Map<String, Object> kept = OwnersEyes.row(
                "SELECT r.channel, r.language, o.email, p.code FROM report r JOIN officer o ON o.id = r.entered_by JOIN partner p ON p.id = r.partner_id WHERE r.reference = ?",
                reference);
        assertThat(kept)
                .containsEntry("channel", "REPORTING_CENTRE")
                .containsEntry("email", adviser.email())
                .containsEntry("code", centre);
        slip.show().then().statusCode(200);

        browser.open("/report/done");
        Response desk = finished(browser);
        assertThat(browser.at()).isEqualTo("/centre");
        assertThat(desk.asString())
                .contains(reference, "How it goes on", "Normanton")
                .doesNotContain("5512", "bus stop", slip.receipt());
        assertThat(browser.cookies()).containsOnlyKeys("session");
        assertThat(browser.open("/report/done").asString()).doesNotContain(reference);
    }

    @Test
    void withoutTheVisitorsWordTheCentreSeesOnlyThatThereWasAReport() {
        Resident browser = Adviser.of(Adviser.newCentre()).signedIn();

        String reference = referenceOf(entered(browser, "Not for the centre.", "no"));
        Response desk = finished(browser);

        assertThat(desk.asString())
                .contains("The visitor does not allow more to be seen.")
                .doesNotContain(reference, "Normanton");
    }

    @Test
    void whoHoldsTheSlipCanTakeItFromTheCentreOnThePagesToo() {
        Resident browser = Adviser.of(Adviser.newCentre()).signedIn();
        Response done = entered(browser, "Allowed at first.", "yes");
        String reference = referenceOf(done);
        Resident visitor = Resident.with(slipOf(done));

        assertThat(visitor.open("/follow-up/consent").asString())
                .containsPattern("name=\"centre\" type=\"radio\" value=\"yes\" checked");
        visitor.answer("police", "NO", "centre", "no");

        assertThat(visitor.at()).isEqualTo("/follow-up/report?done=consent.saved");
        assertThat(finished(browser).asString())
                .contains("The visitor does not allow more to be seen.")
                .doesNotContain(reference);
    }

    @Test
    void theQuestionIsAskedAtACentreAlone() {
        Resident browser = Adviser.of(null, "officer").signedIn();
        begin(browser);
        browser.answer("danger", "no");
        browser.answer("kind", "HATE_INCIDENT");
        assertThat(browser.open("/report/consent").asString()).doesNotContain("name=\"centre\"");
        assertThat(browser.open("/report/consent").asString()).contains("You are entering this for a visitor");

        Resident resident = Resident.atTheCheck("By myself.");
        assertThat(resident.open("/report/consent").asString())
                .doesNotContain("name=\"centre\"", "You are entering this for a visitor");
    }

    @Test
    void whatStaffEnterIsStaffs() {
        Resident browser = Adviser.of(null, "officer").signedIn();

        String reference = referenceOf(entered(browser, "At the counter of the council.", null));

        assertThat(OwnersEyes.row("SELECT channel, partner_id FROM report WHERE reference = ?", reference))
                .containsEntry("channel", "STAFF")
                .containsEntry("partner_id", null);
    }

    @Test
    void whatIsNotBegunAtTheDeskIsAResidentsOwnAlsoInASignedInBrowser() {
        Adviser adviser = Adviser.of(null);
        Resident browser = Resident.atTheCheck("Begun by myself 9071.");
        adviser.signIn(browser);
        browser.open("/report/check");

        String reference = referenceOf(browser.answer());

        assertThat(OwnersEyes.row("SELECT channel, entered_by FROM report WHERE reference = ?", reference))
                .containsEntry("channel", "PUBLIC_FORM")
                .containsEntry("entered_by", null);
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM audit_entry WHERE actor = ? AND action NOT IN ('signed-in', 'centre-reports-listed')",
                        "officer:" + adviser.id()))
                .as("nor does the trail lead to whoever happens to be signed in")
                .isEqualTo(0L);
    }

    @Test
    void whenTheSessionEndsMeanwhileNothingIsLostAndNothingIsShown() {
        Adviser adviser = Adviser.of(Adviser.newCentre());
        Resident browser = adviser.signedIn();
        atTheQuestionWhat(browser);
        given().header("Authorization", "Bearer " + browser.cookies().get("session"))
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(204);

        Response door = browser.answer("narrative", "Typed just when the session ended 3340.");

        assertThat(door.asString()).contains("<title>Sign in</title>").doesNotContain("3340");
        assertThat(browser.open("/report/what").asString())
                .contains("<title>Sign in</title>")
                .doesNotContain("3340");
        adviser.signIn(browser);
        assertThat(browser.open("/centre").asString()).contains("Go on with it");
        assertThat(browser.open("/report/what").asString()).contains("3340");
    }

    @Test
    void whoMustSignInAgainBeforeSendingIsLedBackToTheCheck() {
        Adviser adviser = Adviser.of(Adviser.newCentre());
        Resident browser = adviser.signedIn();
        atTheCheck(browser, "Nearly sent 8810.", "yes");
        given().header("Authorization", "Bearer " + browser.cookies().get("session"))
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(204);

        assertThat(browser.answer().asString()).contains("<title>Sign in</title>");
        assertThat(browser.at()).isEqualTo("/sign-in?then=/report/check");
        assertThat(OwnersEyes.value("SELECT count(*) FROM report WHERE narrative = 'Nearly sent 8810.'"))
                .isEqualTo(0L);
        assertThat(adviser.signInAgain(browser).asString()).contains("8810");
        assertThat(browser.at()).isEqualTo("/report/check");
        assertThat(referenceOf(browser.answer())).isNotEmpty();
    }

    @Test
    void anotherWhoSignsInAtTheSameBrowserDoesNotMeetTheVisitor() {
        Resident browser = Adviser.of(null).signedIn();
        atTheQuestionWhat(browser);
        browser.answer("narrative", "For one pair of eyes 6617.");

        Adviser.of(null).signIn(browser);

        assertThat(browser.open("/report/what").statusCode()).isEqualTo(403);
        assertThat(browser.open("/report/what").asString()).doesNotContain("6617");
        assertThat(browser.open("/centre").asString()).doesNotContain("Go on with it");
        assertThat(begin(browser).asString()).doesNotContain("6617");
        assertThat(browser.open("/report/what").asString()).doesNotContain("6617");
    }

    @Test
    void leavingAndSigningOutWipeWhatWasBegun() {
        Resident leaving = Adviser.of(null).signedIn();
        atTheQuestionWhat(leaving);
        String session = leaving.cookies().get("session");
        leaving.open("/exit");
        assertThat(leaving.cookies()).isEmpty();
        assertThat(given().redirects()
                        .follow(false)
                        .cookie("session", session)
                        .get("/centre")
                        .statusCode())
                .isEqualTo(303);

        Resident signingOut = Adviser.of(null).signedIn();
        atTheQuestionWhat(signingOut);
        long before = OwnersEyes.count("draft");
        signingOut.open("/centre");
        assertThat(posted(signingOut, "/sign-out", tokenOf(signingOut.open("/centre")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(OwnersEyes.count("draft")).isEqualTo(before - 1);
    }

    @Test
    void aReportIsBegunByAFormOfThisSessionAlone() {
        Resident browser = Adviser.of(null).signedIn();
        String others = tokenOf(Adviser.of(null).signedIn().open("/centre"));

        assertThat(posted(browser, "/centre/reports", others).statusCode()).isEqualTo(403);
        assertThat(posted(browser, "/centre/reports", "").statusCode()).isEqualTo(403);
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/centre/reports")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in"));
        as("analyst")
                .contentType("application/x-www-form-urlencoded")
                .post("/centre/reports")
                .then()
                .statusCode(403);
        assertThat(browser.cookies()).containsOnlyKeys("session");
    }

    private static Response entered(Resident browser, String narrative, @Nullable String centre) {
        atTheCheck(browser, narrative, centre);
        return browser.answer();
    }

    private static void atTheCheck(Resident browser, String narrative, @Nullable String centre) {
        atTheQuestionWhat(browser);
        browser.answer("narrative", narrative);
        browser.answer("precision", "UNKNOWN");
        browser.answer("place", "bus stop", "ward", "E05015521");
        browser.answer("placeType", "STREET");
        browser.answer("type", "SPITTING");
        browser.answer("why", "RELIGION");
        for (int skipped = 0; skipped < 4; skipped++) {
            browser.answer();
        }
        browser.answer("identity", "ANONYMOUS");
        assertThat(browser.at()).isEqualTo("/report/consent");
        if (centre == null) {
            browser.answer("police", "NO");
        } else {
            browser.answer("police", "NO", "centre", centre);
        }
        browser.open("/report/check");
    }

    private static void atTheQuestionWhat(Resident browser) {
        begin(browser);
        browser.answer("danger", "no");
        browser.answer("kind", "HATE_INCIDENT");
        browser.answer("age", "ADULT");
        browser.answer("role", "VICTIM");
        assertThat(browser.at()).isEqualTo("/report/what");
    }

    /** Presses “Begin a report”. */
    private static Response begin(Resident browser) {
        Response begun = posted(browser, "/centre/reports", tokenOf(browser.open("/centre")));
        assertThat(begun.statusCode()).isEqualTo(303);
        browser.cookies().putAll(begun.cookies());
        return browser.open("/report/safety");
    }

    private static Response finished(Resident browser) {
        Response finished = posted(browser, "/report/finish", tokenOf(browser.open("/report/done")));
        assertThat(finished.statusCode()).isEqualTo(303);
        assertThat(finished.header("Location")).endsWith("/centre");
        finished.getDetailedCookies().forEach(cookie -> browser.cookies().remove(cookie.getName()));
        return browser.open("/centre");
    }

    private static Response posted(Resident browser, String path, String token) {
        return given().redirects()
                .follow(false)
                .cookies(browser.cookies())
                .formParam("token", token)
                .post(path);
    }
}
