package org.concord.resident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long answers wait for whoever was interrupted, and that they were told. */
@QuarkusTest
class DraftLifeTest {
    private static final String GONE = "There is nothing here any more";

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void whoIsInterruptedGoesOnHoursLaterAndEachAnswerGivesMoreTime() {
        Resident resident = begun();
        for (int times = 0; times < 3; times++) {
            clock.advance(Duration.ofHours(3).plusMinutes(59));
            assertThat(resident.open("/report/kind").asString()).doesNotContain(GONE);
            resident.answer("kind", "HATE_INCIDENT");
            assertThat(resident.at()).isEqualTo("/report/age");
        }
    }

    @Test
    void whatNobodyTouchesForHoursIsGoneWithoutALook() {
        Resident resident = begun();
        clock.advance(Duration.ofHours(3));
        assertThat(resident.open("/report/kind").asString()).doesNotContain(GONE);

        clock.advance(Duration.ofMinutes(61));

        assertThat(resident.open("/report/kind").asString())
                .as("looking is no answer")
                .contains(GONE);
    }

    @Test
    void whoAsksForMoreTimeHasADayHoweverLongTheyStop() {
        Resident resident = begun();
        assertThat(resident.open("/report/kind?keep=longer").asString())
                .contains("name=\"keep\" value=\"longer\"", "kept for 24 hours after the first one");
        resident.answer("kind", "HATE_INCIDENT", "keep", "longer");

        clock.advance(Duration.ofHours(23));
        assertThat(resident.open("/report/age").asString())
                .contains("kept for 24 hours after the first one")
                .doesNotContain("keep=longer");
        resident.answer("age", "ADULT");

        clock.advance(Duration.ofMinutes(61));
        assertThat(resident.open("/report/age").asString())
                .as("a day and no more")
                .contains(GONE);
    }

    @Test
    void moreTimeCanBeAskedForWithTheVeryFirstAnswer() {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no", "keep", "longer");

        clock.advance(Duration.ofHours(23));

        assertThat(resident.open("/report/kind").asString()).doesNotContain(GONE);
    }

    @Test
    void everybodyIsToldBefore() {
        assertThat(given().get("/").asString())
                .contains("Your answers are kept for 4 hours after the last one you gave");
        Resident resident = new Resident();
        assertThat(resident.open("/report").asString())
                .contains("kept for 4 hours after the last one you gave", "/report/safety?keep=longer");
        assertThat(resident.answer("danger", "yes").asString()).contains("What you told us is kept for 4 hours");
        assertThat(resident.open("/report/kind?change=yes").asString())
                .contains("/report/kind?change=yes&amp;keep=longer");
    }

    private static Resident begun() {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no");
        assertThat(resident.at()).isEqualTo("/report/kind");
        return resident;
    }
}
