package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.CaseActsTwinTest.assertLedOn;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;
import static org.concord.tension.Observed.NORMANTON;
import static org.concord.tension.Observed.PATH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.AtCase;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.concord.tension.Observed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Observations are recorded, read and reviewed by page as by the API. */
@QuarkusTest
class ObservationTwinTest {
    private static final String LIST = "/console/tension/observations";

    @Inject
    WorkingTime workingTime;

    private Resident browser;

    @BeforeEach
    void signIn() {
        browser = Staff.browser("officer");
    }

    @Test
    void whatIsObservedIsRecordedAsByTheApi() {
        Map<String, Object> body = Observed.talk("marking", "OFFICIAL_SENSITIVE");
        body.put("sharedWith", List.of(AtCase.officer("officer2")));
        String byApi = Observed.id("officer", body);
        ActForm form = ActForm.on(browser, LIST + "/new");
        String text = "Talk by page " + UUID.randomUUID();
        Object[] fields = {
            "basis",
            "EXPERIENCED",
            "source",
            "SECOND_HAND",
            "certainty",
            "LIKELY",
            "wards",
            NORMANTON,
            "indicators",
            "RUMOURS",
            "indicators",
            "SHOPS_CLOSING_EARLY",
            "text",
            text,
            "community",
            "Traders",
            "observedOn",
            workingTime.today().toString(),
            "marking",
            "OFFICIAL_SENSITIVE",
            "sharedWith",
            AtCase.officer("officer2")
        };
        Response answer = form.send(fields);

        assertLedOn(answer);
        assertThat(answer.header("Location")).endsWith("?done=observed");
        String byPage = idIn(answer);
        assertSame(Twin.all("observation:" + byPage), Twin.all("observation:" + byApi));

        assertThat(idIn(form.send(fields))).as("pressed twice").isEqualTo(byPage);
        assertThat(browser.look(LIST + "/" + byPage + "?done=observed").asString())
                .contains(
                        "Your observation is recorded",
                        text,
                        "Traders",
                        "Official-sensitive",
                        "Second hand, likely",
                        "Normanton",
                        "Shops close early");
        fields[13] = "Other words";
        assertThat(form.send(fields).asString()).contains("This form was sent before, with other words");
    }

    @Test
    void aNilReturnIsTwoClicks() {
        Map<String, Object> body = new HashMap<>();
        body.put("nil", true);
        body.put("wards", List.of("E05015511", NORMANTON));
        String byApi = Observed.id("officer", body);
        assertThat(browser.look(LIST).asString()).contains("href=\"" + LIST + "/nil\"");
        String page = browser.look(LIST + "/nil").asString();
        String week = page.replaceFirst("(?s).*name=\"week\" type=\"radio\" value=\"([^\"]*)\" checked.*", "$1");
        assertThat(page).containsPattern("value=\"" + NORMANTON + "\" checked").doesNotContain("E05015508");

        assertLedOn(ActForm.on(browser, LIST + "/nil").send("week", week, "wards", "E05015511", "wards", NORMANTON));

        assertSame(Twin.all("observation:" + newest()), Twin.all("observation:" + byApi));
        assertThat(browser.look(LIST + "?done=nil-returned").asString())
                .contains("Your nil return is recorded", "Nothing to report", "Week " + week);
    }

    @Test
    void aReviewIsRecordedAsByTheApi() {
        String byApi = Observed.id("officer", Observed.talk());
        String byPage = Observed.id("officer", Observed.talk());
        ActForm form = ActForm.on(browser, LIST + "/" + byPage);

        var ofApi = left("observation:" + byApi, () -> as("officer")
                .body(Map.of("outcome", "CLOSED", "note", "Over"))
                .post(PATH + "/" + byApi + "/reviews")
                .then()
                .statusCode(201));
        assertSame(
                left("observation:" + byPage, () -> assertLedOn(form.send("outcome", "CLOSED", "note", "Over"))),
                ofApi);
        assertLedOn(form.send("outcome", "CLOSED", "note", "Over"));
        assertThat(browser.look(LIST + "/" + byPage).asString())
                .containsOnlyOnce("Closed</strong> by")
                .contains("Over");
    }

    @Test
    void aGradeIsCorrectedAsByTheApi() {
        String byApi = Observed.id("officer", Observed.talk());
        String byPage = Observed.id("officer", Observed.talk());
        ActForm form = ActForm.on(browser, LIST + "/" + byPage);
        Object[] fields = {"outcome", "KEPT", "source", "RUMOUR", "certainty", "", "note", "Told on"};

        assertThat(form.send("outcome", "KEPT", "source", "RUMOUR", "note", "").asString())
                .contains("There is a problem", "Enter the note");
        var ofApi = left("observation:" + byApi, () -> as("officer")
                .body(Map.of("outcome", "KEPT", "source", "RUMOUR", "note", "Told on"))
                .post(PATH + "/" + byApi + "/reviews")
                .then()
                .statusCode(201));
        assertSame(left("observation:" + byPage, () -> assertLedOn(form.send(fields))), ofApi);
        assertThat(browser.look(LIST + "/" + byPage).asString())
                .contains("corrected from “Second hand, likely” to “Rumour, likely”", "Told on");
    }

    @Test
    void readingIsRecordedAsByTheApi() {
        String id = Observed.id("officer", Observed.talk());
        assertSame(
                left("observation:" + id, () -> browser.look(LIST + "/" + id)),
                left("observation:" + id, () -> as("officer").get(PATH + "/" + id)));
        assertSame(
                left(
                        "observations",
                        () -> browser.look(LIST + "?ward=" + NORMANTON + "&basis=&nil=&dueForReview=true")),
                left("observations", () -> as("officer").get(PATH + "?dueForReview=true&ward=" + NORMANTON)));
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        ActForm form = ActForm.on(browser, LIST + "/new");
        String refused = form.send("source", "RUMOUR", "community", "Students").asString();
        assertThat(refused)
                .contains(
                        "<title>Error: Record an observation",
                        "Choose what kind of thing it is",
                        "Choose how sure it is",
                        "Enter what was observed")
                .contains("value=\"Students\"")
                .containsPattern("value=\"RUMOUR\" checked");
        assertThat(form.send("observedOn", "yesterday").asString()).contains("The day must be a day, like 2026-03-29");
        String id = Observed.id("officer", Observed.talk());
        assertThat(ActForm.on(browser, LIST + "/" + id).send().asString()).contains("Choose whether it still holds");
    }

    @Test
    void whatIsOutOfScopeIsNotThereAndOnlyOwnWardsAreOffered() {
        String foreign = Observed.id("coordinator", Observed.talk("wards", List.of(Observed.ALLESTREE)));
        assertThat(browser.look(LIST + "/" + foreign).statusCode()).isEqualTo(404);
        assertThat(browser.look(LIST + "/new").asString()).contains(NORMANTON).doesNotContain(Observed.ALLESTREE);
        assertThat(browser.look("/console/tension").asString()).contains("href=\"" + LIST + "\"");
    }

    private static String idIn(Response answer) {
        return answer.header("Location").replaceFirst(".*/observations/", "").replaceFirst("\\?.*", "");
    }

    private static String newest() {
        return OwnersEyes.value("SELECT id FROM tension_observation WHERE nil ORDER BY recorded_at DESC LIMIT 1")
                .toString();
    }
}
