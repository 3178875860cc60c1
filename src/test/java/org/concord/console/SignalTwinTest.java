package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.concord.tension.Calendar;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signals on pages: what is read there, and that a verdict leaves what the API leaves. */
@QuarkusTest
class SignalTwinTest {
    private static final String PATH = "/console/tension/signals";

    @Inject
    Watched watched;

    @Inject
    WorkingTime workingTime;

    @BeforeEach
    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    @Test
    void aVerdictOnAPageLeavesWhatTheApiLeaves() {
        String id = watched.normanton();
        Resident browser = Staff.browser("officer");
        ActForm form = ActForm.on(browser, PATH + "/" + id);

        var ofApi = left("signal:" + id, () -> as("officer")
                .body(Map.of("verdict", "FINDING", "note", "Leaflets."))
                .post("/api/v1/tension/signals/" + id + "/verdicts")
                .then()
                .statusCode(201));
        var ofPage = left("signal:" + id, () -> {
            Response answer = form.send("verdict", "FINDING", "note", "Leaflets.");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith("?done=signal-judged");
        });

        assertSame(ofPage, ofApi);
        assertThat(form.send("verdict", "FINDING", "note", "Leaflets.").statusCode())
                .as("sent twice, said once")
                .isEqualTo(303);
        assertThat(browser.look(PATH + "/" + id).asString()).contains("There was something", "“Leaflets.”");
    }

    @Test
    void aVerdictIsChosen() {
        String page = PATH + "/" + watched.normanton();
        Resident browser = Staff.browser("officer");
        assertThat(ActForm.on(browser, page).send("note", "Kept as typed.").asString())
                .contains("<title>Error: ", "Choose what you found", "Kept as typed.");
        assertThat(ActForm.on(browser, page).send("verdict", "MAYBE").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theListTheSignalAndItsAlertSayTheSentenceToWhoMaySeeIt() {
        String id = watched.normanton();
        Resident officer = Staff.browser("officer");
        String sentence = "8 reports of race hate in Normanton since";
        assertThat(officer.look(PATH).asString()).contains(sentence, "Goes on, since", "/" + id);
        assertThat(officer.look(PATH + "?show=ended").asString()).doesNotContain(sentence);
        assertThat(officer.look(PATH + "?show=other").statusCode()).isEqualTo(400);
        assertThat(officer.look(PATH + "/" + id).asString())
                .contains(sentence, "Its parts", "/console/cases?ward=E05015521&amp;strand=RACE&amp;receivedFrom=");
        String event = Calendar.added(
                "coordinator",
                Calendar.EVENTS,
                Calendar.event("A march, " + id, workingTime.today().toString()));
        assertThat(officer.look(PATH + "/" + id).asString())
                .contains(
                        "What the calendar knows of these days", "A march, " + id, "/console/tension/events/" + event);
        String cases = officer.look(PATH + "/" + id).asString();
        String link = cases.replaceAll("(?s).*href=\"(/console/cases\\?ward=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(officer.look(link).statusCode()).isEqualTo(200);
        Object alert = OwnersEyes.value("SELECT id FROM alert WHERE signal_id = CAST(? AS uuid)", id);
        assertThat(officer.look("/console/alerts/" + alert).asString())
                .contains("Reports rise by more than chance", sentence, PATH + "/" + id);
        assertThat(officer.look("/console").asString()).contains("Acknowledge");
        assertThat(officer.look("/console/alerts").asString()).contains("/console/alerts/" + alert);
        Resident other = Staff.browser("officer2");
        assertThat(other.look(PATH).asString()).doesNotContain(sentence);
        assertThat(other.look(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(other.look("/console/alerts/" + alert).statusCode()).isEqualTo(404);
        assertThat(officer.look(PATH + "/not-an-id").statusCode()).isEqualTo(404);
    }
}
