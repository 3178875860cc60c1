package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.casework.Cases;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to resolve a conflict, on pages: each act leaves what the API leaves of it, and what is wrong is said without losing anything. */
@QuarkusTest
class ActionsTwinTest {
    private static final String DUE = "2036-01-01T12:00";

    @Inject
    TestClock clock;

    private String me = "";
    private Resident officer = new Resident();

    @BeforeEach
    void isSignedIn() {
        officer = Staff.browser("officer");
        me = Cases.idOf("officer");
    }

    @Test
    void theListAndEachOfItAreReadingsOfTheCase() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        String id = added(byPage, "Talk with both 3310");

        var ofApi = left(byApi, () -> as("officer").get(api(byApi)).then().statusCode(200));

        assertSame(left(byPage, () -> assertThat(page(byPage)).contains("Talk with both 3310", "To do")), ofApi);
        assertSame(
                left(byPage, () -> assertThat(page(byPage, id))
                        .contains("Talk with both 3310", "Mediation between those concerned", DUE)),
                ofApi);
        assertThat(officer.look(at(Cases.received()) + "/" + id).statusCode())
                .as("an action of another case")
                .isEqualTo(404);
    }

    @Test
    void anActionIsRecordedAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        Map<String, Object> body = body("MEDIATION", "Talk with both");
        body.putAll(Map.of("charterPoints", List.of(2, 6), "publicLine", "Neighbours talked."));
        ActForm form = ActForm.on(officer, at(byPage));
        Object[] fields = {
            "kind",
            "MEDIATION",
            "what",
            "Talk with both",
            "ownerId",
            me,
            "dueAt",
            DUE,
            "charterPoints",
            "6",
            "charterPoints",
            "2",
            "publicLine",
            "Neighbours talked."
        };

        var ofApi = left(byApi, () -> post(byApi, body).then().statusCode(201));
        var ofPage = left(byPage, () -> assertLedOn(form.send(fields)));

        assertSame(ofPage, ofApi);
        assertLedOn(form.send(fields));
        assertThat(as("officer").get(api(byPage)).jsonPath().getList("items"))
                .as("pressed twice, recorded once")
                .hasSize(1);
        assertThat(page(byPage)).contains("Neighbours talked.", "2, 6", "1 January 2036 at 12:00", "Not said yet");
        assertThat(timeline(byPage))
                .contains("Action to resolve it: Mediation between those concerned", "Talk with both");
    }

    @Test
    void aKindWithAClockNeedsNoTime() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        ActForm form = ActForm.on(officer, at(byPage));

        var ofApi = left(byApi, () -> post(byApi, Map.of("kind", "GRAFFITI_REMOVAL", "what", "Clean the wall"))
                .then()
                .statusCode(201));

        assertSame(
                left(byPage, () -> assertLedOn(form.send("kind", "GRAFFITI_REMOVAL", "what", "Clean the wall"))),
                ofApi);
        assertThat(page(byPage)).contains("Due 24 hours after it was noticed");
    }

    @Test
    void amongTheTasksItLeadsToWhereItIsToldWhatCameOfIt() {
        String reference = Cases.received();
        String longAgo = clock.instant().minus(Duration.ofDays(365)).toString();
        String id = post(
                        reference,
                        Map.of("kind", "GRAFFITI_REMOVAL", "what", "Clean the old wall", "noticedAt", longAgo))
                .path("id");

        assertThat(officer.look("/console/tasks").asString())
                .containsSubsequence("Clean the old wall", at(reference) + "\">Say what came of it");
        assertLedOn(ActForm.on(officer, at(reference) + "/" + id)
                .send(
                        "state",
                        "DONE",
                        "outcome",
                        "It is clean.",
                        "what",
                        "Clean the old wall",
                        "dueAt",
                        due(reference),
                        "charterPoints",
                        "2",
                        "charterPoints",
                        "4"));
    }

    @Test
    void itEndsIsToldAndTakenUpAgainAsByTheApi() {
        String byApi = Cases.received();
        String byPage = Cases.received();
        String ofApi = added(byApi, "Talk");
        String ofPage = added(byPage, "Talk");

        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("state", "DONE", "outcome", "They agreed 3311."),
                Map.of("publicLine", "Two neighbours agreed."),
                Map.of("charterPoints", List.of(4, 6)),
                Map.of("state", "OPEN", "what", "Talk again"),
                Map.of("state", "CANCELLED"))) {
            String version = version(byApi);
            ActForm form = ActForm.on(officer, at(byPage) + "/" + ofPage);
            Object[] fields = fields(byPage, change);
            assertSame(left(byPage, () -> assertLedOn(form.send(fields))), left(byApi, () -> as("officer")
                    .header("If-Match", "\"" + version + "\"")
                    .body(change)
                    .patch(api(byApi) + "/" + ofApi)
                    .then()
                    .statusCode(200)));
        }
        assertThat(page(byPage)).contains("Talk again", "Called off", "They agreed 3311.", "4, 6");
        assertThat(timeline(byPage)).contains("Action called off: Mediation", "They agreed 3311.");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        String reference = Cases.received();
        assertThat(ActForm.on(officer, at(reference))
                        .send("publicLine", "Kept 3312.", "dueAt", "soon")
                        .asString())
                .contains(
                        "<title>Error: ",
                        "<a href=\"#kind\">",
                        "<a href=\"#what\">",
                        "<a href=\"#dueAt\">",
                        "Kept 3312.",
                        "<details class=\"govuk-details\" open>");
        String id = added(reference, "Talk");
        ActForm form = ActForm.on(officer, at(reference) + "/" + id);

        assertThat(form.send(fields(reference, Map.of("state", "DONE"))).asString())
                .contains("<a href=\"#outcome\">What came of it is not said yet");
        assertThat(form.send(fields(reference, Map.of())).asString())
                .contains("Nothing is different from what it says now.");
        assertThat(form.send(fields(reference, Map.of("charterPoints", List.of())))
                        .asString())
                .contains("The points of the Charter are at least one");
        Response refused = form.send(fields(reference, Map.of("dueAt", "2026-01-01T12:00", "outcome", "Kept 3313.")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("<a href=\"#dueAt\">", "Kept 3313.", "value=\"2026-01-01T12:00\"");
    }

    @Test
    void whoWasOvertakenSeesWhatItSaysNowAndCanSendItAgain() {
        String reference = Cases.received();
        String id = added(reference, "Talk");
        String path = at(reference) + "/" + id;
        ActForm form = ActForm.on(officer, path);
        Object[] fields = fields(reference, Map.of("state", "DONE", "outcome", "Slower 3314."));
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("outcome", "Faster 3315."))
                .patch(api(reference) + "/" + id)
                .then()
                .statusCode(200);

        Response refused = form.send(fields);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("Somebody changed this meanwhile", "Slower 3314.", "Faster 3315.");
        assertLedOn(ActForm.of(officer, path, refused.asString()).send(fields));
        assertThat(ActForm.on(officer, path)
                        .send(fields(reference, Map.of("what", "Other words")))
                        .asString())
                .contains("This task is done or called off already. Take it up again first.", "Other words");
    }

    /** The form as it stands, but for these. */
    private static Object[] fields(String reference, Map<String, Object> others) {
        Map<String, Object> now = as("officer").get(api(reference)).path("items[0]");
        Map<String, Object> all = new HashMap<>();
        all.put("what", now.get("what"));
        all.put("state", now.get("state"));
        all.put("ownerId", ((Map<?, ?>) now.get("owner")).get("id"));
        all.put("dueAt", DUE);
        all.put("outcome", now.get("outcome") == null ? "" : now.get("outcome"));
        all.put("publicLine", now.get("publicLine") == null ? "" : now.get("publicLine"));
        all.put("charterPoints", now.get("charterPoints"));
        all.putAll(others);
        List<Object> fields = new ArrayList<>();
        all.forEach((name, value) -> (value instanceof List<?> several ? several : Arrays.asList(value))
                .forEach(one -> fields.addAll(List.of(name, String.valueOf(one)))));
        return fields.toArray();
    }

    private Map<String, Object> body(String kind, String what) {
        return new HashMap<>(Map.of("kind", kind, "what", what, "ownerId", me, "dueAt", DUE + ":00Z"));
    }

    private String added(String reference, String what) {
        return post(reference, body("MEDIATION", what))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As the field shows it: the time of the wall’s clock, without seconds. */
    private static String due(String reference) {
        String dueAt = as("officer").get(api(reference)).path("items[0].dueAt");
        return Instant.parse(dueAt)
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDateTime()
                .toString()
                .substring(0, 16);
    }

    private static String version(String reference) {
        return String.valueOf(as("officer").get(api(reference)).<Integer>path("items[0].version"));
    }

    private static Response post(String reference, Map<String, ?> body) {
        return as("officer").body(body).post(api(reference));
    }

    private String timeline(String reference) {
        return officer.look("/console/cases/" + reference + "/timeline").asString();
    }

    private String page(String reference) {
        return officer.look(at(reference)).asString();
    }

    private String page(String reference, String id) {
        return officer.look(at(reference) + "/" + id).asString();
    }

    private static void assertLedOn(Response answer) {
        CaseActsTwinTest.assertLedOn(answer);
    }

    private static String at(String reference) {
        return "/console/cases/" + reference + "/actions";
    }

    private static String api(String reference) {
        return "/api/v1/cases/" + reference + "/actions";
    }
}
