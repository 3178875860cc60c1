package org.concord.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.Reported;
import org.concord.place.PlaceWatch;
import org.concord.place.Strands;
import org.concord.platform.DataKeys;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strands and incident types that an administrator adds, words otherwise and ends. */
@QuarkusTest
class CodeResourceTest {
    private static final String STRANDS = "/api/v1/reference/strands";
    private static final String TYPES = "/api/v1/reference/incident-types";

    @Inject
    PlaceWatch watch;

    @Inject
    Strands strands;

    @Inject
    DataKeys keys;

    private String code;

    @BeforeEach
    void aCodeOfOnesOwn() {
        code = "TEST_" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
        code = code.substring(0, Math.min(code.length(), 20));
    }

    /** Reports may name them, so they stay: on a day on which nothing is tested. */
    @AfterEach
    void asBefore() {
        for (String table : List.of("strand", "incident_type")) {
            OwnersEyes.run("UPDATE %s SET valid_from = '1999-01-01', valid_to = '1999-01-02' WHERE code LIKE 'TEST%%'"
                    .formatted(table));
        }
        OwnersEyes.run("UPDATE code_register SET version = version + 1");
        watch.look();
    }

    private Map<String, Object> wanted() {
        return new LinkedHashMap<>(Map.of("code", code, "label", "Caste or descent", "validFrom", "2026-01-01"));
    }

    private static Response add(String path, Map<String, Object> body) {
        return as("administrator").body(body).post(path);
    }

    private static Response change(String path, Map<String, Object> body) {
        return as("administrator")
                .header("If-Match", anyone().get(path).header("ETag"))
                .body(body)
                .put(path);
    }

    private Map<String, Object> reportNaming(String member) {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put(member, List.of(code));
        return report;
    }

