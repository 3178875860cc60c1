package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Callers;
import org.concord.EveryItem;
import org.concord.Planted;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NetworkResourceTest {
    private static final String PATH = "/api/v1/tension/network";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId CITY = ZoneId.of("Europe/London");
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";

    private final TestClock clock;

    @Inject
    NetworkResourceTest(TestClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void later(int days) {
        clock.advance(Duration.ofDays(days));
        Callers.signAllInAnew();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    private Map<String, Object> consent(int days) {
        return new HashMap<>(Map.of(
                "givenOn", today().toString(), "how", "SPOKEN", "until", today().plusDays(days).toString()));
    }

    private Map<String, Object> contact(String name, String... wards) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("role", "Youth worker");
        body.put("communities", List.of("Roma community", "Football club"));
        body.put("languages", List.of("Slovak"));
        body.put("wards", List.of(wards));
        body.put("phone", "+44 7700 900123");
        body.put("availability", "Evenings");
        body.put("vetting", "DBS");
        body.put("vettedOn", "2026-01-05");
        body.put("consent", consent(30));
        return body;
    }

    private static String added(String account, Map<String, Object> body) {
        return as(account).body(body).post(PATH).then().statusCode(201).header("ETag", "\"0\"").extract().path("id");
    }

    private static Response at(String account, String id) {
        return as(account).get(PATH + "/" + id);
    }

    private static Response put(String id, int version, Object body) {
        return as("officer").header("If-Match", "\"" + version + "\"").body(body).put(PATH + "/" + id);
    }

    private static Response renew(String id, int version, Object body) {
        return as("officer").header("If-Match", "\"" + version + "\"").body(body).put(PATH + "/" + id + "/consent");
    }

    private static Response talk(String id, String text) {
        return as("officer").body(Map.of("how", "PHONE", "text", text)).post(PATH + "/" + id + "/log");
    }

    private static List<Object> audited(String id, String action) {
        return OwnersEyes.column(
                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ?",
                "tension-contact:" + id,
                action);
    }

    private static List<Object> listed(String account) {
        return EveryItem.of(account, PATH + "?").stream().map(one -> one.get("id")).toList();
    }

    @Test
    void aContactIsEnteredSealedReadAndEachReadingIsRecorded() {
        String marker = Planted.anew().name();
        String id = added("officer", contact(marker, NORMANTON));

        assertThat(OwnersEyes.tablesThatHold(marker)).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("Slovak")).doesNotContain("tension_contact");
        at("officer", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(marker))
                .body("languages", contains("Slovak"))
                .body("wards", contains(NORMANTON))
                .body("phone", equalTo("+44 7700 900123"))
                .body("vetting", equalTo("DBS"))
                .body("consent.state", equalTo("CURRENT"))
                .body("consent.takenBy.id", equalTo(AtCase.officer("officer")))
                .body("lastContactedAt", nullValue());
        assertThat(audited(id, "network-contact-added")).hasSize(1);
        assertThat(audited(id, "network-consent-recorded")).singleElement().asString().contains("SPOKEN");
        assertThat(audited(id, "network-contact-read")).hasSize(1);
        Map<String, Object> item = EveryItem.of("officer", PATH + "?").stream()
                .filter(one -> one.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(item).containsEntry("name", marker).doesNotContainKeys("phone", "email");
        assertThat(OwnersEyes.column(
                        "SELECT count(*) FROM audit_entry WHERE action = 'network-listed' AND convert_from(canonical, 'UTF8') LIKE ?",
                        "%" + id + "%"))
                .containsExactly(1L);
    }

    @Test
    void outsideTheWardsThereIsNobodyAndTheCoordinatorSeesAll() {
        String elsewhere = added("coordinator", contact("Ana", ALLESTREE));
        String both = added("coordinator", contact("Bea", ALLESTREE, NORMANTON));
        String everywhere = added("coordinator", contact("Cora"));

        assertThat(listed("officer")).contains(both, everywhere).doesNotContain(elsewhere);
        assertThat(listed("coordinator")).contains(elsewhere, both, everywhere);
        at("officer", elsewhere).then().spec(Refused.with(404, "not-found"));
        put(elsewhere, 0, contact("Ana", NORMANTON)).then().spec(Refused.with(404, "not-found"));
        renew(elsewhere, 0, consent(3)).then().spec(Refused.with(404, "not-found"));
        talk(elsewhere, "x").then().spec(Refused.with(404, "not-found"));
        as("officer").get(PATH + "/" + elsewhere + "/log").then().spec(Refused.with(404, "not-found"));
        as("officer").delete(PATH + "/" + elsewhere + "/consent").then().spec(Refused.with(404, "not-found"));
        at("coordinator", elsewhere).then().body("name", equalTo("Ana"));
        for (String nobody : List.of("analyst", "auditor", "administrator", "custodian", "adviser")) {
            at(nobody, both).then().spec(Refused.with(403, "forbidden"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | \" \" | /name",
                "communities | [\"\"] | /communities",
                "languages | [null] | /languages",
                "wards | [\"E05015508\"] | /wards",
                "phone | null | /phone",
                "phone | \"ring me\" | /phone",
                "email | \"nobody\" | /email",
                "vetting | \"NONE\" | /vettedOn",
                "vetting | \"RUMOUR\" | /vetting",
                "vettedOn | null | /vettedOn",
                "vettedOn | \"2999-01-01\" | /vettedOn",
                "consent | null | /consent",
                "consent.givenOn | null | /consent/givenOn",
                "consent.how | null | /consent/how",
                "consent.how | \"GUESSED\" | /consent/how",
                "consent.until | null | /consent/until",
                "consent.until | \"2020-01-01\" | /consent/until",
                "consent.until | \"2999-01-01\" | /consent/until",
                "consent.takenBy | \"0192f0c0-0000-7000-8000-000000000000\" | /consent/takenBy",
                "nickname | \"x\" | /nickname"
            })
    @SuppressWarnings("unchecked")
    void whoDidNotAgreeOrIsNotSaidWholeIsNotEntered(String member, String value, String pointer)
            throws JsonProcessingException {
        Map<String, Object> body = contact("Dora", NORMANTON);
        Object spoilt = JSON.readValue(value, Object.class);
        if (member.startsWith("consent.")) {
            ((Map<String, Object>) body.get("consent")).put(member.substring("consent.".length()), spoilt);
        } else {
            body.put(member, spoilt);
        }

        as("officer")
                .body(body)
                .post(PATH)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aTalkIsWrittenDownSealedAndReadNewestFirst() {
        String marker = Planted.anew().placeName();
        String id = added("officer", contact("Ema", NORMANTON));
        String event = UUID.randomUUID().toString();
        String earlier = clock.instant().minus(Duration.ofDays(2)).toString();
        talk(id, marker).then().statusCode(201).body("id", notNullValue());
        as("officer")
                .body(Map.of("how", "MEETING", "text", "Before", "at", earlier, "about", Map.of("kind", "EVENT", "id", event)))
                .post(PATH + "/" + id + "/log")
                .then()
                .statusCode(201);

        assertThat(OwnersEyes.tablesThatHold(marker)).isEmpty();
        var first = as("officer").get(PATH + "/" + id + "/log?limit=1").then().statusCode(200).extract().jsonPath();
        assertThat(first.getList("items.text")).containsExactly(marker);
        as("officer")
                .get(PATH + "/" + id + "/log?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items.text", contains("Before"))
                .body("items[0].about.id", equalTo(event))
                .body("items[0].writtenBy.id", equalTo(AtCase.officer("officer")));
        assertThat(audited(id, "network-log-read")).hasSize(2);
        assertThat(audited(id, "network-contact-logged")).hasSize(2);
        at("officer", id).then().body("lastContactedAt", notNullValue()).body("version", equalTo(2));
        for (Map<String, Object> spoilt : List.<Map<String, Object>>of(
                Map.of("text", "x"),
                Map.of("how", "PHONE"),
                Map.of("how", "PHONE", "text", "x".repeat(2001)),
                Map.of("how", "PHONE", "text", "x", "at", "2999-01-01T00:00:00Z"),
                Map.of("how", "PHONE", "text", "x", "about", Map.of("kind", "SIGNAL", "id", event)))) {
            as("officer").body(spoilt).post(PATH + "/" + id + "/log").then().spec(Refused.with(400, "validation-failed"));
        }
    }

    @Test
    void whatIsKnownIsReplacedAgainstItsVersionAndConsentIsGivenByItself() {
        String id = added("officer", contact("Fay", NORMANTON));
        Map<String, Object> other = contact("Fay Other", NORMANTON);
        put(id, 0, other).then().statusCode(400).body("errors.pointer", contains("/consent"));
        other.remove("consent");
        put(id, 0, other).then().statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Fay Other"));
        put(id, 0, other).then().spec(Refused.with(412, "version-mismatch"));
        as("officer").body(other).put(PATH + "/" + id).then().spec(Refused.with(428, "precondition-required"));
        assertThat(audited(id, "network-contact-changed")).singleElement().asString().doesNotContain("Fay");
    }

    @Test
    void whatConsentHasRunOutOfIsNotShownUntilItIsGivenAnew() {
        String id = added("officer", contact("Gil", NORMANTON));
        talk(id, "Said 1").then().statusCode(201);
        later(30);
        at("officer", id).then().body("consent.state", equalTo("CURRENT")).body("name", equalTo("Gil"));
        int readings = audited(id, "network-contact-read").size();

        later(1);

        at("officer", id)
                .then()
                .statusCode(200)
                .body("consent.state", equalTo("EXPIRED"))
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("languages", empty());
        as("officer").get(PATH + "/" + id + "/log").then().body("items.text", contains(nullValue()));
        assertThat(EveryItem.of("officer", PATH + "?"))
                .filteredOn(one -> one.get("id").equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.get("name")).isNull());
        assertThat(audited(id, "network-contact-read")).as("nothing was read").hasSize(readings);
        talk(id, "Said 2").then().spec(Refused.with(409, "contact-consent-over"));
        Map<String, Object> other = contact("Gil");
        other.remove("consent");
        put(id, 1, other).then().spec(Refused.with(409, "contact-consent-over"));
        Map<String, Object> late = consent(10);
        late.put("until", today().minusDays(1).toString());
        renew(id, 1, late).then().statusCode(400).body("errors.pointer", contains("/until"));
        renew(id, 0, consent(10)).then().spec(Refused.with(412, "version-mismatch"));
        renew(id, 1, consent(10)).then().statusCode(200).body("version", equalTo(2));
        at("officer", id).then().body("name", equalTo("Gil")).body("consent.state", equalTo("CURRENT"));
        as("officer").get(PATH + "/" + id + "/log").then().body("items.text", contains("Said 1"));
        assertThat(OwnersEyes.column("SELECT number FROM tension_contact_consent WHERE contact_id = ?", UUID.fromString(id)))
                .hasSize(2);
    }

    @Test
    void afterAWithdrawalNothingOfThemIsLeft() {
        String marker = Planted.anew().name();
        String id = added("officer", contact(marker, NORMANTON));
        talk(id, marker + " said").then().statusCode(201);
        UUID uuid = UUID.fromString(id);

        as("officer").delete(PATH + "/" + id + "/consent").then().statusCode(204);
        as("officer").delete(PATH + "/" + id + "/consent").then().statusCode(204);

        assertThat(OwnersEyes.tablesThatHold(marker)).isEmpty();
        assertThat(OwnersEyes.row(
                        "SELECT k.wrapped, k.destroyed_at IS NOT NULL AS gone FROM data_key k JOIN tension_contact c ON c.data_key_id = k.id WHERE c.id = ?",
                        uuid))
                .containsEntry("wrapped", null)
                .containsEntry("gone", true);
        assertThat(OwnersEyes.row("SELECT details, vetting, vetted_on, last_contacted_at FROM tension_contact WHERE id = ?", uuid))
                .containsEntry("details", null)
                .containsEntry("vetting", "NONE")
                .containsEntry("last_contacted_at", null);
        assertThat(OwnersEyes.column("SELECT said FROM tension_contact_log WHERE contact_id = ?", uuid))
                .containsOnlyNulls();
        at("officer", id)
                .then()
                .statusCode(200)
                .body("consent.state", equalTo("WITHDRAWN"))
                .body("consent.withdrawnAt", notNullValue())
                .body("name", nullValue());
        as("officer").get(PATH + "/" + id + "/log").then().body("items.text", contains(nullValue()));
        assertThat(audited(id, "network-consent-withdrawn")).hasSize(1);
        talk(id, "x").then().spec(Refused.with(409, "contact-consent-over"));
        int version = at("officer", id).path("version");
        renew(id, version, consent(10)).then().spec(Refused.with(409, "contact-consent-over"));
        Map<String, Object> other = contact("New", NORMANTON);
        other.remove("consent");
        put(id, version, other).then().spec(Refused.with(409, "contact-consent-over"));
        assertThat(listed("officer")).as("an empty row that says so").contains(id);
    }

    @Test
    void oneKeyEntersOneAndATalkBesideAWithdrawalLeavesNothingBehind() throws Exception {
        Map<String, Object> body = contact("Hana", NORMANTON);
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(as("officer").header("Idempotency-Key", key).body(body).post(PATH).then().statusCode(201).extract().path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        String id = ids.getFirst();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> acts = List.of(
                    () -> talk(id, "At once").statusCode(),
                    () -> as("officer").delete(PATH + "/" + id + "/consent").statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(acts)) {
                answers.add(answer.get());
            }
            assertThat(answers.getFirst()).isIn(201, 409);
            assertThat(answers.getLast()).isEqualTo(204);
        }
        assertThat(OwnersEyes.column("SELECT said FROM tension_contact_log WHERE contact_id = ?", UUID.fromString(id)))
                .allMatch(Objects::isNull);
    }
}
