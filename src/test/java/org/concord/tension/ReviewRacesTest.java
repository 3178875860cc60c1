package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.PATH;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** Two at once happen one after the other. */
@QuarkusTest
class ReviewRacesTest {
    @Test
    void reviewsAtTheSameTimeAreAllKeptAndTheLastDecides() {
        String id = Observed.id("officer", Observed.talk());
        List<CompletableFuture<Integer>> reviews = Stream.of("KEPT", "CLOSED", "KEPT", "CLOSED")
                .map(outcome -> CompletableFuture.supplyAsync(() -> as("officer")
                        .body(Map.of("outcome", outcome))
                        .post(PATH + "/" + id + "/reviews")
                        .statusCode()))
                .toList();
        assertThat(reviews).allSatisfy(one -> assertThat(one.join()).isEqualTo(201));
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM tension_observation_review WHERE observation_id = ?",
                        UUID.fromString(id)))
                .isEqualTo(4L);
        assertThat(OwnersEyes.value(
                        "SELECT (closed_at IS NULL) = (review_by IS NOT NULL) FROM tension_observation WHERE id = ?",
                        UUID.fromString(id)))
                .isEqualTo(true);
        assertThat(Observed.audited(id, "observation-reviewed")).hasSize(4);
    }

    @Test
    void oneKeySentTwiceAtOnceRecordsOne() {
        Map<String, Object> body = Observed.talk();
        String key = UUID.randomUUID().toString();
        long before = OwnersEyes.count("tension_observation");
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> as("deputy")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(PATH)
                        .statusCode()))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(OwnersEyes.count("tension_observation")).isEqualTo(before + 1);
    }
}
