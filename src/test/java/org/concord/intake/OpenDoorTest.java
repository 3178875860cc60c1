package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.Test;

/** A flood from one source closes the door to nobody else. */
class OpenDoorTest {
    private final OpenDoor door =
            new OpenDoor(new Limits(), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void whoSendsTooManyWaitsAndTheOthersDoNot() {
        for (int i = 0; i < 3; i++) {
            door.pass(new Actor.Anyone(), "192.0.2.1");
        }

        Refusal refused = catchThrowableOfType(Refusal.class, () -> door.pass(new Actor.Anyone(), "192.0.2.1"));

        assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThatCode(() -> door.pass(new Actor.Anyone(), "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void whoIsKnownIsNotCounted() {
        Actor.PartnerSystem partner = new Actor.PartnerSystem(new UUID(0, 1));

        assertThatCode(() -> {
                    for (int i = 0; i < 10; i++) {
                        door.pass(partner, "192.0.2.1");
                    }
                })
                .doesNotThrowAnyException();
    }

    private record Limits() implements DoorConfig {
        @Override
        public int perAddress() {
            return 3;
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(10);
        }
    }
}
