package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.audit.TrailRows.count;
import static org.concord.audit.TrailRows.entries;
import static org.concord.audit.TrailRows.indexOf;
import static org.concord.audit.TrailRows.places;
import static org.concord.audit.TrailRows.subject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SequenceEntriesTest {
    private static final int THREADS = 8;
    private static final int EACH = 40;

    @Inject
    AuditTrail trail;

    @Inject
    SequenceEntries sequence;

    @Inject
    VerifyTrail verify;

    @Inject
    CurrentActor actor;

    @Test
    void anEntryThatIsCommittedLateGetsALaterPlace() throws Exception {
        String early = subject();
        String late = subject();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> slow = threads.submit(() -> asWorker(() -> inTransaction(() -> {
                append(late);
                appended.countDown();
                await(mayCommit);
            })));
            await(appended);
            inTransaction(() -> append(early));
            sequenceAll();
            assertThat(places(early)).isEqualTo(1);
            mayCommit.countDown();
            slow.get();
        }
        sequenceAll();

        assertThat(indexOf(late)).isGreaterThan(indexOf(early));
        assertThat(verify.verify(null).verified()).isTrue();
    }

    @Test
    void concurrentTransactionsAndSequencersLeaveNoGapAndNoDouble() throws Exception {
        String subject = subject();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 2)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> asWorker(() -> appendSomeAndRollBackOthers(subject))));
            }
            for (int sequencer = 0; sequencer < 2; sequencer++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        sequenceAll();
                    }
                }));
            }
            for (Future<?> end : running) {
                end.get();
            }
        }
        sequenceAll();

        assertThat(entries(subject)).isEqualTo(THREADS * EACH * 2);
        assertThat(places(subject)).isEqualTo(THREADS * EACH * 2);
        assertThat(count("SELECT max(index) + 1 - count(*) FROM audit_leaf WHERE ? <> ''", subject))
                .isZero();
        assertThat(verify.verify(null).verified()).isTrue();
    }

    private void appendSomeAndRollBackOthers(String subject) {
        for (int i = 0; i < EACH; i++) {
            inTransaction(() -> {
                append(subject);
                append(subject);
            });
            assertThatThrownBy(() -> inTransaction(() -> {
                        append(subject);
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
        }
    }

    private void append(String subject) {
        trail.append(new CaseConsulted(subject));
    }

    private void sequenceAll() {
        while (sequence.sequenceSome()) {
            // another batch
        }
    }

    private void asWorker(Runnable work) {
        actor.as(new Actor.Worker("test"), () -> {
            work.run();
            return true;
        });
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
