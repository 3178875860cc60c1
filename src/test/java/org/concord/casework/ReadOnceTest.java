package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

class ReadOnceTest {
    private final TestClock clock = new TestClock();
    private final AtomicInteger reads = new AtomicInteger();
    private final ReadOnce<String, Integer> once = new ReadOnce<>(Duration.ofSeconds(10), clock);

    @Test
    void whoAsksForTheSameAtTheSameTimeGetsWhatIsReadOnce() throws Exception {
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Supplier<Integer> slowly = () -> {
            isReading.countDown();
            await(goOn);
            return reads.incrementAndGet();
        };
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = people.submit(() -> once.get("same", slowly));
            await(isReading);
            List<Future<Integer>> others = IntStream.range(0, 7)
                    .mapToObj(i -> people.submit(() -> once.get("same", slowly)))
                    .toList();
            goOn.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(1);
            }
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatIsTooOldIsReadAnew() {
        assertThat(once.get("same", reads::incrementAndGet)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(9));
        assertThat(once.get("same", reads::incrementAndGet)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(once.get("same", reads::incrementAndGet)).isEqualTo(2);
    }

    /** A reading that took long is as old as its beginning. */
    @Test
    void ageCountsFromTheBeginning() {
        once.get("same", () -> {
            clock.advance(Duration.ofSeconds(11));
            return reads.incrementAndGet();
        });

        assertThat(once.get("same", reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aClockThatWasPutBackMakesNothingYounger() {
        once.get("same", reads::incrementAndGet);
        clock.advance(Duration.ofSeconds(-5));

        assertThat(once.get("same", reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whoAsksForSomethingElseReadsIt() {
        assertThat(once.get("one", reads::incrementAndGet)).isEqualTo(1);
        assertThat(once.get("other", reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> once.get("same", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(once.get("same", reads::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void withoutATimeEverybodyReadsForThemselves() {
        ReadOnce<String, Integer> never = new ReadOnce<>(Duration.ZERO, clock);

        assertThat(never.get("same", reads::incrementAndGet)).isEqualTo(1);
        assertThat(never.get("same", reads::incrementAndGet)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
