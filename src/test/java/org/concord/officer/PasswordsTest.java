package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(FixedOfficerConfig.small());

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = passwords.hash("correct horse battery");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
    }

    @Test
    void theHashSaysHowItWasMadeAndHasASaltOfItsOwn() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("correct horse battery"));
    }

    @Test
    void theSameCharactersTypedAnotherWayAreTheSamePassword() {
        assertThat(passwords.matches(
                        "caf\u00e9 caf\u00e9 caf\u00e9", passwords.hash("cafe\u0301 cafe\u0301 cafe\u0301")))
                .isTrue();
    }

    @Test
    void nobodysHashMatchesNothing() {
        assertThat(passwords.matches("demonstration", passwords.nobodys())).isFalse();
        assertThat(passwords.matches("", passwords.nobodys())).isFalse();
    }

    @Test
    void onlyTwoAreHashedAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(threads.submit(() -> passwords.inTurn(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    passwords.nobodys();
                    Thread.yield();
                    return now.decrementAndGet();
                })));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoWaitsTooLongIsSentAway() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> passwords.inTurn(() -> {
                    busy.countDown();
                    return await(done);
                }));
            }
            busy.await();
            assertThatThrownBy(() -> passwords.hash("correct horse battery"))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS));
            done.countDown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
