package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.PATH;
import static org.concord.tension.Observed.talk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concord.EveryItem;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grade that was wrong is corrected by whoever looks again, and what it was stays to be seen. */
@QuarkusTest
class RegradeObservationTest {
    private static final String WHY = "The caller had it from a neighbour, who wept unheardofly";

    private static Response review(String id, Map<String, Object> body) {
        return as("deputy").body(body).post(PATH + "/" + id + "/reviews");
    }

    private static Map<String, Object> regrading(String source, String certainty) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", "KEPT", "note", WHY));
        body.put("source", source);
        body.put("certainty", certainty);
        return body;
    }

    @Test
    void theNewGradeCountsAndTheOldOneStaysWithTheReview() {
        String id = Observed.id("officer", talk());

        review(id, regrading("RUMOUR", "UNKNOWN"))
                .then()
                .statusCode(201)
                .body("source", equalTo("RUMOUR"))
                .body("certainty", equalTo("UNKNOWN"))
                .body("basis", equalTo("EXPERIENCED"))
                .body("reviews[0].note", equalTo(WHY))
                .body("reviews[0].regraded.sourceBefore", equalTo("SECOND_HAND"))
                .body("reviews[0].regraded.certaintyBefore", equalTo("LIKELY"))
                .body("reviews[0].regraded.source", equalTo("RUMOUR"))
                .body("reviews[0].regraded.certainty", equalTo("UNKNOWN"));

        review(id, regrading(null, "CONFIRMED"))
                .then()
                .statusCode(201)
                .body("source", equalTo("RUMOUR"))
                .body("certainty", equalTo("CONFIRMED"))
                .body("reviews.regraded.certaintyBefore", contains("LIKELY", "UNKNOWN"));
        assertThat(Observed.audited(id, "observation-regraded"))
                .hasSize(2)
                .first()
                .asString()
                .contains(
                        "\"sourceBefore\":\"SECOND_HAND\"",
                        "\"certaintyBefore\":\"LIKELY\"",
                        "\"source\":\"RUMOUR\"",
                        "\"certainty\":\"UNKNOWN\"")
                .doesNotContain("unheardofly");
        assertThat(OwnersEyes.tablesThatHold("unheardofly")).isEmpty();
        assertThat(EveryItem.of("auditor", "/api/v1/audit/entries?subject=observation:" + id + "&"))
                .extracting(one -> one.get("action"))
                .contains("observation-reviewed", "observation-regraded");
    }

    @Test
    void aReviewThatSaysTheSameGradeOrNoneRegradesNothing() {
        String id = Observed.id("officer", talk());
        review(id, Map.of("outcome", "KEPT", "source", "SECOND_HAND"))
                .then()
                .statusCode(201)
                .body("reviews[0].regraded", nullValue());
        review(id, Map.of("outcome", "CLOSED"))
                .then()
                .statusCode(201)
                .body("source", equalTo("SECOND_HAND"))
                .body("certainty", equalTo("LIKELY"))
                .body("reviews[1].regraded", nullValue());
        assertThat(Observed.audited(id, "observation-regraded")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "note, , /note",
        "note, ' ', /note",
        "source, HEARSAY, /source",
        "certainty, PERHAPS, /certainty",
        "outcome, , /outcome"
    })
    void whatIsNoRegradingIsRefused(String member, String value, String pointer) {
        String id = Observed.id("officer", talk());
        Map<String, Object> body = regrading("RUMOUR", "UNKNOWN");
        body.put(member, value);

        review(id, body).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains(pointer));

        as("officer").get(PATH + "/" + id).then().body("source", equalTo("SECOND_HAND"));
    }

    @Test
    void aNilReturnHasNoGradeToCorrect() {
        String id = Observed.id("officer", new HashMap<>(Map.of("nil", true, "wards", List.of(Observed.NORMANTON))));
        review(id, regrading("RUMOUR", "UNKNOWN"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/source", "/certainty"));
    }

    @Test
    void whoMayNotSeeItRegradesNothing() {
        String id = Observed.id("officer", talk());
        as("officer2")
                .body(regrading("RUMOUR", "UNKNOWN"))
                .post(PATH + "/" + id + "/reviews")
                .then()
                .spec(Refused.with(404, "not-found"));
    }

    @Test
    void ofSeveralAtOnceEachBeginsWhereTheOneBeforeEnded() {
        String id = Observed.id("officer", talk());
        Stream.of("RUMOUR", "DIRECT", "RUMOUR", "DIRECT")
                .map(source -> CompletableFuture.runAsync(
                        () -> review(id, regrading(source, null)).then().statusCode(201)))
                .toList()
                .forEach(CompletableFuture::join);

        List<Map<String, Object>> kept = OwnersEyes.rows(
                "SELECT source_before, source_after FROM tension_observation_review WHERE observation_id = ? AND source_after IS NOT NULL",
                UUID.fromString(id));
        Object now = OwnersEyes.value("SELECT source FROM tension_observation WHERE id = ?", UUID.fromString(id));
        assertThat(kept.stream().filter(one -> one.get("source_before").equals("SECOND_HAND")))
                .as("only the first found it as it was")
                .hasSize(1);
        assertThat(kept).allSatisfy(one -> assertThat(one.get("source_before")).isNotEqualTo(one.get("source_after")));
        assertThat(Set.of("RUMOUR", "DIRECT")).contains(now.toString());
    }
}
