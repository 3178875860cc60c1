package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.platform.KeysForTest;
import org.concord.platform.Problem;
import org.concord.platform.ProofOfWork;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flood from one source closes the door to nobody else, and not for good to those who share its address. */
class OpenDoorTest {
    private static final String SCHOOL = "192.0.2.1";

    @TempDir
    private Path keys;

    private OpenDoor door;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        door = new OpenDoor(new Limits(), KeysForTest.hash(keys), clock);
    }

    @Test
    void whoSendsTooManyWaitsAndTheOthersDoNot() {
        flood();

        assertThat(refused(null).problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThatCode(() -> door.pass(new Actor.Anyone(), "192.0.2.2", null)).doesNotThrowAnyException();
    }

    @Test
    void whoIsKnownIsNotCounted() {
        Actor.PartnerSystem partner = new Actor.PartnerSystem(new UUID(0, 1));

        assertThatCode(() -> {
                    for (int i = 0; i < 10; i++) {
                        door.pass(partner, SCHOOL, null);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whoSharesAnAddressWithAFloodPassesByWork() {
        flood();
        String proof = proof(refused(null));

        assertThatCode(() -> pass(proof)).doesNotThrowAnyException();

        assertThat(refused(proof).work()).as("the same once more").isNotNull();
        assertThat(refused("1.2.3:4").work()).as("no proof at all").isNotNull();
        assertThat(refused(null).work()).as("without any").isNotNull();
    }

    @Test
    void aFloodThatWorksHasAnEndToo() {
        flood();
        pass(proof(refused(null)));
        String another = proof(refused(null));
        pass(proof(refused(null)));

        Refusal end = refused(another);

        assertThat(end.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThat(end.work()).as("more work would be in vain").isNull();
        assertThatCode(() -> door.pass(new Actor.Anyone(), "192.0.2.2", null)).doesNotThrowAnyException();
    }

    private void flood() {
        for (int i = 0; i < 3; i++) {
            pass(null);
        }
    }

    private void pass(@Nullable String proof) {
        door.pass(new Actor.Anyone(), SCHOOL, proof);
    }

    private Refusal refused(@Nullable String proof) {
        return catchThrowableOfType(Refusal.class, () -> pass(proof));
    }

    private static String proof(Refusal refusal) {
        String challenge = refusal.work().challenge();
        int n = 0;
        while (!ProofOfWork.isDone(challenge, String.valueOf(n), refusal.work().bits())) {
            n++;
        }
        return challenge + ":" + n;
    }

    private record Limits() implements DoorConfig {
        @Override
        public int perAddress() {
            return 3;
        }

        @Override
        public int workedPerAddress() {
            return 2;
        }

        @Override
        public int workBits() {
            return 8;
        }

        @Override
        public Duration workWithin() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(10);
        }
    }
}
