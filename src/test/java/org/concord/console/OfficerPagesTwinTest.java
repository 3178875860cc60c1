package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.SomeOfficers.NORMANTON;
import static org.concord.console.SomeOfficers.added;
import static org.concord.console.SomeOfficers.body;
import static org.concord.console.SomeOfficers.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does to officers by page, beside the same by API. */
@QuarkusTest
class OfficerPagesTwinTest {
    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = new Desk("administrator");
    }

    private static List<Twin.Entry> byApi(String officer, Runnable act) {
        return Twin.left("officer:" + officer, act);
    }

    private static Map<String, Object> without(Map<String, Object> body, String name) {
        Map<String, Object> rest = new HashMap<>(body);
        rest.remove(name);
        return rest;
    }

    @Test
    void somebodyJoins() {
        Map<String, Object> body = body("officer");
        desk.opens("/officers/new");
        Response shown = desk.sends(
                "/officers/new",
                "name",
                body.get("name"),
                "email",
                body.get("email"),
                "password",
                body.get("password"),
                "roles",
                "officer",
                "wards",
                NORMANTON,
                "language",
                "en",
                "active",
                "true");

        assertThat(shown.asString()).contains("Your change is saved.", (String) body.get("name"), "Normanton");
        String id = desk.at().replaceFirst(".*/officers/([^?]*)\\?.*", "$1");
        String other = added(body("officer"));
        Twin.assertSame(Twin.all("officer:" + id), Twin.all("officer:" + other));
        Map<String, Object> kept = SomeOfficers.api("/officers/" + id).as(new TypeRef<>() {});
        assertThat(kept)
                .containsEntry("roles", List.of("officer"))
                .containsEntry("wards", List.of(NORMANTON))
                .containsEntry("allWards", false)
                .containsEntry("active", true);
    }

    @Test
    void aFormSentTwiceMakesOneOfficer() {
        Map<String, Object> body = body("officer");
        desk.opens("/officers/new");
        String once = desk.hidden("once").orElseThrow();
        String token = desk.hidden("token").orElseThrow();
        Object[] form = {
            "token",
            token,
            "once",
            once,
            "name",
            body.get("name"),
            "email",
            body.get("email"),
            "password",
            body.get("password"),
            "roles",
            "officer",
            "active",
            "true"
        };

        desk.sends("/officers/new", form);
        String first = desk.at();
        desk.sends("/officers/new", form);

        assertThat(desk.at()).isEqualTo(first);
    }

    @Test
    void anOfficerIsChangedAndDeactivated() {
        Map<String, Object> ofPage = body("officer");
        Map<String, Object> ofApi = body("officer");
        String page = added(ofPage);
        String api = added(ofApi);

        List<Twin.Entry> changed = byApi(page, () -> {
            desk.opens("/officers/" + page + "/change");
            desk.sends(
                    "/officers/" + page + "/change",
                    "name",
                    "Another Name",
                    "email",
                    ofPage.get("email"),
                    "password",
                    "",
                    "roles",
                    "officer",
                    "roles",
                    "analyst",
                    "wards",
                    NORMANTON,
                    "language",
                    "pl",
                    "active",
                    "true");
        });

        Map<String, Object> wanted = without(ofApi, "password");
        wanted.putAll(Map.of("name", "Another Name", "roles", List.of("officer", "analyst"), "language", "pl"));
        Twin.assertSame(
                changed, byApi(api, () -> put("/officers/" + api, wanted).then().statusCode(200)));
        wanted.put("active", false);
        Twin.assertSame(
                byApi(page, () -> {
                    desk.opens("/officers/" + page);
                    desk.sends("/officers/" + page + "/deactivation");
                }),
                byApi(api, () -> put("/officers/" + api, wanted).then().statusCode(200)));
        assertThat(desk.opens("/officers/" + page).asString()).contains("This officer is not active");
    }

    @Test
    void anotherAddressWaitsForASecondPerson() {
        Map<String, Object> ofPage = body("officer");
        Map<String, Object> ofApi = body("officer");
        String page = added(ofPage);
        String api = added(ofApi);

        List<Twin.Entry> asked = byApi(page, () -> {
            desk.opens("/officers/" + page + "/change");
            Response shown = desk.sends(
                    "/officers/" + page + "/change",
                    "name",
                    ofPage.get("name"),
                    "email",
                    "moved-" + ofPage.get("email"),
                    "roles",
                    "officer",
                    "wards",
                    NORMANTON,
                    "language",
                    "en",
                    "active",
                    "true");
            assertThat(shown.asString()).contains("Nothing has changed yet").doesNotContain("moved-");
        });

        Map<String, Object> wanted = without(ofApi, "password");
        wanted.put("email", "moved-" + ofApi.get("email"));
        Twin.assertSame(
                asked, byApi(api, () -> put("/officers/" + api, wanted).then().statusCode(202)));
    }

    @Test
    void aDutyIsGivenAndTakenAway() {
        String page = added(body("officer"));
        String api = added(body("officer"));
        Map<String, Object> duty =
                Map.of("kind", "OFFICER", "ward", NORMANTON, "strand", "RACE", "validFrom", "2026-01-01");

        Twin.assertSame(
                byApi(page, () -> {
                    desk.opens("/officers/" + page + "/duties");
                    Response shown = desk.sends(
                            "/officers/" + page + "/duties",
                            "kind",
                            "OFFICER",
                            "ward",
                            NORMANTON,
                            "strand",
                            "RACE",
                            "validFrom",
                            "2026-01-01",
                            "validTo",
                            "");
                    assertThat(shown.asString()).contains("1 January 2026, until further notice");
                }),
                byApi(api, () -> put("/officers/" + api + "/duties", Map.of("items", List.of(duty)))
                        .then()
                        .statusCode(200)));
        Twin.assertSame(
                byApi(page, () -> desk.sends("/officers/" + page + "/duties/removals", "index", "0")),
                byApi(api, () -> put("/officers/" + api + "/duties", Map.of("items", List.of()))
                        .then()
                        .statusCode(200)));
        assertThat(desk.opens("/officers/" + page + "/duties").asString())
                .contains("This officer is on duty for nothing.");
    }

    @Test
    void daysOffAreAddedAndTakenAway() {
        String page = added(body("officer"));
        String api = added(body("officer"));
        String cover = added(body("officer"));

        Twin.assertSame(
                byApi(page, () -> {
                    desk.opens("/officers/" + page + "/absences");
                    Response shown = desk.sends(
                            "/officers/" + page + "/absences",
                            "from",
                            "2031-03-03",
                            "until",
                            "2031-03-10",
                            "cover",
                            cover);
                    assertThat(shown.asString()).contains("3 March 2031", "10 March 2031");
                }),
                byApi(api, () -> as("administrator")
                        .body(Map.of("from", "2031-03-03", "until", "2031-03-10", "cover", cover))
                        .post("/api/v1/officers/" + api + "/absences")
                        .then()
                        .statusCode(201)));
        String ofPage = SomeOfficers.api("/officers/" + page + "/absences").path("items[0].id");
        String ofApi = SomeOfficers.api("/officers/" + api + "/absences").path("items[0].id");
        Twin.assertSame(
                byApi(page, () -> desk.sends("/officers/" + page + "/absences/" + ofPage + "/removal")),
                byApi(api, () -> as("administrator")
                        .header("If-Match", "\"0\"")
                        .delete("/api/v1/officers/" + api + "/absences/" + ofApi)
                        .then()
                        .statusCode(204)));
    }

    @Test
    void theWaysOfTellingAreChanged() {
        String page = added(body("officer"));
        String api = added(body("officer"));
        List<Map<String, Object>> items = List.of(
                Map.of("channel", "EMAIL", "on", true),
                Map.of("channel", "SMS", "address", "+447700900123", "on", true));

        Twin.assertSame(
                byApi(page, () -> {
                    desk.opens("/officers/" + page + "/channels");
                    Response shown = desk.sends(
                            "/officers/" + page + "/channels", "email", "true", "sms", "07700900123", "smsOn", "true");
                    assertThat(shown.asString()).contains("+447700900123");
                }),
                byApi(api, () -> put("/officers/" + api + "/channels", Map.of("items", items))
                        .then()
                        .statusCode(200)));
    }

    @Test
    void aTurnIsGivenAndTakenAway() {
        String officer = added(body("officer"));
        Map<String, Object> turn = Map.of(
                "officer", officer,
                "kind", "OFFICER",
                "ward", NORMANTON,
                "from", "2044-06-03T17:00:00Z",
                "until", "2044-06-06T08:00:00Z");

        List<Twin.Entry> given = Twin.left("rota", () -> {
            desk.opens("/rota?from=2044-05-02");
            Response shown = desk.sends(
                    "/rota",
                    "officer",
                    officer,
                    "kind",
                    "OFFICER",
                    "ward",
                    NORMANTON,
                    "from",
                    "2044-05-06T18:00",
                    "until",
                    "2044-05-09T09:00");
            assertThat(shown.asString()).contains("6 May 2044 at 18:00", "9 May 2044 at 09:00");
        });

        Versionless.assertSame(given, Twin.left("rota", () -> put(
                        "/rota",
                        Map.of(
                                "from", "2044-06-01T00:00:00Z",
                                "until", "2044-06-29T00:00:00Z",
                                "shifts", List.of(turn)))
                .then()
                .statusCode(200)));
        Versionless.assertSame(
                Twin.left("rota", () -> {
                    desk.opens("/rota?from=2044-05-02");
                    desk.sends("/rota/removals", "index", "0");
                }),
                Twin.left("rota", () -> put(
                                "/rota",
                                Map.of(
                                        "from", "2044-06-01T00:00:00Z",
                                        "until", "2044-06-29T00:00:00Z",
                                        "shifts", List.of()))
                        .then()
                        .statusCode(200)));
        assertThat(desk.opens("/rota?from=2044-05-02").asString()).contains("Nobody has a turn from 2 May 2044");
    }
}
