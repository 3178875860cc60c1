package org.concord.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Mails;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be delivered is tried, given up, told, listed, and tried again when a person says so. */
@QuarkusTest
@TestProfile(DeliveryProfile.class)
class DeadLetterTest {
    /** The server of the tests answers 550 to it. */
    private static final String REFUSED = "refused@nowhere.invalid";

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Inject
    TestMessages messages;

    @Inject
    TestWatcher watcher;

    @BeforeAll
    static void allow() {
        TestMessages.allow();
    }

    @Test
    void anAddressThatIsRefusedFailsIsToldAndListedAndReachesItsPersonOnceItIsMended() {
        UUID officer = messages.somebody(new Address.Mailbox(REFUSED));
        UUID subject = messages.owe(officer, 1).getFirst();

        Deliveries.DeliveryView failed = awaitState(subject, DeliveryState.FAILED);
        String reason = failed.attempts().getFirst().reason();
        assertThat(reason).isEqualTo("smtp-550");
        assertThat(watcher.of(officer))
                .containsExactly(new TestWatcher.Heard(subject, officer, DeliveryChannel.EMAIL, reason));
        as("coordinator")
                .get("/api/v1/deliveries?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(failed.id().toString()))
                .body(not(containsString("nowhere")));

        messages.move(officer, new Address.Mailbox(TestMessages.mailbox(officer)));
        as("administrator")
                .post("/api/v1/deliveries/" + failed.id() + "/retries")
                .then()
                .statusCode(200)
                .body("id", equalTo(failed.id().toString()))
                .body("state", equalTo("PENDING"))
                .body("attempts", equalTo(1))
                .body("endedAt", nullValue());

        Deliveries.DeliveryView delivered = awaitState(subject, DeliveryState.DELIVERED);
        assertThat(delivered.attempts())
                .extracting(Deliveries.AttemptView::number, Deliveries.AttemptView::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "GAVE_UP"),
                        org.assertj.core.groups.Tuple.tuple(2, "DELIVERED"));
        assertThat(Mails.header(Mails.to(TestMessages.mailbox(officer)).getFirst(), "Message-ID"))
                .isEqualTo("<" + failed.id() + "@concord>");
        assertThat(TestMessages.timers(officer)).isZero();
        await().untilAsserted(() -> as("auditor")
                .get("/api/v1/audit/entries?subject=delivery:" + failed.id())
                .then()
                .body("items.action", hasItem("delivery-retried")));
    }

    @Test
    void aSystemThatIsDownGetsTheSameMessageAgain() throws IOException {
        try (StubHook hook = new StubHook().answers(500, 503, 200)) {
            UUID officer = messages.somebody(new Address.Hook(hook.url(), SECRET));
            UUID subject = messages.owe(officer, 1).getFirst();

            Deliveries.DeliveryView delivered = awaitState(subject, DeliveryState.DELIVERED);

            assertThat(delivered.attempts())
                    .extracting(Deliveries.AttemptView::reason)
                    .containsExactly("http-500", "http-503", null);
            assertThat(hook.received()).hasSize(3);
            assertThat(hook.received())
                    .extracting(got -> got.header("webhook-id"))
                    .containsOnly(delivered.id().toString());
        }
    }

    @Test
    void whatAServerAsksForIsWaitedFor() throws IOException {
        try (StubHook hook = new StubHook().answers(new StubHook.Answer(429, Map.of("Retry-After", "3600"), ""))) {
            UUID officer = messages.somebody(new Address.Hook(hook.url(), SECRET));
            UUID subject = messages.owe(officer, 1).getFirst();

            await().until(() -> messages.about(subject).attempts().size() == 1);

            Deliveries.DeliveryView waiting = messages.about(subject);
            assertThat(Duration.between(waiting.attempts().getFirst().triedAt(), waiting.dueAt()))
                    .isEqualTo(Duration.ofHours(1));
            assertThat((Boolean) OwnersEyes.value(
                            "SELECT t.execution_time = d.due_at FROM delivery d JOIN scheduled_tasks t ON t.task_instance = d.id::text WHERE d.id = ?",
                            waiting.id()))
                    .isTrue();
        }
    }

    @Test
    void aSystemThatIsGoneIsGivenUpAtOnce() throws IOException {
        try (StubHook hook = new StubHook().answers(410)) {
            UUID officer = messages.somebody(new Address.Hook(hook.url(), SECRET));
            UUID subject = messages.owe(officer, 1).getFirst();

            assertThat(awaitState(subject, DeliveryState.FAILED).attempts())
                    .extracting(Deliveries.AttemptView::reason)
                    .containsExactly("http-410");
            assertThat(watcher.of(officer)).hasSize(1);
        }
    }

