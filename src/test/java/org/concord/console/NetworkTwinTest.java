package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.Twin.assertSame;
import static org.concord.console.Twin.left;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key individual network, on pages: each act and each reading leaves what the API leaves of it. */
@QuarkusTest
class NetworkTwinTest {
    private static final String PAGE = "/console/tension/network";
    private static final String API = "/api/v1/tension/network";
    private static final String WARD = "E05015521";

    @Inject
    TestClock clock;

    private Resident officer = new Resident();

    @BeforeEach
    void isSignedIn() {
        officer = Staff.browser("officer");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void somebodyIsEnteredAndReadAsByTheApi() {
        String byApi = added();
        as("officer").get(API + "/" + byApi).then().statusCode(200);
        ActForm form = ActForm.on(officer, PAGE + "/new");
        Response led = form.send(fields(Map.of("name", "Ivo 5510")));
        assertLedOn(led);
        String byPage = idOf(led);
        assertThat(idOf(form.send(fields(Map.of("name", "Ivo 5510")))))
                .as("pressed twice, entered once")
                .isEqualTo(byPage);

        String page = officer.look(PAGE + "/" + byPage).asString();

        assertThat(page).contains("Ivo 5510", "Roma community, Football club", "Slovak", "Holds until", "Normanton");
        assertSame(Twin.all(subject(byPage)), Twin.all(subject(byApi)));
    }

    @Test
    void theyAreChangedTalkedWithAskedAnewAndErasedAsByTheApi() {
        String ofApi = added();
        String ofPage = added();
        Map<String, Object> changed = body("Ivo");
        changed.put("role", "Coach");
        changed.remove("consent");

        ActForm change = ActForm.on(officer, PAGE + "/" + ofPage + "/change");
        assertSame(
                left(subject(ofPage), () -> assertLedOn(change.send(fields(Map.of("role", "Coach"))))),
                // whoever changes them by the API is answered with what they are now
                left(subject(ofApi), () -> as("officer")
                        .header("If-Match", "\"0\"")
                        .body(changed)
                        .put(API + "/" + ofApi)
                        .then()
                        .statusCode(200)));

        ActForm talk = ActForm.on(officer, PAGE + "/" + ofPage);
        assertSame(
                left(subject(ofPage), () -> assertLedOn(talk.send("how", "PHONE", "text", "They are calm 5511."))),
                left(subject(ofApi), () -> as("officer")
                        .body(Map.of("how", "PHONE", "text", "They are calm."))
                        .post(API + "/" + ofApi + "/log")
                        .then()
                        .statusCode(201)));
        assertThat(officer.look(PAGE + "/" + ofPage).asString()).contains("They are calm 5511.", "By phone");

        ActForm renew = ActForm.on(officer, PAGE + "/" + ofPage + "/consent");
        assertSame(
                left(
                        subject(ofPage),
                        () -> assertLedOn(renew.send("givenOn", today(), "how", "WRITTEN", "until", in(60)))),
                left(subject(ofApi), () -> as("officer")
                        .header("If-Match", "\"2\"")
                        .body(Map.of("givenOn", today(), "how", "WRITTEN", "until", in(60)))
                        .put(API + "/" + ofApi + "/consent")
                        .then()
                        .statusCode(200)));

        String html = officer.look(PAGE + "/" + ofPage + "/consent").asString();
        ActForm erase = ActForm.of(officer, PAGE, "<main" + html.substring(html.indexOf("They take it back</h2>")));
        assertSame(left(subject(ofPage), () -> assertLedOn(erase.send())), left(subject(ofApi), () -> as("officer")
                .delete(API + "/" + ofApi + "/consent")
                .then()
                .statusCode(204)));
        assertThat(officer.look(PAGE + "/" + ofPage).asString())
                .contains("Nothing of them is left here.")
                .doesNotContain("Ivo", "calm 5511");
    }

    @Test
    void theListIsAReadingAsByTheApi() {
        added();
        // other tests' contacts are on the list, too: both see the same
        assertSame(
                left("network", () -> assertThat(officer.look(PAGE).statusCode())
                        .isEqualTo(200)),
                left("network", () -> as("officer").get(API).then().statusCode(200)));
    }

    @Test
    void afterTheConsentRanOutNothingIsShown() {
        String id = added();
        clock.advance(Duration.ofDays(31));
        officer = Staff.browser("officer");

        assertThat(officer.look(PAGE + "/" + id).asString())
                .contains("Their consent has run out")
                .doesNotContain("Ivo", "7700 900123", "Write down a talk");
        assertThat(officer.look(PAGE + "/" + id + "/change").asString()).doesNotContain("Ivo");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        assertThat(ActForm.on(officer, PAGE + "/new").send("role", "Kept 5512").asString())
                .contains(
                        "<title>Error: ",
                        "<a href=\"#name\">",
                        "<a href=\"#phone\">",
                        "<a href=\"#givenOn\">",
                        "<a href=\"#how\">",
                        "<a href=\"#until\">",
                        "Kept 5512");
        String id = added();
        assertThat(ActForm.on(officer, PAGE + "/" + id)
                        .send("text", "Kept 5513")
                        .asString())
                .contains("<a href=\"#how\">", "Kept 5513");
        assertThat(officer.look(PAGE + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    }

    private String in(int days) {
        return LocalDate.parse(today()).plusDays(days).toString();
    }

    private Map<String, Object> body(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "communities",
                List.of("Roma community", "Football club"),
                "languages",
                List.of("Slovak"),
                "wards",
                List.of(WARD),
                "phone",
                "+44 7700 900123",
                "vetting",
                "NONE",
                "consent",
                Map.of("givenOn", today(), "how", "SPOKEN", "until", in(30))));
    }

    private Object[] fields(Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "name",
                "Ivo",
                "communities",
                "Roma community\r\nFootball club",
                "languages",
                "Slovak",
                "wards",
                WARD,
                "phone",
                "+44 7700 900123",
                "vetting",
                "NONE",
                "givenOn",
                today(),
                "how",
                "SPOKEN",
                "until",
                in(30)));
        all.putAll(others);
        List<Object> fields = new ArrayList<>();
        all.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray();
    }

    private String added() {
        return as("officer")
                .body(body("Ivo"))
                .post(API)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String idOf(Response led) {
        return led.header("Location").replaceFirst(".*/network/", "").replaceFirst("\\?.*", "");
    }

    private static String subject(String id) {
        return "tension-contact:" + id;
    }

    private static void assertLedOn(Response answer) {
        CaseActsTwinTest.assertLedOn(answer);
    }
}
