package org.concord.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.FullReport.quoted;
import static org.concord.intake.FullReport.taken;
import static org.concord.intake.FullReport.telling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.concord.platform.HumanReference;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resident is answered, and what becomes of the report. */
@QuarkusTest
class ReportResourceTest {
    private final Clock clock;

    @Inject
    ReportResourceTest(Clock clock) {
        this.clock = clock;
    }

    @Test
    void aReportIsAnsweredWithAReferenceAReceiptAndWhatHappensNow() {
        Response answer = FullReport.send(FullReport.whole())
                .then()
                .statusCode(201)
                .contentType("application/json")
                .extract()
                .response();
        JsonPath said = answer.jsonPath();

        assertThat(HumanReference.parse(said.getString("reference"))).contains(said.getString("reference"));
        assertThat(said.getString("reference")).startsWith("CR-");
        assertThat(answer.header("Location")).endsWith("/api/v1/reports/" + said.getString("reference"));
        assertThat(said.getString("receipt")).matches("\\d{4}-\\d{4}-\\d{4}-\\d{4}");
        assertThat(Instant.parse(said.getString("receivedAt")))
                .isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(said.getList("nextSteps", String.class)).isNotEmpty().allSatisfy(step -> assertThat(step)
                .isNotBlank());
        assertThat(said.getString("emergency.advice")).contains("999");
        assertThat(answer.asString())
                .as("an answer says nothing of what was told")
                .doesNotContain(FullReport.STORY, "Amina", "Doe");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void whoAsksForAReportMustSayWhoTheyAre() {
        given().get("/api/v1/reports/" + taken(FullReport.whole())).then().spec(Refused.with(401, "unauthenticated"));
        given().get("/api/v1/reports/CR-26-22222-22222").then().spec(Refused.with(401, "unauthenticated"));
    }

    @Test
    void noTwoReceiptsAreAlike() {
        Set<String> receipts = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            receipts.add(FullReport.send(FullReport.whole())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("receipt"));
        }
        assertThat(receipts).hasSize(50);
    }

