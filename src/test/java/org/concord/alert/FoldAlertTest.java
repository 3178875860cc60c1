package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.alert.AtAlerts.acknowledge;
import static org.concord.alert.AtAlerts.alert;
import static org.concord.alert.AtAlerts.alertOf;
import static org.concord.alert.AtAlerts.low;
import static org.concord.alert.AtAlerts.submit;
import static org.concord.alert.AtAlerts.threatIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No storms, nothing buried. Each test has a ward of its own and rare strands, so that none joins another's alert. */
@QuarkusTest
class FoldAlertTest {

    @Test
    void lowCasesOfOneWardAndStrandJoinOneAlertWithAGrowingCount() {
        String first = submit(low("E05015507", "AGE", "ALT_SUBCULTURE"));
        String second = submit(low("E05015507", "AGE", "ALT_SUBCULTURE"));
        String other = submit(low("E05015507", "AGE", "DISABILITY"));

        JsonPath shared = alertOf(first);
        assertThat(shared.getInt("reportCount")).isEqualTo(2);
        assertThat(shared.getList("caseReferences")).containsExactly(first, second);
        assertThat(shared.getList("recipients.name")).containsExactly("Demo Officer (all other wards)");
        assertThat(alertOf(other).getInt("reportCount")).as("another strand").isEqualTo(1);
        as("officer2")
                .get("/api/v1/cases/" + second)
                .then()
                .body("severity", equalTo("P4_LOW"))
                .body("dueAt", notNullValue());
        as("auditor")
                .get("/api/v1/audit/entries?subject=" + second)
                .then()
                .body("items.action", hasItem("alert-folded"))
                .body("items.action", not(hasItem("alert-raised")));
    }

    @Test
    void graveCasesAlwaysRaiseTheirOwn() {
        submit(low("E05015508", "AGE", "ALT_SUBCULTURE"));
        String one = submit(threatIn("E05015508"));
        String two = submit(threatIn("E05015508"));

        assertThat(alertOf(one).getInt("reportCount")).isEqualTo(1);
        assertThat(alertOf(two).getInt("reportCount")).isEqualTo(1);
        assertThat(alertOf(one).getString("id")).isNotEqualTo(alertOf(two).getString("id"));
    }

