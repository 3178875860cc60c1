package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.CaseActsTwinTest.assertLedOn;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.referral.PreventLead;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worry is handed over by page as by the API; of one for Prevent no page of a case knows. */
@QuarkusTest
class HandOverTwinTest {
    private static final String WORRY = "/console/hand-overs/new";

    private Resident browser;

    @BeforeEach
    void signIn() {
        browser = Staff.browser("officer");
    }

    @Test
    void aWorryForSafeguardingIsHandedOverAsByTheApi() {
        AtCase byApi = AtCase.opened();
        AtCase byPage = AtCase.opened();
        ActForm form = ActForm.on(browser, at(byPage));

        var ofApi = left(byApi.reference(), () -> byApi.post(
                        "officer", "/hand-overs", Map.of("kind", "SAFEGUARDING_ADULT", "referred", false))
                .then()
                .statusCode(201));
        assertSame(
                left(byPage.reference(), () -> assertLedOn(form.send("kind", "SAFEGUARDING_ADULT", "referred", "no"))),
                ofApi);

        assertLedOn(form.send("kind", "SAFEGUARDING_ADULT", "referred", "no"));
        assertThat(byPage.get("/hand-overs").getList("items"))
                .as("pressed twice")
                .hasSize(1);
        assertThat(browser.look(at(byPage) + "?done=handed-over").asString())
                .containsSubsequence("Now tell those whose work it is", "Where to go with it", "Whose work it is");
        assertThat(browser.look(at(byPage)).asString())
                .contains(
                        "Adult safeguarding",
                        "Thought about, not referred",
                        "Where to go with it",
                        "social care",
                        "https://www.gov.uk/guidance/making-a-referral-to-prevent");
        assertThat(timeline(byPage)).contains("Thought about for adult safeguarding, not referred");
    }

    @Test
    void aWorryForPreventIsHandedOverAsByTheApiAndStaysOutOfTheCase() {
        AtCase byApi = AtCase.opened();
        AtCase byPage = AtCase.opened();
        String before = timeline(byPage);
        byApi.post("officer", "/hand-overs", Map.of("kind", "PREVENT")).then().statusCode(201);
        List<Twin.Entry> ofApi = Twin.all(newest());
        ActForm form = ActForm.on(browser, at(byPage));

        Response answer = form.send("kind", "PREVENT", "referred", "yes");

        assertLedOn(answer);
        assertThat(answer.header("Location")).endsWith(at(byPage) + "?done=handed-over");
        assertSame(Twin.all(newest()), ofApi);
        assertThat(byPage.audited("handed-over")).isEmpty();
        assertThat(browser.look(at(byPage)).asString())
                .contains("Handed to safeguarding before", "Nothing.")
                .doesNotContain("<tbody");
        assertThat(timeline(byPage)).hasSameSizeAs(before).doesNotContain("Prevent", "Handed");
    }

    @Test
    void aWorryThatCameUpInNoCaseIsHandedOverAsByTheApi() {
        as("officer")
                .body(Map.of("referred", false))
                .post("/api/v1/hand-overs")
                .then()
                .statusCode(201);
        List<Twin.Entry> ofApi = Twin.all(newest());
        ActForm form = ActForm.on(browser, WORRY);
        long there = OwnersEyes.count("prevent_hand_over");

        assertLedOn(form.send("referred", "no"));
        assertLedOn(form.send("referred", "no"));

        assertThat(OwnersEyes.count("prevent_hand_over")).as("pressed twice").isEqualTo(there + 1);
        assertSame(Twin.all(newest()), ofApi);
        assertThat(form.send("referred", "yes").asString()).contains("This form was sent before, with other words");
    }

    @Test
    void thePreventLeadReadsTheCompartmentAsByTheApiAndNothingElse() {
        PreventLead.isThere();
        AtCase file = AtCase.opened();
        file.post("officer", "/hand-overs", Map.of("kind", "PREVENT", "referred", false))
                .then()
                .statusCode(201);
        Resident lead = Staff.browser(PreventLead.ACCOUNT);
        assertThat(lead.at()).isEqualTo("/console/hand-overs");

        var ofApi = left(
                "hand-overs",
                () -> as(PreventLead.ACCOUNT).get("/api/v1/hand-overs").then().statusCode(200));
        assertSame(
                left("hand-overs", () -> assertThat(
                                lead.look("/console/hand-overs").asString())
                        .contains("Hand-overs to Prevent", "data-label=\"What became of it\"")
                        .doesNotContain(file.reference())),
                ofApi);

        assertThat(lead.look(WORRY).statusCode()).isEqualTo(200);
        assertLedOn(ActForm.on(lead, WORRY).send());
        for (String page : List.of(at(file), "/console/cases/" + file.reference(), "/console/approvals")) {
            assertThat(lead.look(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void readingWhatWasHandedOverIsRecordedAsByTheApi() {
        AtCase file = AtCase.opened();

        assertSame(
                left(file.reference(), () -> browser.look(at(file))),
                left(file.reference(), () -> file.get("/hand-overs")));
    }

    @Test
    void whatIsMissingIsSaidAndACaseOfSomebodyElseIsNotThere() {
        AtCase file = AtCase.opened();
        ActForm form = ActForm.on(browser, at(file));
        assertThat(form.send("referred", "no").asString())
                .contains("<title>Error: ", "Choose whose work it is")
                .containsPattern("value=\"no\" checked");
        assertThat(form.send("kind", "OTHER").asString()).contains("Choose whose work it is from the list");

        String foreign = at(AtCase.openedElsewhere());
        assertThat(browser.look(foreign).statusCode()).isEqualTo(404);
        assertThat(browser.sendTo(foreign, "token", form.hidden("token"), "kind", "PREVENT")
                        .statusCode())
                .isEqualTo(404);
        assertThat(file.get("/hand-overs").getList("items")).isEmpty();
    }

    /** Of the Prevent compartment, as the trail names it. */
    private static String newest() {
        return "hand-over:" + OwnersEyes.value("SELECT max(id::text) FROM prevent_hand_over");
    }

    private String timeline(AtCase file) {
        return browser.look("/console/cases/" + file.reference() + "/timeline").asString();
    }

    private static String at(AtCase file) {
        return "/console/cases/" + file.reference() + "/hand-overs";
    }
}
