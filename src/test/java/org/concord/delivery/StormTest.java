package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.concord.Mails;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person who is owed many messages at once gets few, and in them all. */
@QuarkusTest
@TestProfile(DeliveryProfile.class)
class StormTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    TestMessages messages;

    @Inject
    Clock clock;

    @BeforeAll
    static void allow() {
        TestMessages.allow();
    }

    @Test
    void afterAFewMessagesTheRestComesInOneThatNamesEverything() {
        UUID officer = messages.somebody();

        List<UUID> subjects = messages.owe(officer, 40);

        awaitAllDelivered(officer, 40);
        List<MimeMessage> mails = Mails.to(TestMessages.mailbox(officer));
        assertThat(mails).hasSizeBetween(DeliveryProfile.PAGES_AT_ONCE + 1, DeliveryProfile.PAGES_AT_ONCE + 3);
        assertEachIsNamedOnce(mails, subjects);
        assertThat(ids(mails)).as("different messages").hasSameSizeAs(mails);
        assertThat(messages.about(subjects.getLast()).messageId()).isNotNull();
    }

    @Test
    void whateverComesMeanwhileIsNeitherLostNorSentTwice() throws InterruptedException, ExecutionException {
        UUID officer = messages.somebody();
        List<UUID> subjects = new ArrayList<>();

        try (ExecutorService reporters = Executors.newFixedThreadPool(8)) {
            List<Future<List<UUID>>> owing = Stream.generate(() -> reporters.submit(() -> {
                        List<UUID> mine = new ArrayList<>();
                        for (int i = 0; i < 25; i++) {
                            mine.addAll(messages.owe(officer, 1));
                        }
                        return mine;
                    }))
                    .limit(8)
                    .toList();
            for (Future<List<UUID>> some : owing) {
                subjects.addAll(some.get());
            }
        }

        awaitAllDelivered(officer, 200);
        List<MimeMessage> mails = Mails.to(TestMessages.mailbox(officer));
        assertEachIsNamedOnce(mails, subjects);
        assertThat(mails).hasSizeLessThan(25);
    }

    @Test
    void whatDoesNotFitIntoOneMessageGoesInTheNext() {
        UUID officer = messages.somebody();

        List<UUID> subjects = messages.owe(officer, 460);

        awaitAllDelivered(officer, 460);
        List<MimeMessage> mails = Mails.to(TestMessages.mailbox(officer));
        assertEachIsNamedOnce(mails, subjects);
        assertThat(mails).hasSizeBetween(DeliveryProfile.PAGES_AT_ONCE + 3, DeliveryProfile.PAGES_AT_ONCE + 5);
        assertThat(mails).allSatisfy(mail -> assertThat(namedIn(mail)).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void nobodyWaitsForAMessageThatIsFull() {
        UUID officer = messages.somebody();

        messages.owe(officer, 1_000);

        awaitAllDelivered(officer, 1_000);
        assertThat(OwnersEyes.column("""
                        SELECT full_next = (due_at = before) FROM (
                          SELECT due_at, lag(opened_at) OVER w AS before, size, size = 200 AS full_next,
                            row_number() OVER w AS place
                          FROM delivery l, LATERAL (SELECT count(*) AS size FROM delivery WHERE message_id = l.id) m
                          WHERE officer_id = ? AND message_id = id AND size > 1
                          WINDOW w AS (ORDER BY opened_at, due_at)) summaries
                        WHERE place > 1 ORDER BY place""", officer))
                .as("the next is due at once if it is full, else later")
                .hasSizeGreaterThanOrEqualTo(4)
                .containsOnly(true);
    }

    @Test
    void oneOfTheGatheredThatHasNothingToSayAnyMoreStopsNobody() {
        UUID officer = messages.somebody();
        List<Deliveries.Owed> owed = Stream.generate(() -> messages.owed(officer, Instant.EPOCH, false))
                .limit(12)
                .toList();
        messages.silence(owed.get(3).subject());
        messages.silence(owed.getLast().subject());

        messages.schedule(owed);

        await().atMost(LONG).untilAsserted(() -> {
            assertThat(TestMessages.count(officer, DeliveryState.DELIVERED)).isEqualTo(10);
            assertThat(TestMessages.count(officer, DeliveryState.FAILED)).isEqualTo(2);
        });
        assertThat(messages.about(owed.getLast().subject()).attempts())
                .extracting(Deliveries.AttemptView::reason)
                .containsExactly("nobody-to-tell");
    }

    @Test
    void aDigestWaitsForItsTimeAndThenHoldsEverything() {
        UUID officer = messages.somebody();
        Instant soon = clock.instant().plusSeconds(3);
        List<UUID> due = messages.schedule(Stream.generate(() -> messages.owed(officer, soon, true))
                .limit(30)
                .toList());
        UUID later = messages.schedule(List.of(messages.owed(officer, soon.plusSeconds(3600), true)))
                .getFirst();

        assertThat(Mails.to(TestMessages.mailbox(officer))).isEmpty();
        await().atMost(LONG).untilAsserted(() -> assertThat(TestMessages.count(officer, DeliveryState.DELIVERED))
                .isEqualTo(30));
        List<MimeMessage> mails = Mails.to(TestMessages.mailbox(officer));
        assertThat(mails).hasSize(1);
        assertEachIsNamedOnce(mails, due);
        assertThat(due).allSatisfy(subject -> assertThat(
                        messages.about(subject).attempts().getFirst().triedAt())
                .isAfterOrEqualTo(soon));
        assertThat(messages.about(later).state()).isEqualTo(DeliveryState.PENDING);
        await().untilAsserted(() -> assertThat(TestMessages.timers(officer)).isEqualTo(1));
    }

    @Test
    void manyDigestsAtOneInstantCostFewTransactions() {
        UUID officer = messages.somebody();
        Instant soon = clock.instant().plusSeconds(2);

        messages.schedule(Stream.generate(() -> messages.owed(officer, soon, true))
                .limit(1_000)
                .toList());

        awaitAllDelivered(officer, 1_000);
        assertThat(Mails.to(TestMessages.mailbox(officer)))
                .as("two hundred in each")
                .hasSize(5);
    }

    @Test
    void theOwnListIsNoStorm() {
        UUID officer = messages.somebody(new Address.Inbox());

        List<UUID> subjects = messages.owe(officer, 30);

        awaitAllDelivered(officer, 30);
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(messages.about(subject).messageId())
                        .isEqualTo(messages.about(subject).id()));
    }

    private static void awaitAllDelivered(UUID officer, long howMany) {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(TestMessages.count(officer, DeliveryState.DELIVERED)).isEqualTo(howMany);
            assertThat(TestMessages.timers(officer)).as("timers left").isZero();
        });
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM delivery_attempt a JOIN delivery d ON d.id = a.delivery_id WHERE d.officer_id = ? AND a.outcome = 'DELIVERED'",
                        officer))
                .as("one attempt each")
                .isEqualTo(howMany);
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM audit_entry WHERE action = 'delivery-tried' AND convert_from(canonical, 'UTF8') LIKE ?",
                        "%" + officer + "%"))
                .as("one audit entry each")
                .isEqualTo(howMany);
    }

    private static void assertEachIsNamedOnce(List<MimeMessage> mails, List<UUID> subjects) {
        List<String> named =
                mails.stream().flatMap(mail -> namedIn(mail).stream()).toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        subjects.stream().map(UUID::toString).toList());
    }

    /** The text part has one on each line. */
    private static List<String> namedIn(MimeMessage mail) {
        return Mails.text(mail)
                .lines()
                .filter(line -> line.matches("[0-9a-f-]{36}"))
                .distinct()
                .toList();
    }

    private static Set<String> ids(List<MimeMessage> mails) {
        Set<String> ids = new HashSet<>();
        mails.forEach(mail -> ids.add(Mails.header(mail, "Message-ID")));
        return ids;
    }
}
