package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** Alerts on the pages: finding one, answering it, and its ladder. */
@QuarkusTest
class AlertPageTest {
    @Test
    void theFirstWhoPressesHasItAndTheSecondHearsWho() {
        Alarm alarm = Alarm.raised();
        Resident officer = Staff.browser("officer");
        assertThat(officer.open(alarm.page()).asString())
                .contains(
                        "Nobody has answered yet", alarm.reference(), "Normanton", "Critical", ">Acknowledge</button>");

        Response first = alarm.acknowledged(officer);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).endsWith(alarm.page() + "?done=acknowledged");
        assertThat(officer.open(alarm.page()).asString())
                .contains("You have it")
                .doesNotContain("Acknowledge</button>", "it goes to");

        Resident deputy = Staff.browser("deputy");
        assertThat(deputy.open(alarm.page()).asString()).contains("Demo Officer (Normanton, Arboretum) has it");
        Response second = alarm.acknowledged(deputy);
        assertThat(second.header("Location")).endsWith("?done=answered-before");
        assertThat(deputy.open(alarm.page() + "?done=answered-before").asString())
                .contains("Somebody had answered before you", "Demo Officer (Normanton, Arboretum) has it");
        assertThat(alarm.acknowledged(officer).header("Location"))
                .as("pressed twice by the same")
                .endsWith("?done=acknowledged");
    }

    @Test
    void theLadderSaysWhoWasToldAndWhoIsNext() {
        Alarm alarm = Alarm.raised();

        String page = Staff.browser("officer").open(alarm.page()).asString();

        assertThat(page)
                .contains("Step 1: told", "Demo Officer (Normanton, Arboretum)", "officer on duty", "E-mail")
                .contains("it goes to", "deputy", "it stays there, and they are told again")
                .containsPattern("data-until=\"20[0-9TZ:.-]+\">\\d+ minutes left");
        String answerBy = as("officer").get("/api/v1/alerts/" + alarm.id()).path("answerBy");
        assertThat(page.split("data-until=\"" + answerBy))
                .as("of it all, and of the next step")
                .hasSize(3);
    }

    @Test
    void whatIsNotInScopeIsNotThere() {
        Alarm alarm = Alarm.elsewhere();
        Resident officer = Staff.browser("officer");

        for (String path : new String[] {
            alarm.page(), "/console/alerts/" + UUID.randomUUID(), "/console/alerts/nonsense", "/console/nonsense"
        }) {
            Response refused = officer.look(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(404);
        }
        assertThat(officer.look(alarm.page()).asString())
                .contains("There is nothing here")
                .doesNotContain(alarm.reference());
        assertThat(Alarm.pressed(officer, "/console", alarm.page() + "/acknowledgements")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.open("/console/alerts?whose=all").asString()).doesNotContain(alarm.reference());
        assertThat(OwnersEyes.value("SELECT state FROM alert WHERE id = CAST(? AS uuid)", alarm.id()))
                .isIn("OPEN", "ESCALATED");
    }

    @Test
    void aMailLeadsToTheAlertThroughTheDoor() {
        Alarm alarm = Alarm.raised();
        Resident officer = new Resident();

        officer.open(alarm.page());
        assertThat(officer.at()).isEqualTo("/sign-in?then=" + alarm.page());
        Response page =
                officer.answer("email", "officer@demo.invalid", "password", "demonstration", "then", alarm.page());

        assertThat(officer.at()).isEqualTo(alarm.page());
        assertThat(page.asString()).contains(alarm.reference());
        assertThat(as("officer")
                        .accept("application/cap+xml")
                        .get("/api/v1/alerts/" + alarm.id())
                        .asString())
                .contains(alarm.page() + "</web>");
    }

    @Test
    void theListShowsWhatWaitsWhatIsAnsweredAndOnesOwnAlone() {
        Alarm waiting = Alarm.raised();
        Alarm answered = Alarm.raised();
        Alarm elsewhere = Alarm.elsewhere();
        Resident officer = Staff.browser("officer");
        answered.acknowledged(officer);

        assertThat(officer.open("/console/alerts").asString())
                .contains(waiting.page() + "/acknowledgements")
                .doesNotContain(answered.page(), elsewhere.page());
        assertThat(officer.open("/console/alerts?show=answered&whose=all").asString())
                .contains(answered.page())
                .doesNotContain(waiting.page());
        assertThat(officer.open("/console/alerts?show=over").statusCode()).isEqualTo(200);
        assertThat(Staff.browser("coordinator")
                        .open("/console/alerts?whose=all")
                        .asString())
                .contains(elsewhere.page());
        assertThat(officer.look("/console/alerts?show=else").statusCode()).isEqualTo(400);
        assertThat(officer.look("/console/alerts?cursor=else").statusCode()).isEqualTo(400);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (int one = 0; one < 26; one++) {
            Alarm.raised();
        }
        Resident officer = Staff.browser("officer");

        String first = officer.open("/console/alerts").asString();
        String next = first.replaceFirst("(?s).*href=\"([^\"]+cursor=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String second = officer.open(next).asString();

        assertThat(first).contains("Earlier alerts");
        assertThat(second).contains("Back to the newest").containsPattern("/console/alerts/[0-9a-f-]{36}");
        String last = first.replaceFirst("(?s).*(/console/alerts/[0-9a-f-]{36}).*", "$1");
        assertThat(second).doesNotContain(last);
    }
}