    @Test
    void aNewStrandIsAskedForNamedByReportsAndOnceEndedStaysReadable() {
        add(STRANDS, wanted())
                .then()
                .statusCode(201)
                .header("Location", containsString(STRANDS + "/" + code))
                .header("ETag", "\"0\"")
                .body("label", equalTo("Caste or descent"))
                .body("validTo", nullValue())
                .body("monitoredNationally", equalTo(false));
        anyone().get("/api/v1/reference")
                .then()
                .body("strands.code", hasItem(code))
                .body("strands.code[-2]", equalTo("OTHER"))
                .body("strands.code[-1]", equalTo("UNKNOWN"));
        Response reported = anyone().body(reportNaming("motivations")).post("/api/v1/reports");
        String reference = reported.then().statusCode(201).extract().path("reference");

        Map<String, Object> ending = wanted();
        ending.put("validTo", "2026-11-20");
        change(STRANDS + "/" + code, ending)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("validTo", equalTo("2026-11-20"));

        anyone().get("/api/v1/reference").then().body("strands.code", not(hasItem(code)));
        anyone().get(STRANDS).then().statusCode(200).body("items.code", hasItem(code));
        anyone().body(reportNaming("motivations"))
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/motivations/0"));
        as("coordinator")
                .get("/api/v1/reports/" + reference)
                .then()
                .statusCode(200)
                .body("motivations", contains(code));
        as("coordinator")
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .body("strands", hasItem(code));
        as("coordinator").queryParam("strand", code).get("/api/v1/cases").then().statusCode(200);

        ending.put("validTo", null);
        change(STRANDS + "/" + code, ending).then().statusCode(200);
        anyone().body(reportNaming("motivations"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }

    @Test
    void residentsReadANewTypeAsItWasEnteredInEveryLanguageAndNoneThatIsToCome() {
        add(TYPES, wanted()).then().statusCode(201).body("monitoredLocally", nullValue());
        anyone().body(reportNaming("incidentTypes"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        Resident resident = Resident.atTheCheck("Somebody shouted.");
        assertThat(resident.open("/report/type").asString()).contains("Caste or descent", "Burglary");
        assertThat(resident.open("/report/type?lang=pl").asString())
                .contains("Caste or descent", "lang=\"pl\"")
                .doesNotContain("Burglary");

        Map<String, Object> later = wanted();
        later.put("validFrom", "2090-01-01");
        change(TYPES + "/" + code, later).then().statusCode(200);
        assertThat(resident.open("/report/type").asString()).doesNotContain("Caste or descent");
    }

    @Test
    void theTrailHoldsCodeAndDatesInTheOpenAndTheNameSealed() {
        Map<String, Object> body = wanted();
        body.put("label", "Planted label of a strand");
        add(STRANDS, body).then().statusCode(201);
        body.put("label", "Another planted label");
        body.put("validTo", "2027-01-01");
        body.put("monitoredLocally", true);
        change(STRANDS + "/" + code, body).then().statusCode(200).body("monitoredLocally", equalTo(true));

        String subject = "strand:" + code;
        as("auditor")
                .queryParam("subject", subject)
                .get("/api/v1/audit/entries")
                .then()
                .statusCode(200)
                .body("items.action", containsInAnyOrder("code-added", "code-changed"))
                .body("items.find { it.action == 'code-changed' }.facts.validTo", equalTo("2027-01-01"))
                .body("items.find { it.action == 'code-changed' }.facts.version", equalTo(1));
        assertThat(SealedDetail.newest(keys, "code-changed", subject))
                .contains("Planted label of a strand", "Another planted label");
        assertThat(OwnersEyes.tablesThatHold("lanted label")).containsExactly("strand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        strands        | {"code": "caste", "label": "x", "validFrom": "2026-01-01"}                                          | /code
        strands        | {"code": "OF_MORE_THAN_TWENTY_LETTERS", "label": "x", "validFrom": "2026-01-01"}                    | /code
        strands        | {"code": "TEST_X", "label": " ", "validFrom": "2026-01-01"}                                         | /label
        strands        | {"code": "TEST_X", "label": "a\\nb", "validFrom": "2026-01-01"}                                     | /label
        strands        | {"code": "TEST_X", "label": "x"}                                                                    | /validFrom
        strands        | {"code": "TEST_X", "label": "x", "validFrom": "2026-01-01", "validTo": "2026-01-01"}                | /validTo
        strands        | {"code": "TEST_X", "label": "x", "validFrom": "2026-01-01", "position": 0}                          | /position
        incident-types | {"code": "TEST_X", "label": "x", "validFrom": "2026-01-01", "monitoredLocally": true}               | /monitoredLocally
        """)
    void whatCannotBeTakenIsNamed(String register, String body, String pointer) {
        as("administrator")
                .body(body)
                .post("/api/v1/reference/" + register)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aCodeIsNeverRenamedAndWhatTakesTheRestNeverEnds() {
        add(STRANDS, wanted()).then().statusCode(201);
        Map<String, Object> renamed = wanted();
        renamed.put("code", "TEST_RENAMED");
        change(STRANDS + "/" + code, renamed).then().statusCode(400).body("errors.pointer", contains("/code"));
        Map<String, Object> other =
                Map.of("label", "Something else", "validFrom", "2000-01-01", "validTo", "2026-01-01");
        for (String path : List.of(STRANDS + "/OTHER", STRANDS + "/UNKNOWN", TYPES + "/OTHER")) {
            change(path, other).then().statusCode(400).body("errors.pointer", contains("/validTo"));
        }
        change(STRANDS + "/OTHER", Map.of("label", "Something else", "validFrom", "2090-01-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/validFrom"));
        as("administrator").delete(STRANDS + "/" + code).then().statusCode(405);
        add(STRANDS, wanted()).then().spec(Refused.with(409, "already-exists"));
        anyone().get(STRANDS + "/TEST_NEVER").then().statusCode(404);
        as("administrator")
                .header("If-Match", "*")
                .body(wanted())
                .put(STRANDS + "/TEST_NEVER")
                .then()
                .statusCode(404);
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndOfTwoAtOnceOneWins() {
        String path = STRANDS + "/" + code;
        add(STRANDS, wanted()).then().statusCode(201);
        as("administrator").body(wanted()).put(path).then().spec(Refused.with(428, "precondition-required"));
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> as("administrator")
                        .header("If-Match", "\"0\"")
                        .body(wanted())
                        .put(path)
                        .statusCode()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void sentAgainUnderItsKeyItIsAddedOnce() {
        String key = UUID.randomUUID().toString();
        Stream.of(false, true).forEach(again -> {
            Response answer = as("administrator")
                    .header("Idempotency-Key", key)
                    .body(wanted())
                    .post(STRANDS);
            answer.then().statusCode(201).body("code", equalTo(code));
            assertThat(answer.header("Idempotent-Replayed")).isEqualTo(again ? "true" : null);
        });
    }

    @Test
    void whatAnotherReplicaHasChangedIsSeenWithinSecondsAndItsIdsAtOnce() {
        OwnersEyes.run(
                "INSERT INTO strand (authority_id, code, label, monitored_nationally, monitored_locally, valid_from, position)"
                        + " VALUES (1, ?, 'Of another replica', false, false, '2026-01-01', 20)",
                code);
        int id = ((Number) OwnersEyes.value("SELECT id FROM strand WHERE code = ?", code)).intValue();
        assertThat(strands.byId(id).code()).isEqualTo(code);

        OwnersEyes.run("UPDATE strand SET label = 'Worded anew' WHERE code = ?", code);
        OwnersEyes.run("UPDATE code_register SET version = version + 1");
        Awaitility.await()
                .untilAsserted(() -> assertThat(strands.byId(id).label()).isEqualTo("Worded anew"));
        given().get("/api/v1/reference").then().body("strands.label", hasItem("Worded anew"));
    }
}
