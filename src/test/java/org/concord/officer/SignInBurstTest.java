package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With two hashed at once, three waiting, and 8 failures at an address. */
class SignInBurstTest {
    private static final String FLOOD = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final FixedOfficerConfig config = FixedOfficerConfig.patient();
    private final Passwords passwords = new Passwords(config);

    @SuppressWarnings("NullAway")
    private final SignIn signIn = new SignIn(
            new NobodyIsKnown(),
            passwords,
            new FairTurns(passwords, config),
            new SignInLimits(config, new TestClock()),
            new NoCodes(),
            null);

    /** In place of the store. */
    private static final class NobodyIsKnown extends OpenSession {
        @SuppressWarnings("NullAway")
        NobodyIsKnown() {
            super(null, null, null, null, null, null);
        }

        @Override
        @SuppressWarnings("NullAway")
        Credentials credentials(String email, String nobodys) {
            return new Credentials(new UUID(0, 0), email, nobodys, false, null);
        }

        @Override
        void refused(Credentials known, boolean passwordRight) {}
    }

    /** Nobody has a second factor. */
    private static final class NoCodes extends CheckCodes {
        @SuppressWarnings("NullAway")
        NoCodes() {
            super(null, null, null, null, null);
        }

        @Override
        Code match(Held held, @Nullable String typed) {
            return new Code.NotNeeded();
        }
    }

    private Refusal refusal(String address) {
        try {
            signIn.signIn(new SessionRequest(UUID.randomUUID() + "@test.invalid", "a guess", null), address);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("let in");
    }

    @Test
    void aBurstEndsIn429ForItsAddressAndNobodyIsToldThatTheServiceIsBroken() throws Exception {
        List<Future<Refusal>> burst = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
            for (int i = 0; i < 60; i++) {
                burst.add(threads.submit(() -> refusal(FLOOD)));
            }
        }
        List<Problem> answers = new ArrayList<>();
        for (Future<Refusal> answer : burst) {
            answers.add(answer.get().problem());
        }
        assertThat(answers).containsOnly(Problem.SIGN_IN_FAILED, Problem.TOO_MANY_REQUESTS);
        assertThat(answers).filteredOn(Problem.SIGN_IN_FAILED::equals).hasSizeLessThanOrEqualTo(8);
        assertThat(refusal(ELSEWHERE).problem()).isEqualTo(Problem.SIGN_IN_FAILED);
    }

    @Test
    void whileOneAddressWaitsAnotherFindsRoom() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> passwords.inTurn(() -> {
                    busy.countDown();
                    return awaited(free);
                }));
            }
            busy.await();
            Future<Refusal> first = threads.submit(() -> refusal(FLOOD));
            await().until(() -> passwords.waiting() == 1);
            assertThat(refusal(FLOOD).problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
            Future<Refusal> other = threads.submit(() -> refusal(ELSEWHERE));
            await().until(() -> passwords.waiting() == 2);
            free.countDown();
            assertThat(first.get().problem()).isEqualTo(Problem.SIGN_IN_FAILED);
            assertThat(other.get().problem()).isEqualTo(Problem.SIGN_IN_FAILED);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
