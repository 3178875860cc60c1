package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.referral.Disclosing.decide;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.casework.AtCase;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RiskResourceTest {
    private static final String PATH = "/risk";

    /** NO to everything that is asked, but for these. */
    private static Map<String, Object> answers(String... yes) {
        Map<String, Object> answers = new HashMap<>();
        as("officer")
                .get(AtCase.opened().path(PATH))
                .jsonPath()
                .<String>getList("questions.code")
                .forEach(code -> answers.put(code, "NO"));
        for (String code : yes) {
            answers.put(code, "YES");
        }
        return new HashMap<>(Map.of("answers", answers));
    }

    private static Map<String, Object> judged(String level, String reason, String... yes) {
        Map<String, Object> body = answers(yes);
        body.put("level", level);
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    private static Response put(AtCase file, int version, Object body) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(file.path(PATH));
    }

    @Test
    void untilSomebodyAssessesItThereAreQuestionsAlone() {
        AtCase file = AtCase.opened();
        as("officer")
                .get(file.path(PATH))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("level", nullValue())
                .body("questions.size()", lessThanOrEqualTo(10))
                .body("questions.code", not(empty()))
                .body("actions", empty())
                .body("history", empty());
        as("officer").get(file.path("")).then().body("risk", nullValue());
    }

    @Test
    void theAnswersSayTheLevelAndTheLevelWhatIsToBeDone() {
        AtCase file = AtCase.opened();
        put(file, 0, answers("AT_HOME"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("level", equalTo("MEDIUM"))
                .body("answeredLevel", equalTo("MEDIUM"))
                .body("answers.AT_HOME", equalTo("YES"))
                .body("actions", not(empty()));
        put(file, 1, answers("AT_HOME", "CHILD_AT_RISK"))
                .then()
                .statusCode(200)
                .body("level", equalTo("HIGH"))
                .body("version", equalTo(2))
                .body("history.version", contains(2, 1))
                .body("history.level", contains("HIGH", "MEDIUM"))
                .body("history[0].assessedBy.id", equalTo(AtCase.officer("officer")))
                .body("history[0].approvedBy", nullValue());
        as("officer")
                .get(file.path(""))
                .then()
                .body("risk.level", equalTo("HIGH"))
                .body("risk.version", equalTo(2));
        assertThat(file.audited("risk-assessed"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"answered\":\"HIGH\",\"level\":\"HIGH\",\"version\":2")
                .doesNotContain("CHILD");
    }

    @Test
    void judgementRaisesWithAReasonAndNothingGoesDownWithoutOne() {
        AtCase file = AtCase.opened();
        put(file, 0, judged("HIGH", null))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/reason"));
        put(file, 0, judged("HIGH", "They are very afraid"))
                .then()
                .statusCode(200)
                .body("level", equalTo("HIGH"))
                .body("answeredLevel", equalTo("LOW"))
                .body("history[0].reason", equalTo("They are very afraid"));
        put(file, 1, answers()).then().statusCode(400).body("errors.pointer", contains("/reason"));
        Map<String, Object> calmer = answers();
        calmer.put("reason", "They have moved to safety");
        put(file, 1, calmer).then().statusCode(200).body("level", equalTo("LOW"));
    }

    @Test
    void belowWhatTheAnswersSayTwoOfficersPutIt() {
        AtCase file = AtCase.opened();
        String approval = put(file, 0, judged("LOW", "The weapon was a toy", "THREAT_OR_WEAPON"))
                .then()
                .statusCode(202)
                .body("approval.act", equalTo("LOWER_RISK"))
                .extract()
                .path("approval.id");
        assertThat(file.get(PATH).getInt("version")).isZero();
        decide("officer", approval, true).then().spec(Refused.with(409, "second-person-required"));
        decide("deputy", approval, true)
                .then()
                .statusCode(200)
                .body("level", equalTo("LOW"))
                .body("answeredLevel", equalTo("HIGH"))
                .body("history", hasSize(1))
                .body("history[0].approvedBy.id", equalTo(AtCase.officer("deputy")));
    }

    @Test
    void whatWasAssessedMeanwhileIsNotLoweredUnseen() {
        AtCase file = AtCase.opened();
        String approval = put(file, 0, judged("MEDIUM", "It was a toy", "THREAT_OR_WEAPON"))
                .path("approval.id");
        put(file, 0, answers("SERIOUS_INJURY")).then().statusCode(200);
        decide("deputy", approval, true).then().spec(Refused.with(409, "approval-stale"));
        assertThat(file.get(PATH).getString("level")).isEqualTo("HIGH");
    }

    @Test
    void everyQuestionIsAnsweredAndNoOther() {
        AtCase file = AtCase.opened();
        put(file, 0, Map.of())
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors", hasSize(10));
        Map<String, Object> body = answers();
        Map<Object, Object> answers = new HashMap<>((Map<?, ?>) body.get("answers"));
        answers.remove("AT_HOME");
        answers.put("SHOE_SIZE", "YES");
        body.put("answers", answers);
        put(file, 0, body).then().statusCode(400).body("errors.pointer", contains("/answers/AT_HOME", "/answers"));
        as("officer").body(answers()).put(file.path(PATH)).then().spec(Refused.with(428, "precondition-required"));
        put(file, 1, answers()).then().spec(Refused.with(412, "version-mismatch"));
        put(AtCase.openedElsewhere(), 0, answers()).then().spec(Refused.with(404, "not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers | [] | /answers",
                "answers | {\"AT_HOME\": \"MAYBE\"} | /answers/AT_HOME",
                "answers | {\"AT_HOME\": true} | /answers/AT_HOME",
                "level | \"EXTREME\" | /level",
                "level | 3 | /level",
                "reason | \"a\\u0000\" | /reason",
                "score | 7 | /score"
            })
    void whatIsNoAssessmentIsRefused(String member, String value, String pointer) throws Exception {
        AtCase file = AtCase.opened();
        put(file, 0, Spoilt.body(answers(), member, value))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        assertThat(file.audited("risk-assessed")).isEmpty();
    }

    @Test
    void ofTwoWhoAssessAtOnceOneComesSecond() throws Exception {
        AtCase file = AtCase.opened();
        Map<String, Object> one = answers("AT_HOME");
        Map<String, Object> other = answers("SERIOUS_INJURY");
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = List.of(() -> put(file, 0, one).statusCode(), () -> put(file, 0, other)
                    .statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(changes)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(file.get(PATH).getInt("version")).isEqualTo(1);
    }
}
