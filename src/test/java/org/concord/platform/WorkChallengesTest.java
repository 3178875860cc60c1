package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work opens once, in time, and only if it is work on what we asked for. */
class WorkChallengesTest {
    private static final int BITS = 8;

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private WorkChallenges challenges;
    private KeyedHash hash;

    @BeforeEach
    void keys() {
        hash = KeysForTest.hash(folder);
        challenges = new WorkChallenges(hash, BITS, Duration.ofMinutes(5), clock);
    }

    @Test
    void workIsCountedInLeadingZeroBits() {
        assertThat(ProofOfWork.leadingZeros(new byte[] {0, 0, 1})).isEqualTo(23);
        assertThat(ProofOfWork.leadingZeros(new byte[] {(byte) 0x80})).isZero();
        assertThat(ProofOfWork.leadingZeros(new byte[] {0x0F, 0})).isEqualTo(4);
    }

    @Test
    void whatWasWorkedForOpensOnce() {
        String proof = proof(challenges.next());

        assertThat(challenges.accept(proof)).isTrue();
        assertThat(challenges.accept(proof)).as("once more").isFalse();
        assertThat(challenges.accept(proof(challenges.next())))
                .as("work on another")
                .isTrue();
    }

    @Test
    void anotherReplicaKnowsTheChallenge() {
        WorkChallenges another = new WorkChallenges(hash, BITS, Duration.ofMinutes(5), clock);

        assertThat(another.accept(proof(challenges.next()))).isTrue();
    }

    @Test
    void workThatComesTooLateWasInVain() {
        String proof = proof(challenges.next());
        clock.advance(Duration.ofMinutes(6));

        assertThat(challenges.accept(proof)).isFalse();
    }

    @Test
    void anAnswerWithoutWorkOpensNothing() {
        String challenge = challenges.next().challenge();
        String wrong = IntStream.iterate(0, n -> n + 1)
                .mapToObj(String::valueOf)
                .filter(answer -> !ProofOfWork.isDone(challenge, answer, BITS))
                .findFirst()
                .orElseThrow();

        assertThat(challenges.accept(challenge + ":" + wrong)).isFalse();
        assertThat(challenges.accept(challenge + ":")).isFalse();
        assertThat(challenges.accept(challenge)).isFalse();
        assertThat(challenges.accept("")).isFalse();
        assertThat(challenges.accept("x".repeat(5_000))).isFalse();
    }

    @Test
    void nobodyMakesAChallengeForThemselves() {
        String challenge = challenges.next().challenge();

        assertThat(challenges.accept(proof(challenge.replaceFirst("^8", "0"), 0)))
                .as("with less work")
                .isFalse();
        assertThat(challenges.accept(proof(challenge.replaceFirst("\\.\\d+\\.", ".99999999999."), BITS)))
                .as("for longer")
                .isFalse();
        assertThat(challenges.accept(proof(challenge.replaceFirst("\\.[^.]{3}([^.]*\\.[^.]*)$", ".AAA$1"), BITS)))
                .as("another one")
                .isFalse();
        assertThat(new WorkChallenges(KeysForTest.hash(folder.resolve("others")), BITS, Duration.ofMinutes(5), clock)
                        .accept(proof(challenges.next())))
                .as("of somebody else")
                .isFalse();
    }

    private static String proof(WorkChallenges.Challenge challenge) {
        return proof(challenge.challenge(), challenge.bits());
    }

    private static String proof(String challenge, int bits) {
        int n = 0;
        while (!ProofOfWork.isDone(challenge, String.valueOf(n), bits)) {
            n++;
        }
        return challenge + ":" + n;
    }
}
