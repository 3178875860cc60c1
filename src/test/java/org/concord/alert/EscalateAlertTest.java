package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.alert.AtAlerts.acknowledge;
import static org.concord.alert.AtAlerts.alert;
import static org.concord.alert.AtAlerts.alertOf;
import static org.concord.alert.AtAlerts.eventually;
import static org.concord.alert.AtAlerts.oneRule;
import static org.concord.alert.AtAlerts.rung;
import static org.concord.alert.AtAlerts.submit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Reported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An alert that nobody answers climbs until somebody does. */
@QuarkusTest
class EscalateAlertTest {

    @AfterEach
    void asBefore() {
        AtAlerts.putBack();
    }

    @Test
    void unansweredItClimbsToTheDutyDirectorRungByRungAndAnAnswerEndsIt() {
        AtAlerts.put(oneRule(List.of(
                rung("OFFICER", "PT1S"),
                rung("DEPUTY", "PT1S"),
                rung("COORDINATOR", "PT1S"),
                rung("DUTY_DIRECTOR", "PT10M"))));
        String reference = submit(Reported.threatToLife());
        String id = alertOf(reference).getString("id");

        eventually(() -> assertThat(alert(id).getInt("rung")).isEqualTo(4));

        JsonPath climbed = alert(id);
        assertThat(climbed.getString("state")).isEqualTo("ESCALATED");
        assertThat(climbed.getList("recipients.findAll { it.rung == 1 }.name"))
                .containsExactly("Demo Officer (Normanton, Arboretum)");
        assertThat(climbed.getList("recipients.findAll { it.rung == 2 }.name"))
                .containsExactly("Demo Deputy (Normanton, Arboretum)");
        assertThat(climbed.getList("recipients.findAll { it.rung == 3 }.name"))
                .contains("Demo Coordinator", "Demo Coordinator Two");
        Instant raised = Instant.parse(climbed.getString("raisedAt"));
        assertThat(Instant.parse(climbed.getString("answerBy")))
                .as("each time counts from the one before, however late anybody looked")
                .isEqualTo(raised.plus(Duration.ofSeconds(3)).plus(Duration.ofMinutes(10)));
        List<String> told = climbed.getList("deliveries.officer", String.class);
        String director = climbed.getString("recipients.find { it.name == 'Demo Duty Director' }.officer");
        assertThat(told).contains(director);
        eventually(() -> as("auditor")
                .get("/api/v1/audit/entries?subject=" + reference + "&action=alert-escalated")
                .then()
                .body("items.size()", equalTo(3)));

        acknowledge("director", id);
        assertThat(alert(id).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void onTheLastRungItIsRepeated() {
        AtAlerts.put(oneRule(List.of(rung("COORDINATOR", "PT1S"))));
        String id = alertOf(submit(Reported.threatToLife())).getString("id");

        eventually(() ->
                assertThat(alert(id).getList("deliveries.round", Integer.class)).contains(0, 1, 2));

        assertThat(alert(id).getInt("rung")).isEqualTo(1);
        assertThat(alert(id).getString("state")).isEqualTo("ESCALATED");
        acknowledge("coordinator", id);
    }

    @Test
    void anAnswerStopsTheClock() {
        AtAlerts.put(oneRule(List.of(rung("OFFICER", "PT2S"), rung("COORDINATOR", "PT1H"))));
        String answered = alertOf(submit(Reported.threatToLife())).getString("id");
        acknowledge("officer", answered);
        String unanswered = alertOf(submit(Reported.threatToLife())).getString("id");

        eventually(() -> assertThat(alert(unanswered).getInt("rung")).isEqualTo(2));

        assertThat(alert(answered).getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(alert(answered).getInt("rung")).isEqualTo(1);
        acknowledge("coordinator", unanswered);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWinsAndBothHearWho() throws Exception {
        String id = alertOf(submit(Reported.threatToLife())).getString("id");
        Callable<String> officer = () -> answer("officer", id);
        Callable<String> coordinator = () -> answer("coordinator", id);
        Set<String> winners = new ConcurrentSkipListSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> call : threads.invokeAll(List.of(officer, coordinator, officer, coordinator))) {
                winners.add(call.get());
            }
        }

        assertThat(winners).hasSize(1);
        as("auditor")
                .get("/api/v1/audit/entries?subject=" + alert(id).getString("caseReference")
                        + "&action=alert-acknowledged")
                .then()
                .body("items.facts.collect { it['first'] }", hasItem(true));
    }

    @Test
    void anAlertRaisedUnderOldRulesClimbsTheLadderItBegan() {
        AtAlerts.put(oneRule(List.of(rung("OFFICER", "PT3S"), rung("DUTY_DIRECTOR", "PT1H"))));
        String id = alertOf(submit(Reported.threatToLife())).getString("id");
        AtAlerts.put(oneRule(List.of(rung("OFFICER", "PT3S"), rung("COORDINATOR", "PT1H"))));

        eventually(() -> assertThat(alert(id).getInt("rung")).isEqualTo(2));

        assertThat(alert(id).getList("recipients.toldAs"))
                .contains("DUTY_DIRECTOR")
                .doesNotContain("COORDINATOR");
        acknowledge("director", id);
    }

    private static String answer(String account, String id) {
        return as(account)
                .post("/api/v1/alerts/" + id + "/acknowledgements")
                .then()
                .statusCode(200)
                .extract()
                .path("acknowledgedBy");
    }
}