    /** “1–10,000 characters; any script, RTL, emoji.” */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال لي كلاماً سيئاً عند موقف الحافلة", "הם צעקו עלינו", "ਉਨ੍ਹਾਂ ਨੇ ਗਾਲ੍ਹਾਂ ਕੱਢੀਆਂ", "彼らは𠮷野家の前で叫んだ",
                        "👩‍👩‍👧‍👦 🏳️‍🌈 they laughed 😀", "Zażółć gęślą jaźń", "e\u0301 is not \u00e9",
                "left \u202Eright\u202C left", "𒀀𒁀 𐌰𐌱 𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "tabs\tand\nlines\r\nstay",
                        "\"quotes\" \\backslash\\ ' ; -- DROP TABLE report", "\u0001\u001F\u007F controls",
                        "\uFFFF\uFDD0 noncharacters", "<b>markup</b> ${x} #{y} {{z}}"
            })
    void aNarrativeInAnyScriptIsKeptLetterByLetter(String narrative) {
        String reference = taken(telling(quoted(narrative)));

        assertThat(OwnersEyes.value("SELECT narrative FROM report WHERE reference = ?", reference))
                .isEqualTo(narrative);
    }

    @Test
    void onlyTheMarginsOfANarrativeAreCut() {
        String reference = taken(telling(quoted(" \n\u3000 two  spaces \u2003\t")));

        assertThat(OwnersEyes.value("SELECT narrative FROM report WHERE reference = ?", reference))
                .isEqualTo("two  spaces");
    }

    /** “A time more than 5 min in the future → 400.” */
    @ParameterizedTest
    @CsvSource({"from,4,201", "from,6,400", "from,600000,400", "to,4,201", "to,6,400"})
    void aTimeMayLieAsFarAheadAsClocksDiffer(String end, int minutes, int status) {
        String time = quoted(clock.instant().plus(Duration.ofMinutes(minutes)).toString());
        String body = FullReport.with(
                "/occurred",
                end.equals("from")
                        ? "{\"precision\":\"EXACT\",\"from\":" + time + "}"
                        : "{\"precision\":\"EXACT\",\"from\":\"2025-11-20T21:10:00Z\",\"to\":" + time + "}");

        Response answer = FullReport.send(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 400) {
            answer.then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", hasItem("/occurred/" + end))
                    .body(containsString("future"));
        }
    }

    /** E05003465 is a ward of Erewash, the others are well-formed codes of nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"E05003465", "E05999999", "W05000001", "S13002516", "N08000101"})
    void aWardThatIsNotOursIsTakenAsOutOfArea(String code) {
        Map<String, Object> opened = caseOf(taken(FullReport.with("/place/wardCode", quoted(code))));

        assertThat(opened)
                .containsEntry("category", "OUT_OF_AREA")
                .containsEntry("status", "RECEIVED")
                .containsEntry("ward", null);
        assertThat(opened.get("ward_reported")).isEqualTo(code);
        assertThat(opened.get("due_at")).as("graded as usual").isNotNull();
    }

    @Test
    void aReportWithoutAWardIsOfNoWard() {
        Map<String, Object> opened = caseOf(taken(FullReport.with("/place", "{\"postcode\":\"zz993wz\"}")));

        assertThat(opened)
                .containsEntry("ward", null)
                .containsEntry("ward_reported", null)
                .containsEntry("category", "HATE_INCIDENT");
        assertThat(opened).containsEntry("postcode", "ZZ99 3WZ").containsEntry("outward_code", "ZZ99");
    }

    @Test
    void aTensionObservationNeedsNoMotivationAndIsLowUnlessHarmSaysMore() {
        String observation = FullReport.with("/kind", "\"TENSION_OBSERVATION\"")
                .replace("\"motivations\":[\"RACE\",\"RELIGION\"]", "\"motivations\":[]")
                .replace("\"incidentTypes\":[\"VERBAL_ABUSE\",\"INTIMIDATION\"]", "\"incidentTypes\":[]");

        assertThat(caseOf(taken(observation)))
                .containsEntry("category", "TENSION")
                .containsEntry("severity", 4)
                .containsEntry("kind", "TENSION_OBSERVATION");
        assertThat(caseOf(taken(observation.replace("\"weapon\":false", "\"weapon\":true"))))
                .containsEntry("category", "TENSION")
                .containsEntry("severity", 1);
    }

    @Test
    void aCodeNamedTwiceCountsOnce() {
        String reference = taken(FullReport.with("/motivations", "[\"RACE\",\"RACE\",\"RELIGION\",\"RACE\"]"));

        assertThat(OwnersEyes.column("""
                SELECT s.code::text FROM report r JOIN report_strand l ON l.report_id = r.id JOIN strand s ON s.id = l.strand_id
                WHERE r.reference = ? ORDER BY s.id""", reference)).containsExactly("RACE", "RELIGION");
    }

    @Test
    void aDayIsKeptAsTheDayInTheCity() {
        // 23:30 UTC in July is 00:30 of the next day in Derby.
        String reference =
                taken(FullReport.with("/occurred", "{\"precision\":\"DAY\",\"from\":\"2025-07-01T23:30:00Z\"}"));

        assertThat(OwnersEyes.value("SELECT occurred_on::text FROM report WHERE reference = ?", reference))
                .isEqualTo("2025-07-02");
    }

    @Test
    void theAnswerToAPathThatIsNoReferenceGivesNothingAway() {
        given().get("/api/v1/reports/1' OR '1'='1")
                .then()
                .spec(Refused.with(401, "unauthenticated"))
                .body("instance", equalTo("/api/v1/reports/1' OR '1'='1"));
    }

    private static Map<String, Object> caseOf(String reference) {
        return OwnersEyes.row("""
                SELECT c.category, c.status, c.severity, c.kind, c.due_at, w.code AS ward, r.ward_reported, r.postcode, r.outward_code
                FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id LEFT JOIN ward w ON w.id = c.ward_id
                WHERE r.reference = ?""", reference);
    }
}
