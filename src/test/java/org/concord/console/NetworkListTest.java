package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.concord.tension.Calendar;
import org.concord.tension.Returns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key individual network is shortened by what of it is no secret, and what was talked about is chosen, not typed. */
@QuarkusTest
class NetworkListTest {
    private static final String API = "/api/v1/tension/network";
    private static final String PAGE = "/console/tension/network";
    private static final String NORMANTON = "E05015521";
    private static final String ARBORETUM = "E05015511";

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theListIsShortenedByWardVettingAndConsent() {
        String there = added(NORMANTON, "DBS", 30);
        String unvetted = added(NORMANTON, "NONE", 30);
        String other = added(ARBORETUM, "DBS", 30);

        assertThat(listed("ward=" + NORMANTON)).contains(there, unvetted).doesNotContain(other);
        assertThat(listed("ward=" + NORMANTON + "&vetting=DBS")).contains(there).doesNotContain(unvetted, other);
        assertThat(listed("consent=CURRENT")).contains(there, unvetted, other);
        assertThat(listed("consent=EXPIRED")).doesNotContain(there);
        as("officer").delete(API + "/" + unvetted + "/consent").then().statusCode(204);
        assertThat(listed("consent=WITHDRAWN")).contains(unvetted).doesNotContain(there);
        clock.advance(Duration.ofDays(40));
        Callers.signAllInAnew();
        assertThat(listed("consent=EXPIRED")).contains(there, other).doesNotContain(unvetted);
        assertThat(listed("consent=CURRENT")).doesNotContain(there);

        String page = Staff.browser("officer")
                .open(PAGE + "?ward=" + ARBORETUM + "&consent=EXPIRED&vetting=")
                .asString();
        assertThat(page).contains(PAGE + "/" + other, "Show all").doesNotContain(PAGE + "/" + there);
    }

    @ParameterizedTest
    @CsvSource({"ward=x, #ward", "vetting=MAYBE, #vetting", "consent=x, #consent", "name=Ivo, #name"})
    void whatIsNoFilterIsRefused(String query, String pointer) {
        as("officer")
                .get(API + "?" + query)
                .then()
                .spec(Refused.with(400, "bad-parameter"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void somebodyIsFoundByWordsThatStandInNoAddress() {
        String contact = added(NORMANTON, "DBS", 30);
        String word = "Zw" + UUID.randomUUID().toString().substring(0, 8);
        String version = as("officer").get(API + "/" + contact).header("ETag").replace("\"", "");
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Ivo " + word, "role", "Coach", "wards", List.of(NORMANTON), "phone", "+44 7700 900123"));
        body.put("vetting", "NONE");
        as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(API + "/" + contact)
                .then()
                .statusCode(200);
        Map<String, String> words = Map.of("words", "coach " + word.toUpperCase(Locale.ROOT));
        as("officer").body(words).post(API + "/searches").then().statusCode(200).body("items.id", contains(contact));
        as("officer2").body(words).post(API + "/searches").then().body("items.id", empty());
        as("officer").body(Map.of("words", " ")).post(API + "/searches").then().statusCode(400);
        Resident officer = Staff.browser("officer");
        var ofApi = Twin.left("network", () -> as("officer").body(words).post(API + "/searches"));
        var ofPage = Twin.left("network", () -> assertThat(ActForm.on(officer, PAGE + "/search")
                        .send("words", words.get("words"))
                        .asString())
                .contains(PAGE + "/" + contact, word));
        Twin.assertSame(ofPage, ofApi);
        var nobody = ActForm.on(officer, PAGE + "/search").send("words", "nobody " + word);
        assertThat(nobody.asString()).contains("Nobody whose consent holds.");
        var silent = ActForm.on(officer, PAGE + "/search").send("words", "");
        assertThat(silent.statusCode()).isEqualTo(400);
    }

    @Test
    void aTalkIsAboutAnEventThatTheOfficerSees() {
        String contact = added(NORMANTON, "DBS", 30);
        String title = "Talked about " + UUID.randomUUID();
        String event = Calendar.added(
                "officer",
                Calendar.EVENTS,
                Calendar.event(title, Returns.day(clock, 0).toString()));
        Map<String, Object> elsewhere = Calendar.event(
                "Not theirs " + UUID.randomUUID(), Returns.day(clock, 0).toString());
        elsewhere.put("wards", List.of(Calendar.ELSEWHERE));
        String hidden = Calendar.added("officer2", Calendar.EVENTS, elsewhere);
        Resident officer = Staff.browser("officer");
        assertThat(officer.look(PAGE + "/" + contact).asString())
                .contains("Event: " + title)
                .doesNotContain(hidden);

        var led = ActForm.on(officer, PAGE + "/" + contact)
                .send("how", "PHONE", "text", "Worried.", "about", "EVENT:" + event);

        assertThat(led.statusCode()).isEqualTo(303);
        as("officer")
                .get(API + "/" + contact + "/log")
                .then()
                .body("items[0].about.kind", equalTo("EVENT"))
                .body("items[0].about.id", equalTo(event));
        var refused = ActForm.on(officer, PAGE + "/" + contact)
                .send("how", "PHONE", "text", "Worried.", "about", "EVENT:none");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("What it was about", "Worried.");
    }

    private List<String> listed(String query) {
        return as("officer")
                .get(API + "?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private String added(String ward, String vetting, int days) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Ivo", "wards", List.of(ward), "phone", "+44 7700 900123", "vetting", vetting));
        if (!vetting.equals("NONE")) {
            body.put("vettedOn", "2026-01-05");
        }
        body.put(
                "consent",
                Map.of(
                        "givenOn", Returns.day(clock, 0).toString(),
                        "how", "SPOKEN",
                        "until", Returns.day(clock, 0).plusDays(days).toString()));
        return as("officer")
                .body(body)
                .post(API)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