    @Test
    void afterADayOfTryingItIsGivenUpUntilAPersonAsksForAnotherDay() throws IOException {
        try (StubHook hook = new StubHook().answers(500)) {
            UUID officer = messages.somebody(new Address.Hook(hook.url(), SECRET));
            UUID subject = messages.owe(officer, 1).getFirst();
            await().until(() -> messages.about(subject).attempts().size() >= 2);
            assertThat(watcher.of(officer)).isEmpty();

            OwnersEyes.run(
                    "UPDATE delivery SET owed_since = owed_since - interval '25 hours' WHERE officer_id = ?", officer);

            int tried = awaitState(subject, DeliveryState.FAILED).attempts().size();
            assertThat(watcher.of(officer))
                    .extracting(TestWatcher.Heard::reason)
                    .containsExactly("http-500");
            retry(messages.about(subject).id());
            await().until(() -> messages.about(subject).attempts().size() >= tried + 2);
            assertThat(messages.about(subject).state()).isEqualTo(DeliveryState.PENDING);
            hook.answers(200);
            awaitState(subject, DeliveryState.DELIVERED);
        }
    }

    @Test
    void aWatcherThatThrowsTakesNothingAway() {
        UUID officer = messages.somebody(new Address.Mailbox(REFUSED));
        watcher.cannotBear(officer);

        UUID subject = messages.owe(officer, 1).getFirst();

        assertThat(awaitState(subject, DeliveryState.FAILED).attempts()).hasSize(1);
        assertThat(watcher.of(officer)).hasSize(1);
        assertThat(TestMessages.timers(officer)).isZero();
    }

    @Test
    void whoeverHasNobodyToTellHasFailedToo() {
        UUID officer = messages.somebody();
        Deliveries.Owed owed = messages.owed(officer, Instant.EPOCH, false);
        messages.silence(owed.subject());

        messages.schedule(List.of(owed));

        awaitState(owed.subject(), DeliveryState.FAILED);
        assertThat(watcher.of(officer)).extracting(TestWatcher.Heard::reason).containsExactly("nobody-to-tell");
    }

    @Test
    void theListGoesOnWhereItEndedAndShowsOnlyWhatIsAskedFor() {
        UUID officer = messages.somebody(new Address.Mailbox(REFUSED));
        List<UUID> subjects = messages.owe(officer, 5);
        subjects.forEach(subject -> awaitState(subject, DeliveryState.FAILED));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as("administrator")
                    .get("/api/v1/deliveries?state=FAILED&state=PENDING&limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .body("items[0].lastOutcome", notNullValue())
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.findAll { it.officerId == '" + officer + "' }.subjectId"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen)
                .as("ids of one microsecond have no order")
                .containsExactlyInAnyOrderElementsOf(
                        subjects.stream().map(UUID::toString).toList());
        assertThat(as("administrator")
                        .get("/api/v1/deliveries?state=DELIVERED&limit=200")
                        .jsonPath()
                        .getList("items.state", String.class))
                .doesNotContain("FAILED", "PENDING");
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        as("administrator").get("/api/v1/deliveries?state=LOST").then().spec(Refused.with(400, "bad-parameter"));
        as("administrator").get("/api/v1/deliveries?cursor=abc").then().spec(Refused.with(400, "bad-cursor"));
        as("administrator")
                .post("/api/v1/deliveries/" + UUID.randomUUID() + "/retries")
                .then()
                .spec(Refused.with(404, "not-found"));
        as("coordinator")
                .post("/api/v1/deliveries/" + UUID.randomUUID() + "/retries")
                .then()
                .spec(Refused.with(403, "forbidden"));
        UUID officer = messages.somebody();
        UUID subject = messages.owe(officer, 1).getFirst();
        UUID delivered = awaitState(subject, DeliveryState.DELIVERED).id();
        as("administrator")
                .post("/api/v1/deliveries/" + delivered + "/retries")
                .then()
                .spec(Refused.with(409, "delivery-not-failed"));
    }

    @Test
    void theFiguresSayHowMuchIsPending() {
        UUID officer = messages.somebody();
        messages.schedule(List.of(messages.owed(officer, Instant.parse("2036-01-01T00:00:00Z"), false)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String figures =
                    given().get("/q/metrics").then().statusCode(200).extract().asString();
            assertThat(figures).containsPattern("(?m)^delivery_pending(\\{.*})? [1-9]");
        });
    }

    private static void retry(UUID delivery) {
        as("administrator")
                .post("/api/v1/deliveries/" + delivery + "/retries")
                .then()
                .statusCode(200);
    }

    private Deliveries.DeliveryView awaitState(UUID subject, DeliveryState state) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> messages.about(subject), delivery -> delivery.state() == state);
    }
}
