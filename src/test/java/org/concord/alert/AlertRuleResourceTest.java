package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.alert.AtAlerts.oneRule;
import static org.concord.alert.AtAlerts.put;
import static org.concord.alert.AtAlerts.rung;
import static org.concord.alert.AtAlerts.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.concord.Reported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules are data: read, tried out, put into force, audited and undone. */
@QuarkusTest
class AlertRuleResourceTest {
    private static final List<Map<String, Object>> COORDINATORS_ONLY = List.of(rung("COORDINATOR", "PT20M"));

    @AfterEach
    void asBefore() {
        AtAlerts.putBack();
    }

    @Test
    void theStandardIsInForceUntilSomebodyPutsAnother() {
        as("coordinator")
                .get("/api/v1/alert-rules/versions/0")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("rules.name", hasItem("critical"))
                .body(
                        "rules[0].ladder.duties.flatten()",
                        equalTo(List.of("OFFICER", "DEPUTY", "COORDINATOR", "DUTY_DIRECTOR")))
                .body("rules[0].ladder[0].acknowledgeWithin", equalTo("PT15M"))
                .body("digestAt", equalTo(List.of("08:00", "13:00")))
                .body("foldWithin", equalTo("PT4H"))
                .body("cityFromWards", equalTo(3));
    }

