package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How soon cases are looked at and alerts answered, told by the difference that a test makes. */
@QuarkusTest
class AnswersPageTest {
    private static final int IN_TIME = 1;
    private static final int LATE = 3;

    private Resident officer;
    private Resident coordinator;

    @BeforeEach
    void signIn() {
        officer = Staff.browser("officer");
        coordinator = Staff.browser("coordinator");
    }

    @Test
    void whoJudgesACaseSoonEnoughHasLookedInTime() {
        FigureTable before = looks();
        String reference = Cases.received();
        assertThat(looks().of("Low")).as("there is still time").isEqualTo(before.of("Low"));
        assess(reference, "P1_CRITICAL");
        assess(reference, "P4_LOW");
        FigureTable after = looks();

        assertThat(after.of("Low") - before.of("Low")).isEqualTo(1);
        assertThat(after.of("Low", IN_TIME) - before.of("Low", IN_TIME)).isEqualTo(1);
        assertThat(after.of("Critical")).as("as the rules graded it").isEqualTo(before.of("Critical"));
        OwnersEyes.rows("SELECT 1 FROM fold_counted()");
        assertThat(looks()).isEqualTo(after);
    }

    @Test
    void whatWasDueBeforeItWasJudgedWasLate() {
        FigureTable before = looks();
        String reference = Cases.received();
        OwnersEyes.run("UPDATE case_file SET due_at = received_at WHERE reference = ?", reference);
        FigureTable waiting = looks();
        assess(reference, "P3_MEDIUM");
        FigureTable after = looks();

        assertThat(waiting.of("Low", LATE) - before.of("Low", LATE)).isEqualTo(1);
        assertThat(waiting.of("Low") - before.of("Low")).isEqualTo(1);
        assertThat(after.of("Low", LATE)).isEqualTo(before.of("Low", LATE));
        assertThat(after.of("Low") - before.of("Low")).isEqualTo(1);
        assertThat(after.of("Low", IN_TIME)).isEqualTo(before.of("Low", IN_TIME));
    }

    @Test
    void anAlertIsInTimeIfTheFirstWhoWereToldAnsweredIt() {
        FigureTable before = alerts();
        Alarm soon = Alarm.raised();
        assertThat(alerts().of("Critical")).as("there is still time").isEqualTo(before.of("Critical"));
        assertThat(soon.acknowledged(officer).statusCode()).isEqualTo(303);
        FigureTable answered = alerts();
        Alarm late = Alarm.raised();
        OwnersEyes.run("UPDATE alert SET first_answer_by = raised_at WHERE id = ?::uuid", late.id());
        assertThat(late.acknowledged(officer).statusCode()).isEqualTo(303);
        FigureTable after = alerts();

        assertThat(answered.of("Critical") - before.of("Critical")).isEqualTo(1);
        assertThat(answered.of("Critical", IN_TIME) - before.of("Critical", IN_TIME))
                .isEqualTo(1);
        assertThat(after.of("Critical") - answered.of("Critical")).isEqualTo(1);
        assertThat(after.of("Critical", IN_TIME)).isEqualTo(answered.of("Critical", IN_TIME));
    }

    @Test
    void thePageSaysOfHowManyAndWhatIsLeftOut() {
        assertThat(officer.look(AnswersPage.PATH).asString())
                .containsPattern("Of [\\d,]+ cases received between .* that somebody has judged")
                .containsPattern("Of [\\d,]+ alerts raised between .* in your wards")
                .contains("Half within", "/console/figures/answers/alerts/csv")
                .doesNotContain("at most those of 13 weeks");
        assertThat(officer.look(AnswersPage.PATH + "?period=52").asString()).contains("at most those of 13 weeks");
    }

    @Test
    void whoGradesACaseAnewCorrectsTheRulesThatSpoke() {
        FigureTable before = FigureTable.of(coordinator, "/rules/rules/csv?period=4");
        Alarm alarm = Alarm.raised();
        assess(alarm.reference(), "P3_MEDIUM");
        FigureTable after = FigureTable.of(coordinator, "/rules/rules/csv?period=4");

        assertThat(after.of("Threat to life") - before.of("Threat to life")).isEqualTo(1);
        assertThat(after.of("Threat to life", 1) - before.of("Threat to life", 1))
                .isEqualTo(1);
        assertThat(coordinator.look(RulesPage.PATH + "?period=4").asString())
                .contains("The whole authority.", "Threat to life", "period=4");
        assertThat(officer.look(RulesPage.PATH).statusCode()).isEqualTo(403);
    }

    private FigureTable looks() {
        return FigureTable.of(coordinator, "/answers/looks/csv");
    }

    private FigureTable alerts() {
        return FigureTable.of(coordinator, "/answers/alerts/csv");
    }

    private static void assess(String reference, String severity) {
        Cases.post("officer", reference, "/assessments", Map.of("severity", severity, "reason", "looked at it"))
                .then()
                .statusCode(200);
    }
}
