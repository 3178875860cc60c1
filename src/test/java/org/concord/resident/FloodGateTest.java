package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.concord.platform.ProofOfWork;
import org.junit.jupiter.api.Test;

/** Programs are kept out, people are not; nobody is known. */
class FloodGateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int BITS = 8;

    private final FloodGate gate = new FloodGate(new Limits(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aPersonPasses() {
        assertThat(gate.refusal(from("one", 30))).isEmpty();
    }

    @Test
    void whoFillsInAFieldThatNobodySeesIsAskedAgain() {
        FloodGate.Attempt attempt = from("one", 30);
        attempt.form().putSingle("website", "https://spam.invalid");

        assertThat(gate.refusal(attempt)).hasValue("error.hidden");
    }

    @Test
    void whoIsFasterThanReadingWaits() {
        assertThat(gate.refusal(from("one", 2))).hasValue("error.fast");
    }

    @Test
    void aFloodFromOneAddressClosesTheDoorToNobodyElse() {
        for (int i = 0; i < 3; i++) {
            assertThat(gate.refusal(from("flood", 30))).isEmpty();
        }

        assertThat(gate.refusal(from("flood", 30))).hasValue("error.many");
        assertThat(gate.refusal(from("flood", 30))).hasValue("error.many");
        assertThat(gate.refusal(from("another", 30))).isEmpty();
    }

    @Test
    void howManyAreBegunAtOneAddressHasAnEnd() {
        for (int i = 0; i < 3; i++) {
            assertThat(gate.mayBegin("flood")).isTrue();
        }

        assertThat(gate.mayBegin("flood")).isFalse();
        assertThat(gate.mayBegin("another")).isTrue();
        assertThat(gate.refusal(from("flood", 30)))
                .as("what was begun can be sent")
                .isEmpty();
    }

    @Test
    void underPressureItTakesWorkOrAWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(gate.challenge("token")).isEmpty();
            assertThat(gate.refusal(from("address " + i, 30))).isEmpty();
        }

        assertThat(gate.challenge("token")).hasValue(BITS + ".token");
        assertThat(gate.refusal(from("a", 30))).hasValue("error.pressure");
        assertThat(gate.refusal(from("b", 60))).as("has waited").isEmpty();
        FloodGate.Attempt worked = from("c", 30);
        worked.form().putSingle("work", work("token"));
        assertThat(gate.refusal(worked)).isEmpty();
        FloodGate.Attempt pretends = from("d", 30);
        pretends.form().putSingle("work", "x".repeat(10_000));
        assertThat(gate.refusal(pretends)).hasValue("error.pressure");
    }

    private static String work(String token) {
        int n = 0;
        while (!ProofOfWork.isDone(token, String.valueOf(n), BITS)) {
            n++;
        }
        return String.valueOf(n);
    }

    private static FloodGate.Attempt from(String address, int secondsSinceTheFirstAnswer) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        return new FloodGate.Attempt(address, NOW.minusSeconds(secondsSinceTheFirstAnswer), "token", form);
    }

    private record Limits() implements ResidentConfig {
        @Override
        public URI exitTo() {
            return URI.create("https://elsewhere.invalid");
        }

        @Override
        public Duration draftKeptFor() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration draftIdleFor() {
            return Duration.ofHours(4);
        }

        @Override
        public Duration confirmationKeptFor() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration returnKeptFor() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration shortestTime() {
            return Duration.ofSeconds(3);
        }

        @Override
        public int draftsPerHour() {
            return 3;
        }

        @Override
        public boolean unreviewedLanguages() {
            return false;
        }

        @Override
        public int reportsPerHour() {
            return 3;
        }

        @Override
        public int pressureFrom() {
            return 5;
        }

        @Override
        public Duration pressureWait() {
            return Duration.ofSeconds(60);
        }

        @Override
        public int workBits() {
            return BITS;
        }
    }
}
