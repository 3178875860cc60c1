package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.Test;

class FollowUpLimitsTest {
    private static final String REFERENCE = "CR-26-22222-22222";
    private final FollowUpLimits limits =
            new FollowUpLimits(new Fixed(), Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    /** Three tries together, five of a reference, four at an address. */
    private record Fixed() implements FollowUpConfig {
        @Override
        public int together() {
            return 3;
        }

        @Override
        public int perReference() {
            return 5;
        }

        @Override
        public int perAddress() {
            return 4;
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(15);
        }

        @Override
        public int actsPerHour() {
            return 1;
        }
    }

    @Test
    void oneGuesserInOnePlaceIsStoppedBeforeTheReporterElsewhereIs() {
        take(3, REFERENCE, "10.0.0.1");
        refused(REFERENCE, "10.0.0.1");
        refused(REFERENCE.toLowerCase().replace("-", " "), "10.0.0.1");

        take(2, REFERENCE, "10.0.0.2");
    }

    @Test
    void guessersInManyPlacesAreStoppedAtTheReferenceButNotItsReporter() {
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(REFERENCE, "10.0.1." + i).problem()).isEqualTo(Problem.FOLLOW_UP_FAILED);
        }
        assertThat(wrong(REFERENCE, "10.0.1.9").problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);

        limits.take(REFERENCE, "10.0.1.8").turnedOutRight();
        assertThat(wrong(REFERENCE, "10.0.1.9").problem())
                .as("the right one gave nothing back that it had not taken")
                .isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThat(wrong("CR-26-33333-33333", "10.0.1.9").problem()).isEqualTo(Problem.FOLLOW_UP_FAILED);
    }

    private Refusal wrong(String reference, String address) {
        return limits.take(reference, address).turnedOutWrong();
    }

    @Test
    void whoTriesManyReferencesIsStoppedAtTheAddress() {
        for (int i = 0; i < 4; i++) {
            take(1, "something else " + i, "10.0.2.1");
        }
        refused("yet another", "10.0.2.1");
        take(1, "yet another", "10.0.2.2");
    }

    @Test
    void whatTurnedOutRightCountsForItsPlaceAlone() {
        for (int i = 0; i < 3; i++) {
            limits.take(REFERENCE, "10.0.3.1").turnedOutRight();
        }
        refused(REFERENCE, "10.0.3.1");

        take(3, REFERENCE, "10.0.3.2");
        take(2, REFERENCE, "10.0.3.3");
    }

    private void take(int times, String reference, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.take(reference, address)).isNotNull();
        }
    }

    private void refused(String reference, String address) {
        assertThatThrownBy(() -> limits.take(reference, address)).isInstanceOf(Refusal.class);
    }
}
