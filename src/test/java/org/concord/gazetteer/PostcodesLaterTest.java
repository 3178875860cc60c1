package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.gazetteer.SomePostcodes.PATH;
import static org.concord.gazetteer.SomePostcodes.codePointOpen;
import static org.concord.gazetteer.SomePostcodes.get;
import static org.concord.gazetteer.SomePostcodes.later;
import static org.concord.gazetteer.SomePostcodes.put;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.platform.Ids;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports that nobody waits for, that are cut off, and two at a time. */
@QuarkusTest
class PostcodesLaterTest {
    private static final int LINES = 12_000;

    @Inject
    PlaceWatch watch;

    @Inject
    PostcodeSpool files;

    @Inject
    StartPostcodes start;

    @Inject
    ResumePostcodes resume;

    @Inject
    StagePostcodes stage;

    @Inject
    Ids ids;

    @Inject
    TestClock clock;

    @BeforeEach
    void keep() {
        PlaceBefore.keep();
    }

    @AfterEach
    void restore() {
        clock.reset();
        PlaceBefore.restore(watch);
    }

    private static String state(UUID id) {
        return get(PATH + "/imports/" + id).path("state");
    }

    private static long inForce() {
        return (Long) OwnersEyes.value("SELECT count(*) FROM postcode JOIN postcode_register USING (edition)");
    }

    /** As after a kill: the file is here, so many lines are staged, and no request is left that waits. */
    private UUID cutOff(String file, int batches) {
        UUID id = ids.next();
        var received = files.receive(id, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        UUID by = (UUID) OwnersEyes.value("SELECT id FROM officer WHERE email = 'administrator@demo.invalid'");
        assertThat(start.start(id, new StartPostcodes.Beginning(PostcodeProduct.CODE_POINT_OPEN, received, by, false)))
                .isEmpty();
        // Whoever is owed does not come by himself when the clock is put forward.
        OwnersEyes.run("DELETE FROM scheduled_tasks WHERE task_name = 'postcodes'");
        try (PostcodeFile lines = files.open(id)) {
            for (int i = 0; i < batches; i++) {
                assertThat(stage.take(id, i * 500, lines.next(500, i * 500))).isTrue();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return id;
    }

    @Test
    void whoWouldRatherNotWaitIsToldWhereToLook() {
        Response begun = later(many());
        begun.then()
                .statusCode(202)
                .header("Location", equalTo(PATH + "/imports/" + begun.path("id")))
                .header("Preference-Applied", equalTo("respond-async"))
                .body("product", equalTo("CODE_POINT_OPEN"));
        UUID id = UUID.fromString(begun.path("id"));
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("DONE"));
        get(begun.header("Location"))
                .then()
                .body("lines", equalTo(LINES))
                .body("accepted", equalTo(LINES))
                .body("inForce", equalTo(true));
        await().atMost(Duration.ofSeconds(10)).until(() -> !files.has(id));
    }

    @Test
    void untilTheEndOfAnImportLookUpsAreAnsweredByTheEditionBefore() {
        put(codePointOpen(3)).then().statusCode(200);
        UUID id = cutOff(codePointOpen(1_500), 2);
        assertThat(state(id)).isEqualTo("RUNNING");
        get(PATH + "/imports/" + id).then().body("lines", equalTo(1_000)).body("accepted", equalTo(1_000));
        assertThat(inForce()).isEqualTo(3);
        clock.advance(Duration.ofMinutes(3));
        assertThat(resume.resume(id, clock.instant(), () -> false)).isEmpty();
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(inForce()).isEqualTo(1_500);
        assertThat(OwnersEyes.count("postcode")).isEqualTo(1_500);
        assertThat(files.has(id)).isFalse();
        assertThat(resume.resume(id, clock.instant(), () -> false))
                .as("once more")
                .isEmpty();
        assertThat(inForce()).isEqualTo(1_500);
    }

    @Test
    void nobodyTakesUpWhatSomebodyIsAt() {
        UUID id = cutOff(codePointOpen(1_500), 1);
        assertThat(resume.resume(id, clock.instant(), () -> false)).isPresent();
        assertThat(state(id)).isEqualTo("RUNNING");
        put(codePointOpen(3))
                .then()
                .spec(Refused.with(409, "in-progress"))
                .header("Retry-After", "30")
                .body("detail", containsString(id.toString()));
        assertThat(stage.take(id, 0, List.of(new PostcodeRow.Bad(1, "x"))))
                .as("lines that were taken")
                .isFalse();
    }

    @Test
    void whatWasCutOffAndIsNotTakenUpStandsInNobodysWay() {
        UUID id = cutOff(codePointOpen(1_500), 2);
        files.remove(id);
        clock.advance(Duration.ofMinutes(3));
        assertThat(resume.resume(id, clock.instant(), () -> false))
                .as("the file is elsewhere")
                .isPresent();
        put(codePointOpen(1_500)).then().statusCode(200).body("accepted", equalTo(1_500));
        get(PATH + "/imports/" + id).then().body("state", equalTo("FAILED")).body("failure", containsString("cut off"));
        assertThat(OwnersEyes.count("postcode"))
                .as("of the one that was cut off nothing is left")
                .isEqualTo(1_500);
        assertThat(resume.resume(id, clock.instant(), () -> false)).isEmpty();
    }

    @Test
    void whatCannotBeTakenUpForAnHourHasFailed() {
        UUID id = cutOff(codePointOpen(1_500), 1);
        files.remove(id);
        clock.advance(Duration.ofMinutes(61));
        assertThat(resume.resume(id, clock.instant(), () -> false)).isEmpty();
        assertThat(state(id)).isEqualTo("FAILED");
    }

    @Test
    void aWorkerThatIsStoppedLeavesTheRestToTheNext() {
        UUID id = cutOff(many(), 0);
        assertThat(resume.resume(id, clock.instant(), () -> true)).isPresent();
        assertThat(state(id)).isEqualTo("RUNNING");
        assertThat(resume.resume(id, clock.instant(), () -> false)).isEmpty();
        assertThat(inForce()).isEqualTo(LINES);
    }

    @Test
    void ofTwoAtOnceOneIsTakenAndTheOtherWaitsOrFindsItThere() {
        List<CompletableFuture<Response>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(many())))
                .toList();
        List<Integer> answers = new ArrayList<>(
                both.stream().map(one -> one.join().statusCode()).sorted().toList());
        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isIn(200, 409);
        assertThat(inForce()).isEqualTo(LINES);
        assertThat(OwnersEyes.count("postcode_import")).isEqualTo(1);
    }

    /** Several batches. */
    private static String many() {
        StringBuilder file = new StringBuilder();
        for (int area = 0; area < 4; area++) {
            file.append(codePointOpen(3_000).replace("\"DE2", "\"L" + area));
        }
        return file.toString();
    }
}
