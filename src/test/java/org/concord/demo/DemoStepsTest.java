package org.concord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.platform.OwnersEyes;
import org.concord.platform.PlatformConfig;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes that start on one store. What would be made is only counted: the other tests count what they made themselves. */
@QuarkusTest
class DemoStepsTest {
    @Inject
    DemoTension tension;

    @Inject
    Session store;

    @Inject
    PlatformConfig config;

    private final Step months = new Step();
    private final Step notes = new Step();

    /** Made so slowly that the other one asks meanwhile, unless it has to wait. */
    private static final class Step {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger made = new AtomicInteger();

        boolean isThere() {
            asked.incrementAndGet();
            return made.get() > 0;
        }

        void make() {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> asked.get() > 1 || somebodyWaits());
            made.incrementAndGet();
        }

        private static boolean somebodyWaits() {
            return !OwnersEyes.rows("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                    .isEmpty();
        }
    }

    private final class CountedStore extends DemoStore {
        CountedStore() {
            super(store, config);
        }

        @Override
        boolean holdsMonths() {
            return months.isThere();
        }

        @Override
        boolean holdsNotes() {
            return notes.isThere();
        }

        @Override
        boolean holdsWatch() {
            return true;
        }
    }

    private final class CountedMonths extends DemoMonths {
        CountedMonths() {
            super(null, null, null, null);
        }

        @Override
        void make() {
            months.make();
        }
    }

    private final class CountedNotes extends DemoNotes {
        CountedNotes() {
            super(null, null, null);
        }

        @Override
        void make() {
            notes.make();
        }
    }

    @BeforeEach
    void countOnly() {
        QuarkusMock.installMockForType(new CountedStore(), DemoStore.class);
        QuarkusMock.installMockForType(new CountedMonths(), DemoMonths.class);
        QuarkusMock.installMockForType(new CountedNotes(), DemoNotes.class);
    }

    @Test
    void ofTwoThatStartAtTheSameMomentOneMakesTheMonths() {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Stream.of(1, 2)
                    .map(one -> CompletableFuture.runAsync(tension::tell, two))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(months.made).hasValue(1);
        assertThat(notes.made).hasValue(1);
    }

    @Test
    void aProcessThatStartsLaterMakesNothingAgain() {
        months.made.set(1);
        notes.made.set(1);

        tension.tell();

        assertThat(months.made).hasValue(1);
        assertThat(notes.made).hasValue(1);
    }
}
