package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.concord.casework.Cases;
import org.concord.casework.Identified;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** Asking to see who told us, deciding and looking, on pages as by the API. */
@QuarkusTest
class IdentityTwinTest {

    @Test
    void askingOnAPageLeavesWhatTheApiLeaves() {
        Identified byApi = Identified.confidential();
        Identified byPage = Identified.confidential();
        Resident browser = Staff.browser("officer");
        ActForm form = ActForm.on(browser, ask(byPage));

        var ofApi = left(byApi.reference(), () -> byApi.ask("officer").then().statusCode(201));
        var ofPage = left(
                byPage.reference(),
                () -> assertLedTo(form.send("purpose", "We have to visit them."), "identity-asked"));

        assertSame(ofPage, ofApi);
        assertLedTo(form.send("purpose", "We have to visit them."), "identity-asked");
        assertThat(browser.look(ask(byPage)).asString())
                .contains("You have asked already", "We have to visit them.", "Waits for a custodian")
                .doesNotContain("<textarea");
    }

    @Test
    void decidingAndClosingOnAPageLeavesWhatTheApiLeaves() {
        Identified byApi = Identified.confidential();
        Identified byPage = Identified.confidential();
        String asked = byApi.asked("officer");
        String page = "/console/identity-requests/" + byPage.asked("officer");
        Resident browser = Staff.browser("custodian");

        var granted = left(byApi.reference(), () -> Identified.decide(
                        "custodian", asked, Map.of("approve", true, "minutes", 30, "reason", "Once."))
                .then()
                .statusCode(200));
        assertSame(
                left(
                        byPage.reference(),
                        () -> assertLedTo(
                                ActForm.on(browser, page).send("approve", "yes", "minutes", "30", "reason", "Once."),
                                "identity-granted")),
                granted);
        var closed = left(byApi.reference(), () -> as("custodian")
                .delete("/api/v1/identity-requests/" + asked + "/grant")
                .then()
                .statusCode(200));
        assertSame(
                left(
                        byPage.reference(),
                        () -> assertLedTo(ActForm.on(browser, page).send(), "identity-closed")),
                closed);
    }

    @Test
    void lookingOnAPageLeavesWhatTheApiLeaves() {
        Identified byApi = Identified.confidential();
        Identified byPage = Identified.confidential();
        byApi.granted("officer", 60);
        byPage.granted("officer", 60);
        Resident browser = Staff.browser("officer");

        var ofApi = left(byApi.reference(), () -> byApi.read("officer").then().statusCode(200));
        var ofPage = left(byPage.reference(), () -> {
            String page = browser.look(look(byPage)).asString();
            assertThat(page)
                    .contains(byPage.name(), byPage.email(), byPage.phone(), "ask for the library", "Polish")
                    .contains("only to the person themselves", "concord-no-print");
            assertThat(page.indexOf("Before you call or write")).isLessThan(page.indexOf(byPage.name()));
        });
        assertSame(ofPage, ofApi);
    }

    @Test
    void whatIsShutLeadsToWhereItIsAskedForAndNothingIsSaid() {
        Identified told = Identified.confidential();
        Resident browser = Staff.browser("deputy");
        Response shut = browser.look(look(told));
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.asString())
                .contains("Who told us is not open to you", ask(told))
                .doesNotContain(told.name());
        assertThat(browser.look("/console/cases/" + told.reference()).asString())
                .contains("Ask to see who told us", ask(told));
        String anonymous = Cases.received();
        assertThat(browser.look("/console/cases/" + anonymous).asString()).doesNotContain("Ask to see who told us");
        assertThat(browser.look("/console/cases/" + anonymous + "/identity-requests")
                        .asString())
                .contains("Nobody in this case said who they are");
        Resident elsewhere = Staff.browser("officer2");
        for (String page : new String[] {look(told), ask(told)}) {
            assertThat(elsewhere.look(page).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aCustodianReadsInTheirRoomWhatWaitsAndWhoBrokeTheGlass() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        String reason = "Her brother is there, " + told.reference();
        as("officer2")
                .body(Map.of("reason", reason))
                .post("/api/v1/cases/" + told.reference() + "/break-glass")
                .then()
                .statusCode(201);
        Resident browser = Staff.browser("custodian");

        assertThat(browser.open("/console/begin").asString())
                .contains("<h1 class=\"govuk-heading-l\">Identity requests");
        assertThat(browser.look("/console/identity-requests").asString())
                .contains(reason)
                .doesNotContain(told.name(), "bus stop");
        assertThat(browser.look("/console/identity-requests/" + request).asString())
                .contains(told.reference(), told.report() + ", told in confidence", "value=\"60\"");
    }

    @Test
    void aDecisionIsChosenAndARefusalHasItsReason() {
        String page = "/console/identity-requests/" + Identified.confidential().asked("officer");
        Resident browser = Staff.browser("custodian");
        assertThat(ActForm.on(browser, page).send("minutes", "60").asString())
                .contains("<title>Error: ", "Choose your decision");
        assertThat(ActForm.on(browser, page)
                        .send("approve", "no", "minutes", "60")
                        .asString())
                .contains("Enter the reason");
        assertThat(ActForm.on(browser, page)
                        .send("approve", "yes", "minutes", "soon", "reason", "Kept as typed.")
                        .asString())
                .contains("The number of minutes must be a whole number", "Kept as typed.");
        assertThat(ActForm.on(browser, page)
                        .send("approve", "yes", "minutes", "9999")
                        .asString())
                .contains("The number of minutes must be a number from 1 to 1440");
        assertLedTo(
                ActForm.on(browser, page).send("approve", "no", "minutes", "", "reason", "Ask in the thread."),
                "identity-refused");
        assertThat(browser.look(page).asString()).contains("Refused by", "Ask in the thread.");
    }

    private static String ask(Identified told) {
        return "/console/cases/" + told.reference() + "/identity-requests";
    }

    private static String look(Identified told) {
        return "/console/cases/" + told.reference() + "/identity";
    }

    private static void assertLedTo(Response answer, String done) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("?done=" + done);
    }
}
