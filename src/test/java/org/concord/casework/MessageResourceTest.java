package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.access.Actor;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MessageResourceTest {
    private static final String MESSAGES = "/messages";
    private static final String READS = "/messages/reads";

    private final CaseMessages messages;

    @Inject
    MessageResourceTest(CaseMessages messages) {
        this.messages = messages;
    }

    private UUID fromReporter(AtCase file, String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> messages.fromReporter(file.id(), new Actor.Reporter(file.reportId()), text))
                .message();
    }

    @Test
    void aMessageToTheReporterWaitsInTheThreadAndIsAudited() {
        AtCase file = AtCase.opened();
        long mails = OwnersEyes.count("delivery");
        String id = file.post("officer", MESSAGES, Map.of("text", " How are you? "))
                .then()
                .statusCode(201)
                .body("direction", equalTo("TO_REPORTER"))
                .body("text", equalTo("How are you?"))
                .body("writtenBy.id", equalTo(AtCase.officer("officer")))
                .body("writtenBy.name", notNullValue())
                .body("readAt", nullValue())
                .extract()
                .path("id");
        assertThat(file.get(MESSAGES).getList("items.id")).containsExactly(id);
        assertThat(file.audited("message-written"))
                .singleElement()
                .asString()
                .contains("\"facts\":{\"direction\":\"TO_REPORTER\",\"message\":\"" + id + "\"}");
        assertThat(OwnersEyes.count("delivery")).isEqualTo(mails);
    }

    @Test
    void whatTheReporterWritesCountsAsUnreadUntilItIsRead() {
        AtCase file = AtCase.opened();
        int version = file.version();
        UUID first = fromReporter(file, "It happened again.");
        fromReporter(file, "This morning.");
        file.post("officer", MESSAGES, Map.of("text", "Thank you.")).then().statusCode(201);
        assertThat(file.unread()).isEqualTo(2);
        as("officer").get(file.path("")).then().body("unreadMessages", equalTo(2));

        for (int i = 0; i < 2; i++) {
            as("officer").post(file.path(READS)).then().statusCode(200).body("unreadMessages", equalTo(0));
        }

        assertThat(file.unread()).isZero();
        assertThat(file.version()).isEqualTo(version);
        JsonPath thread = file.get(MESSAGES);
        assertThat(thread.getList("items.direction")).containsExactly("FROM_REPORTER", "FROM_REPORTER", "TO_REPORTER");
        assertThat(thread.getString("items[0].id")).isEqualTo(first.toString());
        assertThat(thread.getString("items[0].writtenBy")).isNull();
        assertThat(thread.getString("items[0].readAt")).isNotNull();
        assertThat(thread.getString("items[2].readAt")).isNull();
        assertThat(file.audited("messages-read")).singleElement().asString().contains("\"facts\":{\"messages\":2}");
    }

    @Test
    void whatCameInAfterWhatWasSeenStaysUnread() {
        AtCase file = AtCase.opened();
        UUID seen = fromReporter(file, "It happened again.");
        UUID since = fromReporter(file, "He is at the door now.");

        file.post("officer", READS, Map.of("upTo", seen)).then().statusCode(200).body("unreadMessages", equalTo(1));

        assertThat(file.unread()).isOne();
        JsonPath thread = file.get(MESSAGES);
        assertThat(thread.getString("items[0].readAt")).isNotNull();
        assertThat(thread.getString("items[1].readAt")).isNull();
        file.post("officer", READS, Map.of("upTo", since)).then().body("unreadMessages", equalTo(0));
        assertThat(file.audited("messages-read")).hasSize(2).allMatch(entry -> entry.contains("\"messages\":1"));
    }

    @Test
    void whatWasSeenIsAMessageOfThisCase() {
        AtCase file = AtCase.opened();
        fromReporter(file, "It happened again.");
        UUID elsewhere = fromReporter(AtCase.opened(), "x");
        for (Object other : List.of(elsewhere, UUID.randomUUID(), "all", 1)) {
            file.post("officer", READS, Map.of("upTo", other))
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/upTo"));
        }
        assertThat(file.unread()).isOne();
    }

    @Test
    void anEmptyObjectMarksAsReadAndAnythingElseIsRefused() {
        AtCase file = AtCase.opened();
        file.post("officer", READS, "{}").then().statusCode(200).body("unreadMessages", equalTo(0));
        file.post("officer", READS, "{\"all\": true}").then().spec(Refused.with(400, "validation-failed"));
        file.post("officer", READS, "[]").then().statusCode(400);
    }

    @Test
    void whatIsWrittenWhileTheThreadIsMarkedAsReadStaysUnread() throws Exception {
        AtCase file = AtCase.opened();
        UUID id = file.id();
        UUID report = file.reportId();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reporter =
                    two.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        messages.fromReporter(id, new Actor.Reporter(report), "just now");
                        written.countDown();
                        await(commit);
                    }));
            written.await();
            Future<?> reader =
                    two.submit(() -> as("officer").post(file.path(READS)).then().statusCode(200));
            commit.countDown();
            reporter.get();
            reader.get();
        }
        long unread = (long) OwnersEyes.value(
                "SELECT count(*) FROM case_message WHERE case_id = ? AND direction = 'FROM_REPORTER' AND read_at IS NULL",
                id);
        assertThat(file.unread()).isEqualTo((int) unread);
    }

    @Test
    void aMessageFromTheReporterNeedsATransaction() {
        AtCase file = AtCase.opened();
        UUID id = file.id();
        UUID report = file.reportId();
        assertThatThrownBy(() -> messages.fromReporter(id, new Actor.Reporter(report), "x"))
                .hasMessageContaining("ARJUNA016110");
    }

    @Test
    void aCaseWhoseReportsWentElsewhereHasNobodyToWriteTo() {
        AtCase file = AtCase.opened();
        OwnersEyes.run("UPDATE case_file SET report_count = 0 WHERE reference = ?", file.reference());
        file.post("officer", MESSAGES, Map.of("text", "x")).then().spec(Refused.with(409, "nobody-to-write-to"));
        assertThat(file.get(MESSAGES).getList("items")).isEmpty();
    }

    @Test
    void theThreadIsPagedOldestFirstAndItsNewestCanBeHadAlone() {
        AtCase file = AtCase.opened();
        for (int i = 1; i <= 3; i++) {
            fromReporter(file, "message " + i);
        }
        JsonPath first = file.get(MESSAGES + "?limit=2");
        JsonPath second = file.get(MESSAGES + "?limit=2&cursor=" + first.getString("nextCursor"));
        assertThat(first.getList("items.text")).containsExactly("message 1", "message 2");
        assertThat(second.getList("items.text")).containsExactly("message 3");
        assertThat(second.getString("nextCursor")).isNull();
        as("officer")
                .get(file.path("/notes?cursor=" + first.getString("nextCursor")))
                .then()
                .spec(Refused.with(400, "bad-cursor"));
        assertThat(messages.of(file.id(), 1)).extracting(MessageView::text).containsExactly("message 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"  \"}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\udc00\"}",
                "{\"text\": [\"x\"]}",
                "{\"text\": \"x\", \"audience\": \"PARTNER\"}"
            })
    void whatIsNoMessageIsRefused(String body) {
        AtCase file = AtCase.opened();
        file.post("officer", MESSAGES, body).then().spec(Refused.with(400, "validation-failed"));
        assertThat(file.audited("message-written")).isEmpty();
    }

    @Test
    void theLongestMessageIsTakenAndNoLonger() {
        AtCase file = AtCase.opened();
        String longest = "ß".repeat(5_000);
        file.post("officer", MESSAGES, Map.of("text", longest)).then().statusCode(201);
        file.post("officer", MESSAGES, Map.of("text", longest + "s"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void theSameIdempotencyKeyWritesOnceAndTheTextStandsInItsTableAlone() {
        AtCase file = AtCase.opened();
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("text", "Pangolin4714");
        for (String replayed : new String[] {null, "true"}) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(file.path(MESSAGES))
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        assertThat(file.get(MESSAGES).getList("items")).hasSize(1);
        assertThat(OwnersEyes.tablesThatHold("Pangolin4714")).containsExactly("case_message");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
