package org.concord.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.token;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is cut off and comes back hears everything, and everything once. */
@QuarkusTest
class AlertStreamResumesTest {
    private static final int WRITERS = 4;
    private static final int EVENTS_OF_EACH = 40;

    @Inject
    Happenings happenings;

    @Inject
    ForgetNews forget;

    @Test
    void whatHappenedBetweenTwoConnectionsIsHeardOnTheSecond() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        String reached;
        try (Listening first = Listening.as(token("officer"))) {
            happenings.happens(alert, AlertNews.Change.ESCALATED);
            first.awaitChanges(alert, "ESCALATED");
            reached = first.events().getLast().id();
        }
        happenings.happens(alert, AlertNews.Change.FOLDED);
        happenings.happens(alert, AlertNews.Change.ACKNOWLEDGED);
        try (Listening second = Listening.as(token("officer"), reached)) {
            happenings.happens(alert, AlertNews.Change.EXPIRED);
            second.awaitChanges(alert, "EXPIRED");
            assertThat(second.changesOf(alert)).containsExactly("FOLDED", "ACKNOWLEDGED", "EXPIRED");
        }
    }

    @Test
    void whoWasCutOffBeforeTheFirstEventResumesToo() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        Listening first = Listening.as(token("officer"));
        first.awaitBookmark();
        first.close();
        happenings.happens(alert, AlertNews.Change.ESCALATED);
        try (Listening second = Listening.as(token("officer"), first.lastId())) {
            second.awaitChanges(alert, "ESCALATED");
            second.awaitBookmark();
            assertThat(second.changesOf(alert)).containsExactly("ESCALATED");
        }
    }

    @Test
    void whoDoesNotResumeHearsOnlyWhatComesAfter() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        happenings.happens(alert, AlertNews.Change.ESCALATED);
        try (Listening officer = Listening.as(token("officer"))) {
            happenings.happens(alert, AlertNews.Change.FOLDED);
            officer.awaitChanges(alert, "FOLDED");
            assertThat(officer.changesOf(alert)).containsExactly("FOLDED");
        }
    }

    /** Begun first, it has the smallest number; and it must not hold up what others commit meanwhile. */
    @Test
    void aTransactionThatCommitsLateIsHeardLateAndNotPassedOver() throws SQLException {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        String reached;
        try (Connection slow = TestEnvironment.asOwner()) {
            slow.setAutoCommit(false);
            Happenings.happensElsewhere(slow, alert, "REOPENED");
            try (Listening first = Listening.as(token("officer"))) {
                happenings.happens(alert, AlertNews.Change.ESCALATED);
                first.awaitChanges(alert, "ESCALATED");
                happenings.happens(alert, AlertNews.Change.FOLDED);
                first.awaitChanges(alert, "FOLDED");
                assertThat(first.changesOf(alert)).containsExactly("ESCALATED", "FOLDED");
                reached = first.events().getLast().id();
            }
            slow.commit();
        }
        try (Listening second = Listening.as(token("officer"), reached)) {
            second.awaitChanges(alert, "REOPENED");
            second.awaitBookmark();
            assertThat(second.changesOf(alert)).containsExactly("REOPENED");
        }
    }

    /** Writers whose transactions overlap and end in any order, while a client is cut off again and again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261122})
    void nothingIsLostOrHeardTwiceWhileOthersWrite(long seed) throws Exception {
        List<UUID> alerts = Happenings.copiesOf(Happenings.alertIn(Happenings.NORMANTON), WRITERS * EVENTS_OF_EACH);
        UUID last = Happenings.alertIn(Happenings.NORMANTON);
        Random random = new Random(seed);
        List<UUID> heard = new ArrayList<>();
        String reached = Listening.as(token("officer")).lastIdThenClose();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                List<UUID> own = alerts.subList(i * EVENTS_OF_EACH, (i + 1) * EVENTS_OF_EACH);
                Random chance = new Random(random.nextLong());
                writing.add(writers.submit(() -> write(own, chance)));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                Listening client = Listening.as(token("officer"), reached);
                switch (random.nextInt(3)) {
                    case 0 -> {} // cut off at once
                    case 1 -> client.awaitBookmark();
                    default -> client.awaitComment();
                }
                client.close();
                heard.addAll(client.alerts());
                reached = Objects.requireNonNullElse(client.lastId(), reached);
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        happenings.happens(last, AlertNews.Change.EXPIRED);
        try (Listening client = Listening.as(token("officer"), reached)) {
            client.awaitChanges(last, "EXPIRED");
            heard.addAll(client.alerts());
        }
        heard.retainAll(alerts);
        assertThat(heard).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(alerts);
    }

    /** In transactions of a few events, some of them kept open while others begin and end. */
    private static void write(List<UUID> alerts, Random random) {
        try (Connection connection = TestEnvironment.asOwner()) {
            connection.setAutoCommit(false);
            for (UUID alert : alerts) {
                Happenings.happensElsewhere(connection, alert, "FOLDED");
                if (random.nextInt(3) == 0) {
                    try (var pause =
                            connection.prepareStatement("SELECT pg_sleep(?), pg_notify('concord_alert', '')")) {
                        pause.setDouble(1, random.nextDouble() / 3);
                        pause.execute();
                    }
                    connection.commit();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "1795323845",
                "1795323845-",
                "1795323845-12",
                "1795323845-12:11:",
                "1795323845-12:20:11",
                "1795323845-12:20:15,14",
                "1795323845-12:20:x",
                "1795323845-12:20:-13:30:",
                "1795323845-12:20:-13:30:-x",
                "1795323845-12:20:-13:30:-1-1",
                "99999999999999999999-12:20:",
                "1795323845-0:0:"
            })
    void anIdThatIsNoneIsRefused(String id) {
        given().header("Authorization", "Bearer " + token("officer"))
                .header("Last-Event-ID", id)
                .get("/api/v1/alerts/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void whoComesBackAfterTooLongIsToldToReadTheListAndHearsWhatIsKept() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        happenings.happens(alert, AlertNews.Change.ESCALATED);
        try (Listening officer = Listening.as(token("officer"), "1700000000-3:3:")) {
            officer.awaitChanges(alert, "ESCALATED");
            assertThat(officer.events().getFirst().name()).isEqualTo("gap");
            officer.awaitBookmark();
        }
    }

    @Test
    void anIdOfAnotherStoreIsAGap() {
        String now = Listening.as(token("officer"), null).lastIdThenClose().split("-")[0];
        try (Listening officer = Listening.as(token("officer"), now + "-900000000000:900000000000:")) {
            officer.awaitBookmark();
            assertThat(officer.events()).extracting(Listening.Event::name).containsExactly("gap");
        }
    }

    @Test
    void whoMissedMoreThanCanBeToldHearsTheNewest() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        String reached = Listening.as(token("officer"), null).lastIdThenClose();
        OwnersEyes.run(
                "INSERT INTO alert_event (authority_id, alert_id, change, at) SELECT 1, ?, 'FOLDED', now() FROM generate_series(1, 1001)",
                alert);
        try (Listening officer = Listening.as(token("officer"), reached)) {
            officer.awaitBookmark();
            assertThat(officer.events()).hasSize(1 + ReadNews.MOST_MISSED);
            assertThat(officer.events().getFirst().name()).isEqualTo("gap");
            happenings.happens(alert, AlertNews.Change.EXPIRED);
            officer.awaitChanges(alert, "EXPIRED");
        }
        OwnersEyes.run("DELETE FROM alert_event WHERE alert_id = ?", alert);
    }

    @Test
    void whatIsOlderThanAWeekIsForgotten() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        OwnersEyes.run(
                "INSERT INTO alert_event (authority_id, alert_id, change, at) VALUES (1, ?, 'FOLDED', now() - interval '8 days'), (1, ?, 'EXPIRED', now() - interval '6 days')",
                alert,
                alert);
        assertThat(forget.forgetSome()).isFalse();
        assertThat(OwnersEyes.column(
                        "SELECT change FROM alert_event WHERE alert_id = ? AND at < now() - interval '5 days'", alert))
                .isEqualTo(List.of("EXPIRED"));
    }
}
