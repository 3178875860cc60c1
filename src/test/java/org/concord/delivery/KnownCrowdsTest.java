package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sparing a look at each delivery of a storm must neither hold up what is no part of it nor lose anything. */
@QuarkusTest
@TestProfile(DeliveryProfile.class)
class KnownCrowdsTest {
    @Inject
    KnownCrowds crowds;

    @Inject
    TestMessages messages;

    @Inject
    Clock clock;

    private Instant now;
    private Instant summary;
    private UUID officer;

    @BeforeAll
    static void allow() {
        TestMessages.allow();
    }

    @BeforeEach
    void somebody() {
        now = clock.instant();
        summary = now.plusSeconds(1);
        officer = messages.somebody();
    }

    @Test
    void ofSomebodyOfWhomNothingIsKnownEachIsLookedAtWhenItIsDue() {
        assertThat(timer(officer)).isEqualTo(now);
    }

    @Test
    void theFirstLeadsTheSummaryThatNobodyLeadsAndTheOthersWaitUntilItHasGatheredThem() {
        remember(false);

        assertThat(timer(officer)).isEqualTo(summary);
        assertThat(timer(officer)).isAfter(summary);
        assertThat(timer(officer)).isAfter(summary);
    }

    @Test
    void whereTheSummaryIsLedEachWaitsUntilItHasBeenGathered() {
        remember(true);

        assertThat(timer(officer)).isAfter(summary);
    }

    @Test
    void whatIsAnothersOrDueLaterOrADigestIsLookedAtWhenItIsDue() {
        remember(true);
        Instant later = summary.plusSeconds(1);

        assertThat(timer(messages.somebody())).isEqualTo(now);
        assertThat(timerOf(messages.owed(officer, later, false))).isEqualTo(later);
        assertThat(timerOf(messages.owed(officer, now, true))).isEqualTo(now);
    }

    @Test
    void whatATransactionThatWasUndoneKnewIsNotKnown() {
        QuarkusTransaction.begin();
        crowds.remember(one(), summary, true);
        QuarkusTransaction.rollback();

        assertThat(timer(officer)).isEqualTo(now);
    }

    @Test
    void aSummaryThatNeverComesLosesNothing() {
        remember(true);

        messages.owe(officer, 3);

        assertThat(TestMessages.count(officer, DeliveryState.PENDING)).isEqualTo(3);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestMessages.count(officer, DeliveryState.DELIVERED))
                        .isEqualTo(3));
        assertThat(TestMessages.timers(officer)).isZero();
    }

    private void remember(boolean led) {
        QuarkusTransaction.requiringNew().run(() -> crowds.remember(one(), summary, led));
    }

    private MessageRows.Owed one() {
        return new MessageRows.Owed(
                UUID.randomUUID(),
                TestMessages.KIND,
                UUID.randomUUID(),
                new Recipient.Officer(officer),
                DeliveryChannel.EMAIL,
                now);
    }

    private Instant timer(UUID whose) {
        return timerOf(messages.owed(whose, now, false));
    }

    private Instant timerOf(Deliveries.Owed owed) {
        return crowds.timerOf(NewDelivery.of(UUID.randomUUID(), owed, now));
    }
}
