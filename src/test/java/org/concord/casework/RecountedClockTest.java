package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** A case that is given another grade is due as if it had been of that grade all the time; and that time is not longer than it was. */
@QuarkusTest
class RecountedClockTest {
    private final Clock clock;

    @Inject
    RecountedClockTest(Clock clock) {
        this.clock = clock;
    }

    @Test
    void ofACaseThatWasOpenedAgainFromThatMomentOn() {
        AtCase file = AtCase.opened();
        Cases.move("officer", file.reference(), "TRIAGED").then().statusCode(200);
        Cases.move("officer", file.reference(), "CLOSED", "ACTION_TAKEN").then().statusCode(200);
        OwnersEyes.run(
                "UPDATE case_file SET received_at = received_at - interval '30 days' WHERE reference = ?",
                file.reference());
        Cases.move("officer", file.reference(), "REOPENED").then().statusCode(200);

        JsonPath graded = graded(file, "P3_MEDIUM");

        assertThat(graded.getBoolean("overdue")).isFalse();
        assertThat(due(graded)).isAfter(clock.instant());
    }

    @Test
    void withoutTheTimeInWhichItsClockStoodStill() {
        AtCase file = AtCase.opened();
        Cases.post("officer", file.reference(), "/pauses", Map.of("reason", "AWAITING_VICTIM"))
                .then()
                .statusCode(200);
        tenDaysAgo(file);
        resumed(file);

        JsonPath graded = graded(file, "P3_MEDIUM");

        assertThat(graded.getBoolean("overdue")).isFalse();
        assertThat(due(graded)).isAfter(clock.instant());
    }

    @Test
    void whatWasOverdueBeforeThePauseStaysSo() {
        AtCase file = AtCase.opened();
        Cases.post("officer", file.reference(), "/pauses", Map.of("reason", "AWAITING_VICTIM"))
                .then()
                .statusCode(200);
        OwnersEyes.run(
                "UPDATE case_file SET received_at = received_at - interval '10 days' WHERE reference = ?",
                file.reference());
        resumed(file);

        JsonPath graded = graded(file, "P2_HIGH");

        assertThat(graded.getBoolean("overdue")).isTrue();
        assertThat(due(graded)).isBefore(clock.instant());
    }

    @Test
    void whileItStandsStillTheTimeThatIsLeftIsThatOfTheNewGrade() {
        AtCase file = AtCase.opened();
        Cases.post("officer", file.reference(), "/pauses", Map.of("reason", "POLICE_PRIMACY"))
                .then()
                .statusCode(200);
        tenDaysAgo(file);
        assertThat(graded(file, "P1_CRITICAL").getString("dueAt")).isNull();

        Instant due = due(resumed(file));

        // 15 minutes, less the moment that had gone by before the clock stopped.
        assertThat(due)
                .isBetween(clock.instant().plusSeconds(13 * 60), clock.instant().plusSeconds(15 * 60));
    }

    /** It was received and paused, and nothing has happened since. */
    private static void tenDaysAgo(AtCase file) {
        OwnersEyes.run(
                "UPDATE case_file SET received_at = received_at - interval '10 days', paused_at = paused_at - interval '10 days' WHERE reference = ?",
                file.reference());
        OwnersEyes.run(
                "UPDATE case_pause SET paused_at = paused_at - interval '10 days', due_before = due_before - interval '10 days' WHERE case_id = ?",
                file.id());
    }

    private static JsonPath resumed(AtCase file) {
        return Cases.now("officer", file.reference())
                .delete(file.path("/pauses/current"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath graded(AtCase file, String severity) {
        return Cases.post("officer", file.reference(), "/assessments", Map.of("severity", severity, "reason", "x"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Instant due(JsonPath view) {
        return Instant.parse(view.getString("dueAt"));
    }
}
