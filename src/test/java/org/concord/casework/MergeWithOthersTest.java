package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.unmerge;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.Reported;
import org.junit.jupiter.api.Test;

/** What was done with others about a case goes with it where it is merged, and comes back. */
@QuarkusTest
class MergeWithOthersTest {

    private static AtCase opened() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("consent", Map.of("police", "NO", "partners", List.of("VICTIM_SUPPORT")));
        return AtCase.opened(report);
    }

    private static Response assess(AtCase file, int version, String yes) {
        List<String> questions = file.get("/risk").getList("questions.code");
        Map<String, Object> answers =
                new HashMap<>(questions.stream().collect(Collectors.toMap(code -> code, code -> "NO")));
        answers.put(yes, "YES");
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("answers", answers, "reason", "x"))
                .put(file.path("/risk"));
    }

    private static String withOwedAnswer(AtCase file) {
        Map<String, Object> body = new HashMap<>(WithOthers.DISCLOSURE);
        body.put("dueOn", "2027-01-15");
        return file.post("officer", "/disclosures", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void answer(AtCase file, String disclosure, int version, String outcome) {
        as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("outcome", outcome))
                .patch(file.path("/disclosures/" + disclosure))
                .then()
                .statusCode(200);
    }

    @Test
    void disclosuresActionsAndHandOversAreWorkedOnWhereTheirReportsAre() {
        AtCase into = opened();
        AtCase from = opened();
        WithOthers.about(from.reference());
        String owed = withOwedAnswer(from);
        String merge = merged(into.reference(), from.reference());

        assertThat(into.get("/disclosures").getList("items.id")).contains(owed).hasSize(2);
        assertThat(into.get("/actions").getList("items")).hasSize(1);
        assertThat(into.get("/hand-overs").getList("items")).hasSize(1);
        answer(into, owed, 0, "ACCEPTED");
        assertThat(into.get("/tasks").getString("items.find { it.cause == 'DISCLOSURE_ANSWER' }.state"))
                .isEqualTo("DONE");

        unmerge("officer", into.reference(), merge).then().statusCode(200);
        assertThat(into.get("/disclosures").getList("items")).isEmpty();
        assertThat(into.get("/actions").getList("items")).isEmpty();
        assertThat(into.get("/hand-overs").getList("items")).isEmpty();
        answer(from, owed, 1, "ACTION_TAKEN");
        assertThat(from.get("/actions").getList("items")).hasSize(1);
    }

    @Test
    void theGravestRiskHoldsForAllAsLongAsTheyAreTogether() {
        AtCase into = opened();
        AtCase grave = opened();
        AtCase other = opened();
        assess(grave, 0, "CHILD_AT_RISK").then().body("level", equalTo("HIGH"));
        assess(other, 0, "AT_HOME").then().body("level", equalTo("MEDIUM"));
        String one = merged(into.reference(), grave.reference());
        String two = merged(into.reference(), other.reference());
        assertThat(into.get("").getString("risk.level")).isEqualTo("HIGH");

        unmerge("officer", into.reference(), one).then().statusCode(200);
        assertThat(into.get("/risk").getString("level")).isEqualTo("MEDIUM");
        assertThat(grave.get("/risk").getString("level")).isEqualTo("HIGH");
        unmerge("officer", into.reference(), two).then().statusCode(200);
        assertThat(into.get("/risk").getInt("version")).isZero();
        assess(into, 0, "AT_HOME")
                .then()
                .statusCode(200)
                .body("level", equalTo("MEDIUM"))
                .body("version", equalTo(3));
    }
}
