package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The risk of a case on its page: what is read and assessed there leaves what the API leaves, and no answer is lost. */
@QuarkusTest
class RiskTwinTest {
    private static final String GRAVE = "THREAT_OR_WEAPON";
    private static final String LESS = "AT_HOME";

    private List<String> codes = List.of();
    private Resident officer = new Resident();

    @BeforeEach
    void isSignedIn() {
        officer = Staff.browser("officer");
        codes = as("officer").get(api(Cases.received())).jsonPath().getList("questions.code");
    }

    @Test
    void aLookAtItIsAReadingOfTheCase() {
        String byApi = Cases.received();
        String byPage = Cases.received();

        var ofApi = left(byApi, () -> as("officer").get(api(byApi)).then().statusCode(200));

        assertSame(left(byPage, () -> assertThat(page(byPage)).contains("Nobody has assessed it yet")), ofApi);
    }

    @Test
    void answersAreTakenAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        ActForm form = ActForm.on(officer, at(byPage));

        var ofApi = left(byApi, () -> put(byApi, 0, body(GRAVE)).then().statusCode(200));
        var ofPage = left(byPage, () -> assertLedOn(form.send(fields("", "", GRAVE))));

        assertSame(ofPage, ofApi);
        assertThat(page(byPage))
                .containsSubsequence(
                        "What holds now",
                        "High risk",
                        "The answers say so.",
                        "Was there a threat to kill, a weapon, or fire? <strong>Yes</strong>",
                        "What is to be done at this risk",
                        "Assess the risk again within a week")
                .contains("name=\"" + GRAVE + "\" type=\"radio\" value=\"YES\" checked");
        assertThat(officer.look("/console/cases/" + byPage).asString())
                .containsSubsequence("<h1", "High risk", "Before you contact", "Assessed as high");
        assertThat(officer.look("/console/cases/" + byPage + "/timeline").asString())
                .contains("Risk assessed: high");
    }

    @Test
    void judgementRaisesItAndThenLowersItAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        Map<String, Object> raised = body(LESS);
        raised.putAll(Map.of("level", "HIGH", "reason", "They are very afraid."));
        Map<String, Object> calmer = body(LESS);
        calmer.put("reason", "They moved to safety.");

        var ofApi = left(byApi, () -> {
            put(byApi, 0, raised).then().statusCode(200);
            put(byApi, 1, calmer).then().statusCode(200);
        });
        var ofPage = left(byPage, () -> {
            assertLedOn(onIt(byPage, "HIGH", "They are very afraid.", LESS));
            assertLedOn(onIt(byPage, "ANSWERS", "They moved to safety.", LESS));
        });

        assertThat(ofPage.stream()
                        .filter(entry -> !entry.action().equals("case-consulted"))
                        .toList())
                .as("two forms that were looked at, and what was done with them")
                .isEqualTo(ofApi)
                .hasSize(2);
        assertThat(page(byPage))
                .containsSubsequence(
                        "Medium risk",
                        "They moved to safety.",
                        "What held before (1)",
                        "High risk",
                        "This is a judgement: the answers said medium.",
                        "They are very afraid.");
    }

    @Test
    void belowTheAnswersASecondOfficerDecidesAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        Map<String, Object> lower = body(GRAVE);
        lower.putAll(Map.of("level", "LOW", "reason", "It was a toy 6121."));
        ActForm form = ActForm.on(officer, at(byPage));

        var askedOfApi = left(byApi, () -> put(byApi, 0, lower).then().statusCode(202));
        var askedOnPage = left(byPage, () -> assertThat(
                        form.send(fields("LOW", "It was a toy 6121.", GRAVE)).header("Location"))
                .endsWith("/risk?done=waiting"));

        assertSame(askedOnPage, askedOfApi);
        assertThat(officer.look(at(byPage) + "?done=waiting").asString())
                .contains("Nothing has changed yet", "waits until a second officer agrees", "Nobody has assessed it");
        String id = approval(byPage);
        assertThat(officer.look("/console/approvals/" + id).asString()).contains("You asked for this yourself");

        Resident second = Staff.browser("coordinator");
        assertThat(second.look("/console/approvals/" + id).asString())
                .contains(
                        "Put a risk below what the answers say",
                        "What the answers say",
                        "High. Was there a threat to kill, a weapon, or fire? Yes.",
                        "What it is to be",
                        "Low",
                        "It was a toy 6121.")
                .containsOnlyOnce("Asked by");
        ActForm decision = ActForm.on(second, "/console/approvals/" + id);
        var ofApi = left(byApi, () -> as("coordinator")
                .body(Map.of("approve", true, "reason", "I read it."))
                .post("/api/v1/approvals/" + approval(byApi) + "/decisions")
                .then()
                .statusCode(200));
        assertSame(left(byPage, () -> assertLedOn(decision.send("approve", "yes", "reason", "I read it."))), ofApi);
        assertThat(page(byPage)).contains("Low risk", ", agreed by ", "the answers said high");
    }

    @Test
    void whatIsNotAnsweredIsNamedAndAllThatWasTypedStays() {
        String reference = Cases.received();
        Object[] all = fields("HIGH", "Kept 6122.", LESS);
        all[indexOf(all, GRAVE) + 1] = "";

        Response refused = ActForm.on(officer, at(reference)).send(all);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: ",
                        "<a href=\"#" + GRAVE
                                + "\">“Was there a threat to kill, a weapon, or fire?” is not answered yet",
                        "Kept 6122.",
                        "name=\"" + LESS + "\" type=\"radio\" value=\"YES\" checked",
                        "name=\"level\" type=\"radio\" value=\"HIGH\" checked")
                .doesNotContain("What your answers say");
        all[indexOf(all, GRAVE) + 1] = "MAYBE";
        assertThat(ActForm.on(officer, at(reference)).send(all).asString()).contains("<a href=\"#" + GRAVE + "\">");
    }

    @Test
    void whatTheAnswersSayIsShownBeforeAnythingIsSavedAndWhereAReasonIsMissing() {
        String reference = Cases.received();
        ActForm form = ActForm.on(officer, at(reference));
        List<Object> look = new ArrayList<>(List.of(fields("ANSWERS", "", GRAVE)));
        look.addAll(List.of("look", "yes"));

        Response shown = form.send(look.toArray());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString())
                .containsSubsequence(
                        "What your answers say",
                        "High risk",
                        "a weapon, or fire? <strong>Yes</strong>",
                        "Nothing is saved yet.",
                        "Nobody has assessed it yet.");
        Response refused = ActForm.of(officer, at(reference), shown.asString()).send(fields("HIGH", "", LESS));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("<a href=\"#reason\">")
                .containsSubsequence("What your answers say", "Medium risk");
        assertThat(as("officer").get(api(reference)).jsonPath().getInt("version"))
                .isZero();
    }

    @Test
    void whoWasOvertakenSeesWhatHoldsNowAndCanSendItAgain() {
        String reference = Cases.received();
        ActForm form = ActForm.on(officer, at(reference));
        put(reference, 0, body(LESS)).then().statusCode(200);

        Response refused = form.send(fields("ANSWERS", "", GRAVE));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString())
                .contains("Somebody changed this meanwhile", "Medium risk")
                .contains("name=\"" + GRAVE + "\" type=\"radio\" value=\"YES\" checked");
        assertLedOn(ActForm.of(officer, at(reference), refused.asString()).send(fields("ANSWERS", "", GRAVE)));
    }

    private Map<String, Object> body(String... yes) {
        Map<String, Object> answers = new HashMap<>();
        codes.forEach(code -> answers.put(code, List.of(yes).contains(code) ? "YES" : "NO"));
        return new HashMap<>(Map.of("answers", answers));
    }

    /** No to everything that is asked, but for these. */
    private Object[] fields(String level, String reason, String... yes) {
        List<Object> fields = new ArrayList<>(List.of("level", level, "reason", reason));
        codes.forEach(code -> fields.addAll(List.of(code, List.of(yes).contains(code) ? "YES" : "NO")));
        return fields.toArray();
    }

    private static int indexOf(Object[] fields, String name) {
        return List.of(fields).indexOf(name);
    }

    private Response onIt(String reference, String level, String reason, String... yes) {
        return ActForm.on(officer, at(reference)).send(fields(level, reason, yes));
    }

    private static Response put(String reference, int version, Object body) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(api(reference));
    }

    private static String approval(String reference) {
        return as("coordinator")
                .queryParam("limit", 200)
                .get("/api/v1/approvals")
                .path("items.find { it.subject == '" + reference + "' }.id");
    }

    private String page(String reference) {
        return officer.look(at(reference)).asString();
    }

    private static void assertLedOn(Response answer) {
        CaseActsTwinTest.assertLedOn(answer);
    }

    private static String at(String reference) {
        return "/console/cases/" + reference + "/risk";
    }

    private static String api(String reference) {
        return "/api/v1/cases/" + reference + "/risk";
    }
}
