package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concord.Mails;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestEnvironment;
import org.concord.platform.Timers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several replicas, and replicas that die: everything is sent, what is repeated can be recognised, nothing is left behind. */
@QuarkusTest
@TestProfile(DeliveryProfile.class)
class CrashTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    TestMessages messages;

    @Inject
    OpenMessage open;

    @Inject
    EmailChannel email;

    @Inject
    Deliver deliver;

    @Inject
    FindLostDeliveries lost;

    @Inject
    Timers timers;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @BeforeAll
    static void allow() {
        TestMessages.allow();
    }

    @Test
    void twoReplicasShareWhatIsDueAndSendEachOnce() {
        Instant soon = clock.instant().plusSeconds(2);
        List<UUID> people = Stream.generate(messages::somebody).limit(100).toList();
        List<Deliveries.Owed> owed = people.stream()
                .flatMap(one ->
                        Stream.generate(() -> messages.owed(one, soon, false)).limit(5))
                .toList();
        AtomicInteger doneByTheOther = new AtomicInteger();
        CustomTask<Void> task = Tasks.custom(Deliveries.TASK, Void.class).execute((instance, context) -> {
            deliver.attempt(UUID.fromString(instance.getId()));
            doneByTheOther.incrementAndGet();
            return (complete, operations) -> {};
        });
        Scheduler other = Scheduler.create(database, task)
                .pollUsingLockAndFetch(0.5, 4)
                .threads(4)
                .pollingInterval(Duration.ofMillis(200))
                .schedulerName(new SchedulerName.Fixed("another replica"))
                .build();

        List<UUID> subjects = messages.schedule(owed);
        other.start();
        try {
            await().atMost(LONG).untilAsserted(() -> assertThat(subjects)
                    .allSatisfy(subject ->
                            assertThat(messages.about(subject).state()).isEqualTo(DeliveryState.DELIVERED)));
        } finally {
            other.stop();
        }

        Set<String> theirs =
                new HashSet<>(people.stream().map(TestMessages::mailbox).toList());
        List<String> ids = Stream.of(TestEnvironment.mail().getReceivedMessages())
                .filter(mail -> theirs.contains(Mails.header(mail, "To").replaceAll("[<>]", "")))
                .map(mail -> Mails.header(mail, "Message-ID"))
                .toList();
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        assertThat(doneByTheOther.get()).as("both had a part in it").isBetween(1, 499);
    }

    @Test
    void aReplicaThatDiesAfterSendingLeavesAMessageThatIsRepeatedUnderItsId() {
        UUID officer = messages.somebody();
        UUID subject = inAnHour(officer);
        UUID delivery = messages.about(subject).id();

        sendAndDie(delivery);
        assertThat(messages.about(subject).state()).isEqualTo(DeliveryState.PENDING);
        fireTimer(delivery);

        await().atMost(LONG).until(() -> messages.about(subject).state() == DeliveryState.DELIVERED);
        List<MimeMessage> mails = Mails.to(TestMessages.mailbox(officer));
        assertThat(mails).hasSize(2).allSatisfy(mail -> assertThat(Mails.header(mail, "Message-ID"))
                .isEqualTo("<" + delivery + "@concord>"));
        assertThat(messages.about(subject).attempts()).hasSize(1);
    }

    @Test
    void aSummaryThatIsRepeatedHoldsTheSameUnderTheSameId() {
        UUID officer = messages.somebody();
        List<UUID> subjects = messages.schedule(
                Stream.generate(() -> messages.owed(officer, clock.instant().plusSeconds(3600), true))
                        .limit(20)
                        .toList());
        OwnersEyes.run("UPDATE delivery SET due_at = due_at - interval '2 hours' WHERE officer_id = ?", officer);
        UUID leader = messages.about(subjects.get(7)).id();

        sendAndDie(leader);
        fireTimer(leader);

        await().atMost(LONG).until(() -> TestMessages.count(officer, DeliveryState.DELIVERED) == 20);
        List<MimeMessage> mails = Mails.to(TestMessages.mailbox(officer));
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            assertThat(Mails.header(mail, "Message-ID")).isEqualTo("<" + leader + "@concord>");
            assertThat(Mails.text(mail))
                    .contains(subjects.stream().map(UUID::toString).toList());
        });
        assertThat(TestMessages.timers(officer)).isZero();
    }

    @Test
    void whatLostItsTimerIsFound() {
        UUID officer = messages.somebody();
        List<UUID> subjects = new ArrayList<>();
        // one alone, and a message of three whose sender died together with its timer
        subjects.add(inAnHour(officer));
        UUID other = messages.somebody();
        List<UUID> digest = messages.schedule(
                Stream.generate(() -> messages.owed(other, clock.instant().plusSeconds(3600), true))
                        .limit(3)
                        .toList());
        for (UUID one : List.of(officer, other)) {
            OwnersEyes.run("UPDATE delivery SET due_at = due_at - interval '2 hours' WHERE officer_id = ?", one);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> open.open(messages.about(digest.getFirst()).id()));
        for (UUID one : List.of(officer, other)) {
            OwnersEyes.run(
                    "DELETE FROM scheduled_tasks WHERE task_name = 'deliver' AND task_instance IN (SELECT id::text FROM delivery WHERE officer_id = ?)",
                    one);
        }
        subjects.addAll(digest);

        lost.find();

        await().atMost(LONG).untilAsserted(() -> assertThat(subjects)
                .allSatisfy(
                        subject -> assertThat(messages.about(subject).state()).isEqualTo(DeliveryState.DELIVERED)));
        assertThat(Mails.to(TestMessages.mailbox(other))).hasSize(1);
    }

    @Test
    void aTimerThatFiresTwiceSendsNothingTwice() {
        UUID officer = messages.somebody();
        UUID subject = messages.owe(officer, 1).getFirst();
        await().atMost(LONG).until(() -> messages.about(subject).state() == DeliveryState.DELIVERED);

        fireTimer(messages.about(subject).id());

        await().atMost(LONG).until(() -> TestMessages.timers(officer) == 0);
        assertThat(Mails.to(TestMessages.mailbox(officer))).hasSize(1);
        assertThat(messages.about(subject).attempts()).hasSize(1);
    }

    /** Far enough off that its timer does not fire by itself. */
    private UUID inAnHour(UUID officer) {
        return messages.schedule(List.of(messages.owed(officer, clock.instant().plusSeconds(3600), false)))
                .getFirst();
    }

    private void sendAndDie(UUID delivery) {
        OpenedMessage opened = open.open(delivery).orElseThrow();
        assertThat(email.send(opened.message().orElseThrow(), opened.id())).isEqualTo(new Outcome.Delivered());
    }

    private void fireTimer(UUID delivery) {
        QuarkusTransaction.requiringNew()
                .run(() -> timers.oweAgain(Deliveries.TASK, List.of(delivery.toString()), clock.instant()));
    }
}