    @Test
    void aChangeIsTriedAppliedAuditedAndUndone() {
        JsonPath before = AtAlerts.rules();
        String reference = submit(Reported.threatToLife());
        Map<String, Object> wanted = oneRule(COORDINATORS_ONLY);

        as("administrator")
                .body(wanted)
                .post("/api/v1/alert-rules/dry-runs")
                .then()
                .statusCode(200)
                .body("cases", greaterThanOrEqualTo(1))
                .body("items.find { it.caseReference == '" + reference + "' }.now.minutes", equalTo(15))
                .body("items.find { it.caseReference == '" + reference + "' }.then.minutes", equalTo(20))
                .body(
                        "items.find { it.caseReference == '" + reference + "' }.then.recipients.size()",
                        greaterThanOrEqualTo(2))
                .body("people.find { it.name.contains('Normanton') && it.name.contains('Officer') }.then", equalTo(0));
        assertThat(AtAlerts.rules().getInt("version"))
                .as("a dry run changes nothing")
                .isEqualTo(before.getInt("version"));

        int version = put(wanted);
        assertThat(version).isEqualTo(before.getInt("version") + 1);
        String next = submit(Reported.threatToLife());
        assertThat(AtAlerts.alertOf(next).getList("recipients.toldAs")).containsOnly("COORDINATOR");
        assertThat(AtAlerts.alertOf(next).getString("rule")).isEqualTo("every");
        Awaitility.await().untilAsserted(() -> as("auditor")
                .get("/api/v1/audit/entries?subject=alert-rules&limit=200")
                .then()
                .body("items.action", hasItem("alert-rules-changed"))
                .body("items.action", hasItem("alert-rules-tried")));

        Map<String, Object> old = as("administrator")
                .get("/api/v1/alert-rules/versions/" + before.getInt("version"))
                .jsonPath()
                .getMap("");
        put(old);
        assertThat(AtAlerts.rules().getList("rules.name")).isEqualTo(before.getList("rules.name"));
        assertThat(AtAlerts.alertOf(submit(Reported.threatToLife())).getList("recipients.toldAs"))
                .containsOnly("OFFICER");
        as("coordinator")
                .get("/api/v1/alert-rules/versions?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].version", equalTo(version + 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a rule without a floor         | [{"duties":["OFFICER"],"channels":["EMAIL"],"acknowledgeWithin":"PT5M"}]                       | /rules/0/ladder
        no rung                        | []                                                                                              | /rules/0/ladder
        no time                        | [{"duties":["COORDINATOR"],"channels":["EMAIL"]}]                                               | /rules/0/ladder/0/acknowledgeWithin
        no time that one can read      | [{"duties":["COORDINATOR"],"channels":["EMAIL"],"acknowledgeWithin":"soon"}]                    | /rules/0/ladder/0/acknowledgeWithin
        a negative time                | [{"duties":["COORDINATOR"],"channels":["EMAIL"],"acknowledgeWithin":"-PT5M"}]                   | /rules/0/ladder/0/acknowledgeWithin
        a year                         | [{"duties":["COORDINATOR"],"channels":["EMAIL"],"acknowledgeWithin":"P365D"}]                   | /rules/0/ladder/0/acknowledgeWithin
        no channel                     | [{"duties":["COORDINATOR"],"channels":[],"acknowledgeWithin":"PT5M"}]                           | /rules/0/ladder/0/channels
        nobody                         | [{"duties":[],"channels":["EMAIL"],"acknowledgeWithin":"PT5M"}]                                 | /rules/0/ladder/0/duties
        """)
    void aLadderThatCannotWorkIsRefusedAndChangesNothing(String what, String ladder, String pointer) {
        int before = AtAlerts.rules().getInt("version");

        as("administrator")
                .header("If-Match", "*")
                .body("{\"rules\":[{\"name\":\"every\",\"ladder\":" + ladder + "}]}")
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", hasItem(pointer));
        assertThat(AtAlerts.rules().getInt("version")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an unknown ward      | "wards":["E05999999"]        | /rules/0/wards/0
        an unknown strand    | "strands":["COLOUR"]         | /rules/0/strands/0
        an unknown type      | "incidentTypes":["NOISE"]    | /rules/0/incidentTypes/0
        no name              | "quiet":true,"digest":true   | /digestAt
        """)
    void aConditionThatIsNotKnownIsRefused(String what, String condition, String pointer) {
        as("administrator")
                .header("If-Match", "*")
                .body("""
                        {"rules":[{"name":"every",%s,
                          "ladder":[{"duties":["COORDINATOR"],"channels":["EMAIL"],"acknowledgeWithin":"PT5M"}]}]}""".formatted(condition))
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 101})
    void aCityOfTooFewOrTooManyWardsIsRefused(int wards) {
        Map<String, Object> rules = oneRule(COORDINATORS_ONLY);
        rules.put("cityFromWards", wards);

        as("administrator")
                .header("If-Match", "*")
                .body(rules)
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/cityFromWards"));
    }

    @Test
    void rulesThatLeaveSomeCaseWithoutAPersonAreRefused() {
        Map<String, Object> onlyGrave = oneRule(COORDINATORS_ONLY);
        Map<String, Object> rule = new LinkedHashMap<>(Map.of("name", "grave", "ladder", COORDINATORS_ONLY));
        rule.put("severities", List.of("P1_CRITICAL", "P2_HIGH"));
        onlyGrave.put("rules", List.of(rule));

        as("administrator")
                .header("If-Match", "*")
                .body(onlyGrave)
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rules"))
                .body("errors[0].detail", containsString("P3_MEDIUM in working hours"));
    }

    @Test
    void unknownChannelsFieldsAndNamesAreRefusedWithAClearError() {
        for (String body : List.of(
                "{\"rules\":[{\"name\":\"every\",\"ladder\":[{\"duties\":[\"COORDINATOR\"],\"channels\":[\"PIGEON\"],\"acknowledgeWithin\":\"PT5M\"}]}]}",
                "{\"rules\":[{\"name\":\"every\",\"ladder\":[{\"duties\":[\"MAYOR\"],\"channels\":[\"EMAIL\"],\"acknowledgeWithin\":\"PT5M\"}]}]}",
                "{\"rules\":[],\"more\":1}",
                "{\"rules\":{}}",
                "{}")) {
            as("administrator")
                    .header("If-Match", "*")
                    .body(body)
                    .put("/api/v1/alert-rules")
                    .then()
                    .statusCode(400)
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void aChangeNeedsWhatWasReadAndNobodyElseToHaveBeenFaster() {
        Map<String, Object> wanted = oneRule(COORDINATORS_ONLY);

        as("administrator").body(wanted).put("/api/v1/alert-rules").then().statusCode(428);
        as("administrator")
                .header("If-Match", "\"999999\"")
                .body(wanted)
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(412);
        as("coordinator")
                .header("If-Match", "*")
                .body(wanted)
                .put("/api/v1/alert-rules")
                .then()
                .statusCode(403);
        as("administrator").get("/api/v1/alert-rules/versions/999999").then().statusCode(404);
        as("administrator").get("/api/v1/alert-rules/versions/one").then().statusCode(404);
    }
}