    @Test
    void aCaseThatJoinsAnAnsweredAlertOpensItForWhoeverAnswered() {
        String first = submit(low("E05015509", "AGE", "ALT_SUBCULTURE"));
        String id = alertOf(first).getString("id");
        acknowledge("coordinator2", id);
        assertThat(alert(id).getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(alert(id).getString("acknowledgedByName")).isEqualTo("Demo Coordinator Two");

        submit(low("E05015509", "AGE", "ALT_SUBCULTURE"));

        JsonPath again = alert(id);
        assertThat(again.getString("state")).isEqualTo("OPEN");
        assertThat(again.getInt("reportCount")).isEqualTo(2);
        assertThat(again.getList("recipients.name")).contains("Demo Coordinator Two");
        List<Map<String, Object>> deliveries = again.getList("deliveries");
        assertThat(deliveries).extracting(delivery -> delivery.get("officer")).contains(idOf("coordinator2", again));
        acknowledge("coordinator2", id);
        assertThat(alert(id).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void ofManyAtTheSameMomentOneRaisesTheAlertAndTheOthersJoinIt() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> submit(low("E05015510", "AGE", "RELIGION")));
        }
        List<String> references = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> call : threads.invokeAll(calls)) {
                references.add(call.get());
            }
        }

        List<String> leading = as("officer2")
                .get("/api/v1/alerts?limit=200")
                .jsonPath()
                .getList("items.caseReference", String.class)
                .stream()
                .filter(references::contains)
                .toList();
        assertThat(leading).hasSize(1);
        assertThat(alertOf(leading.getFirst()).getList("caseReferences", String.class))
                .containsExactlyInAnyOrderElementsOf(references);
    }

    @Test
    void aCaseThatIsRestrictedLeavesTheAlertItSharesAndTheOthersKeepTheirs() {
        String first = submit(low("E05015512", "AGE", "ALT_SUBCULTURE"));
        String second = submit(low("E05015512", "AGE", "ALT_SUBCULTURE"));
        String third = submit(low("E05015512", "AGE", "ALT_SUBCULTURE"));
        String shared = alertOf(first).getString("id");

        restrict(first);

        JsonPath rest = alert(shared);
        assertThat(rest.getList("caseReferences")).containsExactly(second, third);
        assertThat(rest.getString("caseReference")).isEqualTo(second);
        as("officer2").get("/api/v1/alerts/" + shared).then().statusCode(200);
        String own = alertOf(first).getString("id");
        assertThat(own).isNotEqualTo(shared);
        as("officer2").get("/api/v1/alerts/" + own).then().statusCode(404);

        restrict(third);
        assertThat(alert(shared).getList("caseReferences")).containsExactly(second);
        assertThat(alertOf(third).getInt("reportCount")).isEqualTo(1);
    }

    @Test
    void nothingJoinsTheAlertOfACaseThatIsNotForEverybody() {
        String first = submit(low("E05015515", "AGE", "ALT_SUBCULTURE"));
        restrict(first);

        String second = submit(low("E05015515", "AGE", "ALT_SUBCULTURE"));

        JsonPath own = alertOf(second);
        assertThat(own.getList("caseReferences")).containsExactly(second);
        as("officer2").get("/api/v1/alerts/" + own.getString("id")).then().statusCode(200);
        assertThat(alertOf(first).getInt("reportCount")).isEqualTo(1);
    }

    @Test
    void nothingJoinsTheAlertOfACaseAboutAPublicServant() {
        Map<String, Object> report = low("E05015516", "AGE", "ALT_SUBCULTURE");
        report.put("subjects", List.of(Map.of("relationship", "PUBLIC_SERVANT")));
        submit(report);

        String second = submit(low("E05015516", "AGE", "ALT_SUBCULTURE"));

        JsonPath own = alertOf(second);
        assertThat(own.getList("caseReferences")).containsExactly(second);
        as("officer2").get("/api/v1/alerts/" + own.getString("id")).then().statusCode(200);
    }

    @Test
    void whenTheLeadingCaseEndsTheOthersStillWait() {
        String first = submit(low("E05015513", "AGE", "ALT_SUBCULTURE"));
        String second = submit(low("E05015513", "AGE", "ALT_SUBCULTURE"));
        String shared = alertOf(first).getString("id");

        withdraw(first);
        JsonPath waiting = alert(shared);
        assertThat(waiting.getString("state")).isEqualTo("OPEN");
        assertThat(waiting.getString("caseReference")).isEqualTo(second);

        withdraw(second);
        assertThat(alert(shared).getString("state")).isEqualTo("EXPIRED");
    }

    private static void restrict(String reference) {
        String officer = as("administrator")
                .get("/api/v1/officers?limit=200")
                .path("items.find { it.email == 'coordinator@demo.invalid' }.id");
        as("coordinator")
                .header("If-Match", "*")
                .body(Map.of("officerIds", List.of(officer), "reason", "a colleague is named"))
                .post("/api/v1/cases/" + reference + "/restriction")
                .then()
                .statusCode(200);
    }

    private static void withdraw(String reference) {
        as("coordinator")
                .header("If-Match", "*")
                .body(Map.of("to", "WITHDRAWN", "reason", "the reporter asked for it"))
                .post("/api/v1/cases/" + reference + "/moves")
                .then()
                .statusCode(200);
    }

    private static Object idOf(String account, JsonPath alert) {
        String name = account.equals("coordinator2") ? "Demo Coordinator Two" : "";
        return alert.get("recipients.find { it.name == '" + name + "' }.officer");
    }
}
