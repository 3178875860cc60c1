package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final TestClock clock = new TestClock();
    private final RateLimit limit = new RateLimit("knock", 3, Duration.ofSeconds(30), clock);

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            limit.take("a");
        }
    }

    private Refusal refusal() {
        return catchThrowableOfType(Refusal.class, () -> limit.take("a"));
    }

    @Test
    void whatIsLeftCanBeTakenAndNoMore() {
        take(3);
        assertThat(refusal().problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThat(refusal().headers())
                .containsEntry("Retry-After", "10")
                .containsEntry("RateLimit-Policy", "\"knock\";q=3;w=30")
                .containsEntry("RateLimit", "\"knock\";r=0;t=10");
    }

    @Test
    void itComesBackEvenly() {
        take(3);
        clock.advance(Duration.ofSeconds(10));
        take(1);
        assertThat(refusal()).isNotNull();
    }

    @Test
    void oneCallerDoesNotUseUpAnothers() {
        take(3);
        assertThatCode(() -> limit.take("b")).doesNotThrowAnyException();
    }

    @Test
    void askingTakesNothingAndWhatIsGivenBackIsThereAgain() {
        for (int i = 0; i < 10; i++) {
            limit.require("a");
        }
        take(3);
        limit.giveBack("a");
        take(1);
        assertThat(catchThrowableOfType(Refusal.class, () -> limit.require("a")))
                .isNotNull();
    }
}
