package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.casework.Evidence.added;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.concord.evidence.EvidenceFiles;
import org.concord.evidence.HeldUploads;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.concord.report.Attachments;
import org.concord.report.CopyTries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copies at which a process died, and uploads while many others are at it. */
@QuarkusTest
class UnendedCopyTest {
    private final RecordExamination examination;
    private final TestClock clock;

    @Inject
    UnendedCopyTest(RecordExamination examination, TestClock clock) {
        this.examination = examination;
        this.clock = clock;
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void afterThreeTriesThatNeverEndedThereIsNoCopyAndTheFileIsStillGivenOut() {
        AtCase file = AtCase.opened();
        String id = withoutCopy(file);
        OwnersEyes.run(
                "UPDATE attachment SET copy_tries = 3, copy_tried_at = now() - interval '1 hour' WHERE id = ?::uuid",
                id);

        Evidence.shown(file, id).then().spec(Refused.with(404, "not-found"));

        Evidence.read(file, id).then().statusCode(200);
        assertThat(Evidence.list(file).getBoolean("items[0].shown")).isFalse();
        assertThat(file.get("/attachments/" + id + "/custody").getList("items.step"))
                .contains("NO_COPY");
        Evidence.shown(file, id).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void afterTwoAThirdMayEndWellAndNothingIsCountedAnyMore() {
        AtCase file = AtCase.opened();
        String id = withoutCopy(file);
        OwnersEyes.run(
                "UPDATE attachment SET copy_tries = 2, copy_tried_at = now() - interval '1 hour' WHERE id = ?::uuid",
                id);

        Evidence.shown(file, id).then().statusCode(200);

        assertThat(tries(id)).isEqualTo(Map.of("copy_tries", 0, "running", false));
    }

    @Test
    void aPictureThatCannotBeDecodedEndsItsTryToo() {
        AtCase file = AtCase.opened();
        String id = added(file, "bomb.png", EvidenceFiles.pngOf(33_000_000, 1));

        Evidence.shown(file, id).then().spec(Refused.with(404, "not-found"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tries(id)).isEqualTo(Map.of("copy_tries", 0, "running", false)));
    }

    @Test
    void oneTryAtATimeAndOnlyOneThatDiedIsCounted() {
        AtCase file = AtCase.opened();
        // Nobody but this test makes a copy of a text.
        Attachments.Kept text = examination
                .find(UUID.fromString(added(file, "note.txt", EvidenceFiles.ascii("They came back."))))
                .orElseThrow();
        for (int died = 0; died < 3; died++) {
            assertThat(examination.copyBegins(text)).isEqualTo(CopyTries.Asked.BEGUN);
            for (int others = 0; others < 5; others++) {
                assertThat(examination.copyBegins(text)).isEqualTo(CopyTries.Asked.RUNNING);
            }
            assertThat(tries(text.id().toString())).isEqualTo(Map.of("copy_tries", died + 1, "running", true));
            clock.advance(Duration.ofMinutes(4));
        }
        assertThat(examination.copyBegins(text)).isEqualTo(CopyTries.Asked.SPENT);

        examination.copyEnded(text);

        assertThat(examination.copyBegins(text)).isEqualTo(CopyTries.Asked.BEGUN);
        examination.copyEnded(text);
    }

    @Test
    void whoAsksWhileAnotherIsAtItGetsTheCopyWhenThatHasEnded() {
        AtCase file = AtCase.opened();
        String id = withoutCopy(file);
        Attachments.Kept kept = examination.find(UUID.fromString(id)).orElseThrow();
        assertThat(examination.copyBegins(kept)).isEqualTo(CopyTries.Asked.BEGUN);

        CompletableFuture<Response> shown = CompletableFuture.supplyAsync(() -> Evidence.shown(file, id));
        await().during(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(5))
                .until(() -> !shown.isDone() && tries(id).equals(Map.of("copy_tries", 1, "running", true)));
        examination.copyEnded(kept);

        shown.join().then().statusCode(200).contentType("image/png");
    }

    @Test
    void whoSendsTooManyAtOnceIsToldWhenToComeAgainBeforeAnythingIsRead() {
        AtCase file = AtCase.opened();
        byte[] large = EvidenceFiles.joined(EvidenceFiles.jpeg(), new byte[5 << 20]);
        try (HeldUploads mine = new HeldUploads(8, i -> "127.0.0.1")) {
            assertThat(mine).isNotNull();
            Evidence.add(file, "photo.jpg", large)
                    .then()
                    .spec(Refused.with(429, "too-many-requests"))
                    .header("Retry-After", equalTo("10"));
        }
        try (HeldUploads others = new HeldUploads(40, i -> "192.0.2." + i)) {
            assertThat(others).isNotNull();
            Evidence.add(file, "photo.jpg", large)
                    .then()
                    .spec(Refused.with(503, "unavailable"))
                    .header("Retry-After", notNullValue());
        }
        assertThat(Evidence.list(file).getList("items")).isEmpty();
        added(file, "photo.jpg", large);
    }

    /** As if nobody had made its copy yet. */
    private static String withoutCopy(AtCase file) {
        String id = added(file, "door.png", EvidenceFiles.png());
        // The timer asks too; when it is gone, nobody but the test does.
        await().atMost(Duration.ofSeconds(30)).until(() -> OwnersEyes.value(
                        "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'examine-evidence' AND task_instance = ?",
                        id)
                .equals(0L));
        assertThat(OwnersEyes.run("DELETE FROM attachment_copy WHERE attachment_id = ?::uuid", id))
                .isEqualTo(1);
        return id;
    }

    private static Map<String, Object> tries(String id) {
        return OwnersEyes.row(
                "SELECT copy_tries, copy_tried_at IS NOT NULL AS running FROM attachment WHERE id = ?::uuid", id);
    }
}
