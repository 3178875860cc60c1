package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owing is part of the transaction that makes it true. */
@QuarkusTest
@TestProfile(DeliveryProfile.class)
class DeliveriesTest {
    @Inject
    TestMessages messages;

    @Inject
    Deliveries deliveries;

    @BeforeAll
    static void allow() {
        TestMessages.allow();
    }

    @Test
    void thePersonIsToldOfTheSameInEveryRoundAndOnceInEach() {
        UUID officer = messages.somebody();
        UUID subject = UUID.randomUUID();

        messages.schedule(List.of(inRound(0, subject, officer), inRound(1, subject, officer)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(all(subject))
                .extracting(Deliveries.DeliveryView::round, Deliveries.DeliveryView::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(0, DeliveryState.DELIVERED),
                        org.assertj.core.groups.Tuple.tuple(1, DeliveryState.DELIVERED)));
        assertThatThrownBy(() -> messages.schedule(List.of(inRound(1, subject, officer))))
                .isInstanceOf(RuntimeException.class);
        assertThat(all(subject)).hasSize(2);
    }

    @Test
    void nothingIsDueInThePast() {
        UUID officer = messages.somebody();
        UUID subject = messages.owe(officer, 1).getFirst();

        Deliveries.DeliveryView owed = messages.about(subject);

        assertThat(owed.dueAt()).isEqualTo(owed.createdAt());
    }

    @Test
    void whatIsRolledBackIsNotOwed() {
        UUID officer = messages.somebody();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    deliveries.schedule(List.of(messages.owed(officer, Instant.EPOCH, false)));
                    throw new IllegalArgumentException("on second thoughts");
                }))
                .hasStackTraceContaining("on second thoughts");

        assertThat(OwnersEyes.value("SELECT count(*) FROM delivery WHERE officer_id = ?", officer))
                .isEqualTo(0L);
        assertThat(TestMessages.timers(officer)).isZero();
    }

    @Test
    void withoutATransactionNothingCanBeOwed() {
        assertThatThrownBy(() -> deliveries.schedule(List.of()))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    private List<Deliveries.DeliveryView> all(UUID subject) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.about(subject));
    }

    private static Deliveries.Owed inRound(int round, UUID subject, UUID officer) {
        return new Deliveries.Owed(
                TestMessages.KIND, subject, officer, DeliveryChannel.EMAIL, round, Instant.EPOCH, false);
    }
}
