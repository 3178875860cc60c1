package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.concord.EveryItem;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.AtCase;
import org.concord.place.Wards;
import org.concord.platform.OwnersEyes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One alert an episode: what becomes of it when the rise that it tells of grows. */
@QuarkusTest
class GrowAlertTest {
    private static final String NORMANTON = "E05015521";

    /** A ward of officer2 and not of the officer. */
    private static final String ALLESTREE = "E05015508";

    private final UUID signal = UUID.randomUUID();

    @Inject
    AlertOfSignal alert;

    @Inject
    Wards wards;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    @AfterEach
    void nobodyHasToAnswerAnyMore() {
        told(() -> alert.over(signal));
    }

    private void told(Runnable act) {
        actor.as(new Actor.Worker("test"), () -> {
            QuarkusTransaction.requiringNew().run(act);
            return true;
        });
    }

    /** It is seen in these wards, and was judged then. */
    private void about(@Nullable Instant judgedAt, String... codes) {
        List<Integer> ids = Stream.of(codes)
                .map(code -> wards.byCode(code).orElseThrow().id())
                .toList();
        told(() -> alert.about(new NewSignal(signal, ids, Set.of(), clock.instant()), judgedAt));
    }

    private List<String> alerts() {
        return OwnersEyes.column("SELECT id FROM alert WHERE signal_id = ? ORDER BY raised_at, id", signal).stream()
                .map(String::valueOf)
                .toList();
    }

    private String only() {
        assertThat(alerts()).hasSize(1);
        return alerts().getFirst();
    }

    private static JsonPath read(String account, String id) {
        return as(account)
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void answered(String account, String id) {
        as(account).post("/api/v1/alerts/" + id + "/acknowledgements").then().statusCode(200);
    }

    private static long owed(String id) {
        return OwnersEyes.rows("SELECT 1 FROM delivery WHERE subject_id = CAST(? AS uuid)", id)
                .size();
    }

    private List<Object> audited() {
        return EveryItem.of("auditor", "/api/v1/audit/entries?subject=signal:" + signal + "&").stream()
                .map(one -> one.get("action"))
                .toList();
    }

    @Test
    void whileItStandsUnansweredNobodyIsToldASecondTime() {
        about(null, NORMANTON);
        String id = only();
        List<Object> recipients = read("officer", id).getList("recipients.officer");
        long owed = owed(id);

        about(null, NORMANTON);

        assertThat(only()).isEqualTo(id);
        JsonPath after = read("officer", id);
        assertThat(after.getString("state")).isEqualTo("OPEN");
        assertThat(after.getInt("rung")).isEqualTo(1);
        assertThat(after.getList("recipients.officer")).isEqualTo(recipients);
        assertThat(owed(id)).isEqualTo(owed);
        assertThat(audited()).containsOnlyOnce("alert-raised").containsOnlyOnce("alert-grew");
        assertThat(OwnersEyes.column(
                        "SELECT change FROM alert_event WHERE alert_id = CAST(? AS uuid) ORDER BY tx, seq", id))
                .as("an open page hears of it")
                .containsExactly("RAISED", "FOLDED");
    }

    @Test
    void theOfficersOfAWardThatJoinsAreToldByTheSameAlert() {
        about(null, NORMANTON);
        String id = only();
        as("officer2").get("/api/v1/alerts/" + id).then().statusCode(404);

        about(null, NORMANTON, ALLESTREE);

        assertThat(only()).isEqualTo(id);
        JsonPath after = read("officer2", id);
        assertThat(after.getString("state")).isEqualTo("OPEN");
        assertThat(after.getList("recipients.officer", String.class))
                .contains(AtCase.officer("officer2"), AtCase.officer("officer"))
                .doesNotHaveDuplicates();
        assertThat(OwnersEyes.rows(
                        "SELECT 1 FROM delivery WHERE subject_id = CAST(? AS uuid) AND officer_id = CAST(? AS uuid)",
                        id,
                        AtCase.officer("officer2")))
                .isNotEmpty();
    }

    @Test
    void oneThatWasAnsweredOpensAgainForWhoeverAnsweredIt() {
        about(null, NORMANTON);
        String id = only();
        answered("officer", id);
        long owed = owed(id);

        about(null, NORMANTON);

        assertThat(only()).isEqualTo(id);
        assertThat(read("officer", id).getString("state")).isEqualTo("OPEN");
        assertThat(owed(id)).as("to one alone").isGreaterThan(owed);
        assertThat(OwnersEyes.column(
                        "SELECT DISTINCT officer_id FROM delivery WHERE subject_id = CAST(? AS uuid) AND round > 0",
                        id))
                .extracting(String::valueOf)
                .containsExactly(AtCase.officer("officer"));
        assertThat(audited()).contains("alert-reopened", "alert-grew").containsOnlyOnce("alert-raised");
        answered("officer", id);
        assertThat(read("officer", id).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void oneThatWasAnsweredAndJudgedIsOverAndThereIsAnother() {
        about(null, NORMANTON);
        String first = only();
        answered("officer", first);

        about(clock.instant(), NORMANTON);

        assertThat(alerts()).hasSize(2).first().isEqualTo(first);
        assertThat(read("officer", first).getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(read("officer", alerts().getLast()).getString("state")).isEqualTo("OPEN");
        about(clock.instant(), NORMANTON);
        assertThat(alerts()).as("the second stands now").hasSize(2);
    }

    @Test
    void whatWasFoundBeforeItWasRaisedDoesNotEndIt() {
        Instant before = clock.instant().minusSeconds(1);
        about(null, NORMANTON);
        answered("officer", only());

        about(before, NORMANTON);

        assertThat(read("officer", only()).getString("state")).isEqualTo("OPEN");
    }

    @Test
    void whatWasFoundWhileNobodyHasAnsweredLeavesItToBeAnswered() {
        about(null, NORMANTON);

        about(clock.instant(), NORMANTON);

        assertThat(read("officer", only()).getString("state")).isEqualTo("OPEN");
    }

    @Test
    void oneThatHasExpiredIsFollowedByAnother() {
        about(null, NORMANTON);
        String first = only();
        told(() -> alert.over(signal));

        about(null, NORMANTON);

        assertThat(alerts()).hasSize(2).first().isEqualTo(first);
    }

    @Test
    void whoeverAnswersAtTheMomentInWhichItGrowsAnswersAllOfItOrIsAskedAgain() throws Exception {
        about(null, NORMANTON);
        String id = only();
        for (int round = 0; round < 5; round++) {
            Callable<Object> answer = () -> {
                answered("officer", id);
                return true;
            };
            Callable<Object> growth = () -> {
                about(null, NORMANTON);
                return true;
            };
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                for (Future<Object> done : two.invokeAll(List.of(answer, growth))) {
                    done.get();
                }
            }
            assertThat(only()).isEqualTo(id);
            assertThat(read("officer", id).getString("state")).isIn("OPEN", "ACKNOWLEDGED");
        }
        assertThat(audited()).filteredOn("alert-grew"::equals).hasSize(5);
        assertThat(audited()).containsOnlyOnce("alert-raised");
    }
}
