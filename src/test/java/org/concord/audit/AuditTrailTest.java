package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.concord.audit.AuditEvent.CaseOpened;
import org.concord.audit.AuditEvent.OfficerChanged;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest {
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
    void withoutATransactionNothingIsRecorded() {
        String subject = subject();

        assertThatThrownBy(() -> trail.append(new CaseConsulted(subject))).hasMessageContaining("ARJUNA016110");

        assertThat(entries(subject)).isZero();
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        String subject = subject();

        assertThatThrownBy(() -> inTransaction(() -> {
                    trail.append(new OfficerChanged(subject, 1, "before, after"));
                    throw new IllegalStateException("the business fact did not come true");
                }))
                .hasMessage("the business fact did not come true");

        assertThat(entries(subject)).isZero();
        assertThat(verify.verify(null).verified()).isTrue();
    }

    @Test
    void freeTextAmongTheFactsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inTransaction(() -> trail.append(new CaseOpened(subject(), "P1_CRITICAL", "he shouted at me", 1, "x"))));
    }

    @Test
    void manyDetailsInOneTransactionAreKeptEachUnderAKeyOfItsOwn() {
        String subject = subject();

        inTransaction(() -> {
            for (int version = 1; version <= 120; version++) {
                trail.append(new OfficerChanged(subject, version, "the same text"));
            }
        });

        assertThat(count("SELECT count(DISTINCT d.data_key_id) FROM audit_detail d JOIN audit_entry e ON e.id = d.entry_id WHERE e.subject = ?", subject))
                .isEqualTo(120);
        assertThat(count("SELECT count(DISTINCT e.canonical::text) FROM audit_entry e WHERE e.subject = ?", subject)).isEqualTo(120);
        assertThat(verify.verify(null).verified()).isTrue();
    }

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
        assertThat(count("SELECT max(index) + 1 - count(*) FROM audit_leaf WHERE ? <> ''", subject)).isZero();
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

    private static String subject() {
        return "test:" + UUID.randomUUID();
    }

    private static long entries(String subject) {
        return count("SELECT count(*) FROM audit_entry WHERE subject = ?", subject);
    }

    private static long places(String subject) {
        return count("SELECT count(*) FROM audit_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE e.subject = ?", subject);
    }

    private static long indexOf(String subject) {
        return count("SELECT min(index) FROM audit_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE e.subject = ?", subject);
    }

    private static long count(String sql, String subject) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement query = owner.prepareStatement(sql)) {
            query.setString(1, subject);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
