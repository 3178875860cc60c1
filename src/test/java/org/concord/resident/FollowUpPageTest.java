package org.concord.resident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.Slip;
import org.junit.jupiter.api.Test;

/** Somebody comes back with a slip, without JavaScript. */
@QuarkusTest
class FollowUpPageTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]*)\"");

    @Test
    void whoTypesTheSlipWithSpacesReadsTheAnswerAndWritesBack() {
        Slip slip = slipOfANewReport("The narrative that must not be shown 5512.");
        as("coordinator")
                .body(Map.of("text", "Are you safe <b>now</b>?"))
                .post("/api/v1/cases/" + slip.reference() + "/messages")
                .then()
                .statusCode(201);
        Resident resident = new Resident();
        resident.open("/follow-up");

        Response report = resident.answer(
                "reference",
                slip.reference().toLowerCase().replace("-", " "),
                "receipt",
                slip.receipt().replace("-", " "));

        assertThat(resident.at()).isEqualTo("/follow-up/report");
        assertThat(report.asString())
                .contains("Are you safe &lt;b&gt;now&lt;/b&gt;?", "We have received your report")
                .doesNotContain("5512", slip.receipt(), slip.reference(), "Normanton", "bus stop");
        Response written = resident.answer("message", "Yes, we are.", "once", once(report));
        assertThat(written.asString()).contains("Your message has been sent", "Yes, we are.");
        as("coordinator")
                .get("/api/v1/cases/" + slip.reference() + "/messages")
                .then()
                .body("items.text", hasItem("Yes, we are."));
    }

    @Test
    void whatDoesNotBelongTogetherOpensNothingAndTheReceiptIsNotShownAgain() {
        Slip slip = slipOfANewReport("Another one.");
        Resident resident = new Resident();
        resident.open("/follow-up");

        Response refused = resident.answer("reference", slip.reference(), "receipt", "1111-2222-3333-4444");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("do not belong together", "value=\"" + slip.reference() + "\"")
                .doesNotContain("1111-2222-3333-4444");
        assertThat(resident.open("/follow-up/report").asString()).contains("Show the report");
    }

    @Test
    void whatWasWrittenIsShownInThatVisitAlone() {
        Slip slip = slipOfANewReport("To be followed.");
        Resident writes = Resident.with(slip);
        String once = once(writes.open("/follow-up/report"));
        assertThat(writes.answer("message", "I have moved, Heron 4418.", "once", once)
                        .asString())
                .contains("Heron 4418");

        String later = Resident.with(slip).open("/follow-up/report").asString();

        assertThat(later).contains("From you, ", "A message was written here").doesNotContain("Heron");
        assertThat(writes.open("/follow-up/report").asString()).contains("Heron 4418");
    }

    @Test
    void oneMessageSentTwiceIsOne() {
        Slip slip = slipOfANewReport("Yet another.");
        Resident resident = Resident.with(slip);
        String once = once(resident.open("/follow-up/report"));

        resident.sent("message", "Said once 6631.", "once", once);
        resident.sent("message", "Said once 6631.", "once", once);

        assertThat(resident.open("/follow-up/report").asString().split("6631", -1))
                .hasSize(2);
    }

    @Test
    void lessConsentCountsAtOnceAndMoreWaits() {
        Slip slip = slipOfANewReport("Consent.");
        Resident resident = Resident.with(slip);

        resident.open("/follow-up/consent");
        Response less = resident.answer("police", "NO", "partner", "HOUSING");
        assertThat(less.asString()).contains("This counts from now on");
        resident.open("/follow-up/consent");
        Response more = resident.answer("police", "NAMED", "partner", "HOUSING", "partner", "HEALTH");
        assertThat(more.asString()).contains("An officer will check");

        as("coordinator")
                .get("/api/v1/reports/" + slip.reference())
                .then()
                .body("consent.police", equalTo("NO"))
                .body("consent.partners", equalTo(java.util.List.of("HOUSING")));
    }

    @Test
    void somebodyComesForwardAndTakesTheReportBack() {
        Slip slip = slipOfANewReport("Forward and back.");
        Resident resident = Resident.with(slip);
        resident.open("/follow-up/identity");
        assertThat(resident.sent("identity", "NAMED").statusCode()).isEqualTo(400);
        assertThat(resident.answer("identity", "NAMED", "name", "A Name 9981", "email", "a@b.invalid")
                        .asString())
                .contains("Thank you. An officer will check this.")
                .doesNotContain("9981");

        resident.open("/follow-up/withdrawal");
        assertThat(resident.answer().asString()).contains("We have noted that you want to take your report back");

        as("coordinator")
                .get("/api/v1/cases/" + slip.reference())
                .then()
                .body("requests.kind", hasItem("IDENTITY"))
                .body("requests.kind", hasItem("WITHDRAWAL"));
    }

    @Test
    void anotherSiteCannotPutABrowserIntoItsOwnThread() {
        Slip bait = slipOfANewReport("The bait.");
        Resident attacker = new Resident();
        attacker.open("/follow-up");
        Resident victim = new Resident();
        victim.open("/follow-up");

        // An old browser does not say from which site a form comes; the attacker knows a form of their own at best.
        for (String token : List.of("", attacker.token())) {
            assertThat(victim.posted(token, "reference", bait.reference(), "receipt", bait.receipt())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(given().formParam("token", victim.token())
                        .formParam("reference", bait.reference())
                        .formParam("receipt", bait.receipt())
                        .post("/follow-up")
                        .statusCode())
                .as("the cookie stays behind where the site is another one")
                .isEqualTo(403);
        assertThat(victim.open("/follow-up/report").asString()).contains("Show the report");
    }

    @Test
    void whatCameOfARequestIsSaidInPlainWordsAndNotWhy() {
        Slip slip = slipOfANewReport("Asked for.");
        Resident resident = Resident.with(slip);
        resident.open("/follow-up/consent");
        assertThat(resident.answer("police", "NAMED").asString())
                .contains("What you asked for", "Change who may be told", "Waiting for an officer");

        Response read = as("coordinator").get("/api/v1/cases/" + slip.reference());
        as("coordinator")
                .header("If-Match", read.header("ETag"))
                .body(Map.of("accept", false, "reason", "Reason 4417"))
                .post("/api/v1/cases/" + slip.reference() + "/requests/" + read.path("requests[0].id") + "/decisions")
                .then()
                .statusCode(200);

        assertThat(resident.open("/follow-up/report").asString())
                .contains("Not accepted. You can write to us about it here.")
                .doesNotContain("4417", "Waiting for an officer");
    }

    @Test
    void whoLeavesOrExitsIsOut() {
        Slip slip = slipOfANewReport("Out.");
        Resident leaves = Resident.with(slip);
        leaves.open("/exit");
        assertThat(leaves.open("/follow-up/report").asString()).contains("Show the report");

        Resident stolen = Resident.with(slip);
        Map<String, String> cookies = Map.copyOf(stolen.cookies());
        stolen.open("/exit");
        assertThat(io.restassured.RestAssured.given()
                        .cookies(cookies)
                        .get("/follow-up/report")
                        .asString())
                .contains("Show the report");
    }

    private static String once(Response page) {
        Matcher found = ONCE.matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Slip slipOfANewReport(String narrative) {
        return Resident.slipOf(Resident.atTheCheck(narrative).answer());
    }
}
