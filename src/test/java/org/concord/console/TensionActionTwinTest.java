package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.casework.Cases;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done about tension, on pages: each act leaves what the API leaves of it, and what is wrong is said without losing anything. */
@QuarkusTest
class TensionActionTwinTest {
    private static final String PAGE = "/console/tension/actions";
    private static final String API = "/api/v1/tension/actions";
    private static final String DUE = "2035-01-01T12:00";
    private static final String WARD = "E05015521";

    @Inject
    TestClock clock;

    @Inject
    Watched watched;

    private String me = "";
    private Resident officer = new Resident();

    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    @BeforeEach
    void isSignedIn() {
        officer = Staff.browser("officer");
        me = Cases.idOf("officer");
    }

    @Test
    void anActionIsRecordedAsByTheApiWithWhy() {
        String signal = watched.normanton();
        String what = "Ask around " + UUID.randomUUID();
        Map<String, Object> body = body(what + " by API");
        body.putAll(Map.of("because", Map.of("kind", "SIGNAL", "id", signal), "publicLine", "We asked."));
        String byApi = post(body).then().statusCode(201).extract().path("id");
        ActForm form = ActForm.on(officer, PAGE + "/new?signal=" + signal);
        Object[] fields = {
            "kind", "KIN_CONTACT", "what", what, "wards", WARD, "ownerId", me, "dueAt", DUE, "publicLine", "We asked."
        };

        assertLedOn(form.send(fields));
        assertLedOn(form.send(fields));

        List<Map<String, Object>> mine = EveryItem.of("officer", API + "?owner=me&").stream()
                .filter(one -> one.get("what").equals(what))
                .toList();
        assertThat(mine).as("pressed twice, recorded once").hasSize(1);
        assertThat(mine.getFirst().get("because")).isEqualTo(Map.of("kind", "SIGNAL", "id", signal));
        String byPage = (String) mine.getFirst().get("id");
        assertSame(Twin.all("tension-action:" + byPage), Twin.all("tension-action:" + byApi));
        assertThat(officer.look(PAGE + "?owner=me&ward=" + WARD + "&state=OPEN&overdue=")
                        .statusCode())
                .isEqualTo(200);
        assertThat(look(byPage)).contains(what, "A signal", "Normanton", "Nobody else has agreed to it yet");
    }

    @Test
    void itEndsAndIsTakenUpAgainAsByTheApi() {
        String ofApi = added("Talk");
        String ofPage = added("Talk");

        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("state", "DONE", "outcome", "They agreed 4481."),
                Map.of("publicLine", "Two groups agreed."),
                Map.of("state", "OPEN", "what", "Talk again"),
                Map.of("agency", "Police", "state", "CANCELLED"))) {
            Map<String, Object> before = one(ofApi);
            ActForm form = ActForm.on(officer, PAGE + "/" + ofPage);
            Object[] fields = fields(ofPage, change);
            assertSame(
                    left("tension-action:" + ofPage, () -> assertLedOn(form.send(fields))),
                    left("tension-action:" + ofApi, () -> as("officer")
                            .header("If-Match", "\"" + before.get("version") + "\"")
                            .body(change)
                            .patch(API + "/" + ofApi)
                            .then()
                            .statusCode(200)));
        }
        assertThat(look(ofPage)).contains("Talk again", "Called off", "They agreed 4481.", "Police");
    }

    @Test
    void aSecondPersonAgreesToTheLineAsByTheApi() {
        Map<String, Object> body = body("Speak");
        body.put("publicLine", "We spoke 4482.");
        String ofApi = post(body).path("id");
        String ofPage = post(body).path("id");
        assertThat(look(ofPage)).doesNotContain("Agree to it");
        Resident deputy = Staff.browser("deputy");
        String html = deputy.look(PAGE + "/" + ofPage).asString();
        ActForm form = ActForm.of(deputy, PAGE, "<main" + html.substring(html.indexOf("Agree to the line")));

        assertSame(
                left("tension-action:" + ofPage, () -> assertLedOn(form.send())),
                left("tension-action:" + ofApi, () -> as("deputy")
                        .header("If-Match", "\"0\"")
                        .post(API + "/" + ofApi + "/approval")
                        .then()
                        .statusCode(200)));
        assertThat(look(ofPage)).contains("and agreed to by");
        assertThat(form.send().asString()).contains("Somebody changed this meanwhile");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        assertThat(ActForm.on(officer, PAGE + "/new")
                        .send("publicLine", "Kept 4483.", "dueAt", "soon")
                        .asString())
                .contains(
                        "<title>Error: ",
                        "<a href=\"#kind\">",
                        "<a href=\"#what\">",
                        "<a href=\"#dueAt\">",
                        "Kept 4483.");
        assertThat(ActForm.on(officer, PAGE + "/new")
                        .send("kind", "COMMS", "what", "Kept 4484", "wards", "E05015508", "dueAt", DUE)
                        .asString())
                .contains("<a href=\"#wards\">", "Kept 4484");
        String id = added("Talk");
        ActForm form = ActForm.on(officer, PAGE + "/" + id);
        assertThat(form.send(fields(id, Map.of("state", "DONE"))).asString())
                .contains("<a href=\"#outcome\">What came of it is not said yet");
        assertThat(form.send(fields(id, Map.of())).asString()).contains("Nothing is different from what it says now.");
        assertThat(officer.look(PAGE + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverDoesItFindsItInTheirInboxOnTheDay() {
        Map<String, Object> body = body("Clean the wall 4485");
        body.remove("dueAt");
        body.put("kind", "GRAFFITI_REMOVAL");
        body.put("noticedAt", clock.instant().minus(Duration.ofDays(300)).toString());
        String id = post(body).then().statusCode(201).extract().path("id");
        try {
            assertThat(officer.look("/console").asString())
                    .contains("Actions about tension overdue or due today", "Clean the wall 4485", PAGE + "/" + id);
        } finally {
            as("officer")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("state", "CANCELLED"))
                    .patch(API + "/" + id)
                    .then()
                    .statusCode(200);
        }
    }

    /** The form as it stands, but for these. */
    private static Object[] fields(String id, Map<String, Object> others) {
        Map<String, Object> now = one(id);
        Map<String, Object> all = new HashMap<>();
        for (String name : List.of("what", "state", "outcome", "publicLine", "agency")) {
            all.put(name, now.get(name) == null ? "" : now.get(name));
        }
        all.put("ownerId", ((Map<?, ?>) now.get("owner")).get("id"));
        all.put("dueAt", DUE);
        all.putAll(others);
        return all.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray();
    }

    private static Map<String, Object> one(String id) {
        return as("officer").get(API + "/" + id).jsonPath().getMap("");
    }

    private Map<String, Object> body(String what) {
        return new HashMap<>(Map.of(
                "kind", "KIN_CONTACT", "what", what, "wards", List.of(WARD), "ownerId", me, "dueAt", DUE + ":00Z"));
    }

    private String added(String what) {
        return post(body(what)).then().statusCode(201).extract().path("id");
    }

    private static Response post(Map<String, ?> body) {
        return as("officer").body(body).post(API);
    }

    private String look(String id) {
        return officer.look(PAGE + "/" + id).asString();
    }

    private static void assertLedOn(Response answer) {
        CaseActsTwinTest.assertLedOn(answer);
    }
}
