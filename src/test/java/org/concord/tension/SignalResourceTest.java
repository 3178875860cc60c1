package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signals over HTTP: who reads which, and what an officer says of them. */
@QuarkusTest
class SignalResourceTest {
    private static final String PATH = "/api/v1/tension/signals";

    @Inject
    Watched watched;

    @BeforeEach
    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    private static List<Object> ids(String account, String query) {
        return EveryItem.of(account, PATH + "?" + query, 1).stream()
                .map(one -> one.get("id"))
                .toList();
    }

    @Test
    void eachReadsTheSignalsOfTheirWardsAndStrands() {
        String normanton = watched.normanton();
        String elsewhere = watched.elsewhere();

        assertThat(ids("officer", "")).containsExactly(normanton);
        assertThat(ids("officer2", "")).containsExactly(elsewhere);
        assertThat(ids("coordinator", "")).containsExactly(elsewhere, normanton);
        assertThat(ids("analyst", "")).containsExactly(elsewhere, normanton);
        assertThat(as("officer").get(PATH + "/" + elsewhere).statusCode()).isEqualTo(404);
        assertThat(as("officer").get(PATH + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(as("officer")
                        .body(Map.of("verdict", "FINDING"))
                        .post(PATH + "/" + elsewhere + "/verdicts")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsFiltered() {
        String id = watched.normanton();
        String today = java.time.LocalDate.ofEpochDay(watched.today()).toString();
        for (String fits : List.of(
                "ward=E05015521&",
                "strand=RACE&",
                "state=OPEN&state=ENDED&",
                "from=" + today + "&",
                "to=" + today + "&")) {
            assertThat(ids("officer", fits)).as(fits).containsExactly(id);
        }
        for (String other :
                List.of("ward=E05015507&", "strand=AGE&", "state=WITHDRAWN&", "from=2999-01-01&", "to=2020-01-01&")) {
            assertThat(ids("officer", other)).as(other).isEmpty();
        }
        for (String wrong : List.of(
                "ward=nowhere", "strand=NONE", "state=NEW", "from=yesterday", "to=9999-99-99", "limit=0", "cursor=x")) {
            assertThat(as("officer").get(PATH + "?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void aSignalCarriesItsFiguresAndParts() {
        JsonPath signal = as("officer").get(PATH + "/" + watched.normanton()).jsonPath();

        assertThat(signal.getString("kind")).isEqualTo("SPIKE");
        assertThat(signal.getInt("told.count")).isEqualTo(8);
        assertThat(signal.getDouble("told.expected")).isBetween(0.01, 3.0);
        assertThat(signal.getDouble("told.chance")).isBetween(0.0, 0.001);
        assertThat(signal.getInt("told.weeksOfHistory")).isGreaterThan(30);
        assertThat(signal.getBoolean("told.learning")).isFalse();
        assertThat(signal.getString("told.opinion")).isEqualTo("LOCAL");
        assertThat(signal.getList("tellings")).hasSize(1);
        assertThat(signal.getString("tellings[0].behind")).contains("no statement about causes");
        assertThat(signal.getString("tellings[0].parts[0].ward")).isEqualTo(Watched.NORMANTON);
        assertThat(signal.getString("tellings[0].parts[0].strand")).isEqualTo("RACE");
        assertThat(signal.getInt("tellings[0].parts[0].count")).isEqualTo(8);
    }

    @Test
    void itNamesTheEventsThatWereWatchedOnItsDaysToThoseWhoMayReadThem() {
        String normanton = watched.normanton();
        String march = event("A march before", -5, Map.of());
        String everywhere = event("A verdict on that day", -1, Map.of("wards", List.of()));
        event("Too early", -60, Map.of());
        event("Too late", 3, Map.of());
        event("Elsewhere", -1, Map.of("wards", List.of(Calendar.ELSEWHERE)));
        event("Of another strand", -1, Map.of("strands", List.of("DISABILITY")));
        event("Cancelled", -1, Map.of("status", "CANCELLED"));

        assertThat(knownTo("officer", normanton)).contains(march, everywhere);
        assertThat(as("officer").get(PATH + "/" + normanton).jsonPath().getList("knownDates.title", String.class))
                .contains("A march before", "A verdict on that day")
                .doesNotContain("Too early", "Too late", "Elsewhere", "Of another strand", "Cancelled");
        assertThat(knownTo("coordinator", normanton)).contains(march, everywhere);
        assertThat(knownTo("analyst", normanton)).isEmpty();
        assertThat(knownTo("officer2", watched.elsewhere()))
                .doesNotContain(march)
                .contains(everywhere);
    }

    private String event(String title, int days, Map<String, Object> more) {
        LocalDate day = LocalDate.ofEpochDay(watched.today() + (long) days);
        Map<String, Object> body = Calendar.event(title, day.toString());
        body.putAll(more);
        return Calendar.added("coordinator", Calendar.EVENTS, body);
    }

    private static List<String> knownTo(String account, String signal) {
        return as(account).get(PATH + "/" + signal).jsonPath().getList("knownDates.id", String.class);
    }

    @Test
    void anOfficersVerdictIsKeptAuditedAndSaidOnce() {
        String id = watched.normanton();
        String key = "verdict-" + UUID.randomUUID();
        Map<String, Object> body = Map.of("verdict", "NO_FINDING", "note", " A batch that the school sent late. ");
        Response first = as("officer").header("Idempotency-Key", key).body(body).post(PATH + "/" + id + "/verdicts");
        Response again = as("officer").header("Idempotency-Key", key).body(body).post(PATH + "/" + id + "/verdicts");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        JsonPath signal = as("officer").get(PATH + "/" + id).jsonPath();
        assertThat(signal.getString("verdict")).isEqualTo("NO_FINDING");
        assertThat(signal.getList("verdicts")).hasSize(1);
        assertThat(signal.getString("verdicts[0].note")).isEqualTo("A batch that the school sent late.");
        assertThat(as("analyst").get(PATH + "/" + id).asString()).doesNotContain("the school sent late");
        List<Map<String, Object>> entries = EveryItem.of("auditor", "/api/v1/audit/entries?subject=signal:" + id + "&");
        assertThat(entries).extracting(one -> one.get("action")).contains("signal-raised", "signal-judged");
        assertThat(entries.toString()).doesNotContain("the school sent late");
    }

    @Test
    void aVerdictThatIsNoneIsRefused() {
        String verdicts = PATH + "/" + watched.normanton() + "/verdicts";
        JsonPath missing = as("officer")
                .body("{}")
                .post(verdicts)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        assertThat(missing.getString("errors[0].pointer")).isEqualTo("/verdict");
        JsonPath noted = as("officer")
                .body(Map.of("verdict", "FINDING", "note", "x".repeat(2_001)))
                .post(verdicts)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        assertThat(noted.getString("errors[0].pointer")).isEqualTo("/note");
        as("officer").body(Map.of("verdict", "MAYBE")).post(verdicts).then().statusCode(400);
        as("officer")
                .body(Map.of("verdict", "FINDING", "why", "x"))
                .post(verdicts)
                .then()
                .statusCode(400);
        as("analyst").body(Map.of("verdict", "FINDING")).post(verdicts).then().statusCode(403);
    }
}
