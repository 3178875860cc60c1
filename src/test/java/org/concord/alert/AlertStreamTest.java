package org.concord.alert;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.concord.Callers.signIn;
import static org.concord.Callers.token;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.access.Role;
import org.concord.access.TestCallers;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears what, and until when. */
@QuarkusTest
class AlertStreamTest {
    @Inject
    Happenings happenings;

    @Inject
    TestCallers callers;

    @Inject
    TestClock clock;

    private final List<Listening> listening = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        clock.reset();
        listening.forEach(Listening::close);
    }

    private Listening listen(String token) {
        Listening one = Listening.as(token);
        listening.add(one);
        return one;
    }

    @Test
    void anEventReachesTheOfficerOfTheWardAndTheCoordinatorAndNoOther() {
        UUID inNormanton = Happenings.alertIn(Happenings.NORMANTON);
        UUID inAbbey = Happenings.alertIn(Happenings.ABBEY);
        Listening officer = listen(token("officer"));
        Listening other = listen(token("officer2"));
        Listening coordinator = listen(token("coordinator"));

        happenings.happens(inNormanton, AlertNews.Change.ESCALATED);
        happenings.happens(inAbbey, AlertNews.Change.ESCALATED);

        coordinator.awaitChanges(inAbbey, "ESCALATED");
        coordinator.awaitChanges(inNormanton, "ESCALATED");
        officer.awaitChanges(inNormanton, "ESCALATED");
        other.awaitChanges(inAbbey, "ESCALATED");
        assertThat(officer.changesOf(inAbbey)).isEmpty();
        assertThat(other.changesOf(inNormanton)).isEmpty();
    }

    @Test
    void anEventSaysWhatTheListSaysAndNothingOfTheReport() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        Listening officer = listen(token("officer"));
        happenings.happens(alert, AlertNews.Change.FOLDED);
        officer.awaitChanges(alert, "FOLDED");

        Listening.Event event = officer.events().stream()
                .filter(one -> one.name().equals("alert") && one.alert().equals(alert))
                .findFirst()
                .orElseThrow();
        assertThat(event.id()).isNotBlank();
        assertThat(event.data()).doesNotContain("shouted", "RACE", "VERBAL_ABUSE");
        Map<String, Object> listed =
                as("officer").get("/api/v1/alerts/" + alert).path("$");
        Map<String, Object> told = JsonPath.from(event.data()).getMap("alert");
        assertThat(listed).containsAllEntriesOf(told);
        assertThat(told)
                .containsOnlyKeys(
                        "id",
                        "kind",
                        "caseReference",
                        "signalId",
                        "severity",
                        "ward",
                        "category",
                        "state",
                        "raisedAt",
                        "answerBy",
                        "rung",
                        "reportCount",
                        "acknowledgedBy",
                        "acknowledgedAt");
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        Listening officer = listen(token("officer"));
        assertThatThrownBy(() -> happenings.failsAfter(alert, AlertNews.Change.EXPIRED))
                .isInstanceOf(IllegalStateException.class);
        happenings.happens(alert, AlertNews.Change.FOLDED);
        officer.awaitChanges(alert, "FOLDED");
        assertThat(officer.changesOf(alert)).containsExactly("FOLDED");
    }

    @Test
    void anEventOfARestrictedCaseReachesThoseNamedAlone() {
        UUID alert = Happenings.restrictedTo("deputy").getValue();
        UUID open = Happenings.alertIn(Happenings.NORMANTON);
        Listening named = listen(token("deputy"));
        Listening officer = listen(token("officer"));
        Listening coordinator = listen(token("coordinator"));

        happenings.happens(alert, AlertNews.Change.ESCALATED);
        happenings.happens(open, AlertNews.Change.ESCALATED);

        named.awaitChanges(alert, "ESCALATED");
        officer.awaitChanges(open, "ESCALATED");
        coordinator.awaitChanges(open, "ESCALATED");
        assertThat(officer.changesOf(alert)).isEmpty();
        assertThat(coordinator.changesOf(alert)).isEmpty();
    }

    @Test
    void whoHasAnInterestOfTheirOwnHearsNothing() {
        String reference = Happenings.restrictedTo("officer", "deputy").getKey();
        as("officer")
                .body(Map.of("reason", "a neighbour"))
                .post("/api/v1/cases/" + reference + "/conflicts")
                .then()
                .statusCode(201);
        UUID alert = Happenings.alertOf(reference);
        UUID open = Happenings.alertIn(Happenings.NORMANTON);
        Listening officer = listen(token("officer"));
        Listening deputy = listen(token("deputy"));

        happenings.happens(alert, AlertNews.Change.ESCALATED);
        happenings.happens(open, AlertNews.Change.ESCALATED);

        officer.awaitChanges(open, "ESCALATED");
        deputy.awaitChanges(open, "ESCALATED");
        assertThat(officer.changesOf(alert)).isEmpty();
    }

    @Test
    void itSaysThatItStandsAndMustNotBeKept() {
        Listening officer = listen(token("officer"));
        assertThat(officer.answer().statusCode()).isEqualTo(200);
        assertThat(officer.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(officer.answer().headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(officer.answer().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        officer.awaitBookmark();
        officer.awaitComment();
        officer.awaitComment();
        assertThat(officer.events()).isEmpty();
        given().get("/q/metrics").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).containsPattern("alert_stream_subscribers [1-9]");
    }

    @Test
    void itEndsWhenThePersonSignsOut() {
        String token = signIn("officer");
        Listening officer = listen(token);
        Listening another = listen(signIn("officer"));
        officer.awaitBookmark();
        given().header("Authorization", "Bearer " + token)
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(204);
        officer.awaitEnd();
        assertThat(officer.endedInOrder()).isTrue();
        assertThat(another.isOpen()).isTrue();
    }

    @Test
    void itEndsWhenTheTokenDoes() {
        Listening officer = listen(signIn("officer"));
        officer.awaitBookmark();
        clock.advance(Duration.ofMinutes(16));
        officer.awaitEnd();
        assertThat(officer.endedInOrder()).isTrue();
    }

    @Test
    void itEndsWhenRolesOrScopeChange() {
        for (String change : List.of(
                "DELETE FROM officer_role WHERE officer_id = ?::uuid AND role = 'officer'",
                "UPDATE officer SET all_wards = false WHERE id = ?::uuid",
                "INSERT INTO officer_strand (officer_id, strand_id) SELECT ?::uuid, min(id) FROM strand",
                "UPDATE officer SET active = false WHERE id = ?::uuid")) {
            String token = callers.withRoles(Role.OFFICER, Role.ADVISER);
            Listening officer = listen(token);
            officer.awaitComment();
            OwnersEyes.run(change, officerOf(token));
            officer.awaitEnd();
            assertThat(officer.endedInOrder()).as(change).isTrue();
        }
    }

    @Test
    void aPersonHasOnlySoManyConnections() {
        String token = callers.withRoles(Role.OFFICER);
        for (int i = 0; i < 20; i++) {
            listen(token).awaitBookmark();
        }
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/alerts/stream")
                .then()
                .statusCode(429)
                .header("Retry-After", "60")
                .contentType("application/problem+json");
        listening.getLast().close();
        await().atMost(20, SECONDS).until(() -> {
            Listening again = listen(token);
            return again.answer().statusCode() == 200;
        });
    }

    @Test
    void whatHappensOnAnotherReplicaIsHeardAtOnce() throws SQLException {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        Listening officer = listen(token("officer"));
        officer.awaitBookmark();
        long began = System.nanoTime();
        for (String change : List.of("ESCALATED", "FOLDED", "REOPENED")) {
            try (Connection replica = TestEnvironment.asOwner();
                    Statement statement = replica.createStatement()) {
                Happenings.happensElsewhere(replica, alert, change);
                statement.execute("NOTIFY concord_alert");
            }
            officer.awaitChanges(alert, change);
        }
        // The store is asked every five seconds in tests: for three events that alone would take ten or more.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aNotificationThatIsLostOnlyDelays() throws SQLException {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        Listening officer = listen(token("officer"));
        officer.awaitBookmark();
        try (Connection replica = TestEnvironment.asOwner()) {
            Happenings.happensElsewhere(replica, alert, "ESCALATED");
        }
        officer.awaitChanges(alert, "ESCALATED");
        assertThat(officer.changesOf(alert)).containsExactly("ESCALATED");
    }

    @Test
    void whoDoesNotReadIsCutOff() throws IOException {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        double before = cut();
        try (Socket deaf = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            deaf.getOutputStream()
                    .write(("GET /api/v1/alerts/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token("coordinator") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(90, SECONDS).pollInterval(Duration.ofMillis(300)).until(() -> {
                OwnersEyes.run(
                        "WITH n AS (SELECT pg_notify('concord_alert', '')) INSERT INTO alert_event (authority_id, alert_id, change, at) SELECT 1, ?, 'FOLDED', now() FROM n, generate_series(1, 4000)",
                        alert);
                return cut() > before;
            });
        } finally {
            OwnersEyes.run("DELETE FROM alert_event WHERE alert_id = ?", alert);
        }
    }

    private static double cut() {
        Matcher counter = Pattern.compile("alert_stream_cut_total ([0-9.]+)")
                .matcher(given().get("/q/metrics").asString());
        return counter.find() ? Double.parseDouble(counter.group(1)) : 0;
    }

    @Test
    void notificationsAreHeardAgainAfterTheConnectionWasLost() throws SQLException {
        assumeTrue((Boolean) OwnersEyes.value("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        Listening officer = listen(token("officer"));
        officer.awaitBookmark();
        String ears =
                "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query IN ('LISTEN concord_alert', '')";
        Object lost = OwnersEyes.value("SELECT max(pid) " + ears);
        OwnersEyes.rows("SELECT pg_terminate_backend(pid) " + ears);
        await().atMost(20, SECONDS).until(() -> !OwnersEyes.rows("SELECT pid " + ears + " AND pid <> ?", lost)
                .isEmpty());
        whatHappensOnAnotherReplicaIsHeardAtOnce();
        assertThat(officer.changesOf(alert)).isEmpty();
    }

    private static String officerOf(String token) {
        String payload = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return JsonPath.from(payload).getString("sub").substring("officer:".length());
    }
}
