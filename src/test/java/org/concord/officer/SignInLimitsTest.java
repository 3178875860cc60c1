package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.concord.officer.SignInLimits.Attempt;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** With 3 failures of an e-mail at an address, 5 of an e-mail, 8 at an address. */
class SignInLimitsTest {
    private static final String OFFICE = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private final SignInLimits limits = new SignInLimits(FixedOfficerConfig.small(), clock);

    private void fail(int times, String email, String address) {
        for (int i = 0; i < times; i++) {
            limits.take(new Attempt(email, address));
        }
    }

    private void signIn(String email, String address) {
        limits.take(new Attempt(email, address)).turnedOutWell();
    }

    private void assertRefused(String email, String address) {
        assertThatThrownBy(() -> limits.require(new Attempt(email, address)))
                .isInstanceOfSatisfying(Refusal.class, r -> org.assertj.core.api.Assertions.assertThat(r.problem())
                        .isEqualTo(Problem.TOO_MANY_REQUESTS));
        assertThatThrownBy(() -> limits.take(new Attempt(email, address))).isInstanceOf(Refusal.class);
    }

    private void assertHeard(String email, String address) {
        assertThatCode(() -> limits.require(new Attempt(email, address))).doesNotThrowAnyException();
    }

    @Test
    void aPersonWhoDoesNotRememberIsStoppedAndTheirNeighbourIsNot() {
        fail(3, "a", OFFICE);
        assertRefused("a", OFFICE);
        assertHeard("b", OFFICE);
    }

    @Test
    void successesDoNotCount() {
        for (int i = 0; i < 20; i++) {
            signIn("a", OFFICE);
        }
        assertHeard("a", OFFICE);
    }

    @Test
    void whatWasNotHeardDoesNotCountAndMakesNobodyKnown() {
        for (int i = 0; i < 20; i++) {
            limits.take(new Attempt("a", OFFICE)).wasNotHeard();
        }
        fail(3, "a", "198.51.100.1");
        fail(2, "a", "198.51.100.2");
        assertRefused("a", OFFICE);
    }

    @Test
    void whoUsuallySignsInHereIsNotShutOutByAFloodFromElsewhere() {
        signIn("a", OFFICE);
        fail(3, "a", "198.51.100.1");
        fail(2, "a", "198.51.100.2");
        assertRefused("a", "198.51.100.3");
        assertHeard("a", OFFICE);
        assertHeard("b", "198.51.100.1");
    }

    @Test
    void onePasswordTriedOnManyIsStoppedAtTheAddressButNotForWhoUsuallySignsInThere() {
        signIn("a", OFFICE);
        for (int i = 0; i < 8; i++) {
            fail(1, "victim" + i, OFFICE);
        }
        assertRefused("victim9", OFFICE);
        assertHeard("a", OFFICE);
        assertHeard("victim9", "198.51.100.1");
    }

    @Test
    void afterAFloodEverybodyIsHeardAgainBeforeTheWindowIsOver() {
        for (int i = 0; i < 8; i++) {
            fail(1, "victim" + i, OFFICE);
        }
        clock.advance(Duration.ofSeconds(300 / 8 + 1));
        assertHeard("b", OFFICE);
    }
}
