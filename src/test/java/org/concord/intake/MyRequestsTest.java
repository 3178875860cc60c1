package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the holder of a receipt asks for: less is told at once, everything else waits for an officer. */
@QuarkusTest
class MyRequestsTest {
    private static final String MY_REPORT = "/api/v1/my-report";
    private static final String CONSENT = MY_REPORT + "/consent";
    private static final String IDENTITY = MY_REPORT + "/identity";
    private static final String WITHDRAWAL = MY_REPORT + "/withdrawal";

    @Test
    void lessIsToldAtOnceAndMoreAfterACheck() {
        Slip slip = allowing("WITHOUT_IDENTITY", List.of("HOUSING", "HEALTH"), true);
        slip.holder()
                .body(Map.of("police", "NAMED", "partners", List.of("HEALTH", "EDUCATION"), "support", false))
                .put(CONSENT)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("applied", contains("PARTNERS", "SUPPORT"))
                .body("waiting", contains("POLICE", "PARTNERS"))
                .body("consent.police", equalTo("WITHOUT_IDENTITY"))
                .body("consent.partners", contains("HEALTH"))
                .body("consent.support", equalTo(false))
                .body("request.state", equalTo("PENDING"))
                .body("request.consent.police", equalTo("NAMED"));

        Cases.read("officer", slip.reference())
                .then()
                .body("reports[0].consent.version", equalTo(2))
                .body("reports[0].consent.givenBy", equalTo("RECEIPT_HOLDER"))
                .body("reports[0].consent.partners", contains("HEALTH"))
                .body("requests.kind", contains("CONSENT"))
                .body("requests[0].state", equalTo("PENDING"))
                .body("requests[0].verified", equalTo(false))
                .body("requests[0].report", equalTo(slip.reference()))
                .body("requests[0].consent.partners", contains("EDUCATION", "HEALTH"))
                .body("tasks.cause", contains("CONSENT_REQUEST"));
        assertThat(OwnersEyes.value("SELECT police FROM consent WHERE version = 1 AND report_id = ?", idOf(slip)))
                .as("what was given before stays")
                .isEqualTo("WITHOUT_IDENTITY");
    }

    @Test
    void theSameWishAgainIsTheSameRequestAndANewerOneStandsInForIt() {
        Slip slip = allowing("NO", List.of(), null);
        String token = slip.token();
        for (int i = 0; i < 2; i++) {
            put(token, "NAMED", null).then().statusCode(200).body("waiting", contains("POLICE"));
        }
        assertThat(states(slip)).containsExactly("PENDING");
        put(token, "WITHOUT_IDENTITY", null).then().body("request.consent.police", equalTo("WITHOUT_IDENTITY"));
        assertThat(states(slip)).containsExactly("REPLACED", "PENDING");
        put(token, "NO", null)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("applied", empty())
                .body("waiting", empty())
                .body("request", nullValue());
        assertThat(states(slip)).containsExactly("REPLACED", "REPLACED");
        Cases.read("officer", slip.reference())
                .then()
                .body("tasks.cause", contains("CONSENT_REQUEST"))
                .body("tasks.state", contains("CANCELLED"));
        Slip.with(token)
                .get(MY_REPORT)
                .then()
                .body("requests.state", contains("REPLACED", "REPLACED"))
                .body("consent.version", equalTo(1));
    }

    @Test
    void aVersionMayBeNamedAndThenCounts() {
        Slip slip = allowing("NAMED", List.of(), null);
        String token = slip.token();
        put(token, "NO", "\"7\"").then().spec(Refused.with(412, "version-mismatch"));
        put(token, "NO", "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void manyWishesAtOnceAreTakenOneAfterAnother() throws Exception {
        Slip slip = allowing("NAMED", List.of("HOUSING", "HEALTH", "EDUCATION"), true);
        String token = slip.token();
        List<String> wishes = List.of("NO", "WITHOUT_IDENTITY", "NAMED", "ALREADY_REPORTED");
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> many.submit(() ->
                            put(token, wishes.get(i % wishes.size()), null).statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        put(token, "NO", null).then().statusCode(200).body("consent.police", equalTo("NO"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/consent | {}",
                "/consent | {\"police\": \"YES\"}",
                "/consent | {\"police\": 1}",
                "/consent | {\"police\": \"NO\", \"partners\": [null]}",
                "/consent | {\"police\": \"NO\", \"partners\": \"HOUSING\"}",
                "/consent | {\"police\": \"NO\", \"support\": \"true\"}",
                "/identity | {}",
                "/identity | {\"identity\": \"ANONYMOUS\", \"name\": \"A\"}",
                "/identity | {\"identity\": \"NAMED\"}",
                "/identity | {\"identity\": \"NAMED\", \"name\": \" \"}",
                "/identity | {\"identity\": \"NAMED\", \"email\": \"nobody\"}",
                "/identity | {\"identity\": \"NAMED\", \"email\": \"a@b\\r\\nBcc: c@d\"}",
                "/identity | {\"identity\": \"NAMED\", \"phone\": \"<script>\"}",
                "/identity | {\"identity\": \"NAMED\", \"name\": \"A\\u0000\"}",
                "/identity | {\"identity\": \"NAMED\", \"name\": \"A\", \"contactSafety\": {\"safeHours\": [{\"days\": [\"SOON\"], \"from\": \"1\", \"to\": \"2\"}]}}",
                "/identity | {\"identity\": \"NAMED\", \"name\": \"A\", \"contactSafety\": {\"safeChannels\": [\"PIGEON\"]}}",
                "/withdrawal | {\"reason\": 5}",
                "/withdrawal | {\"because\": \"x\"}",
                "/withdrawal | []"
            })
    void whatIsNoneOfTheseIsRefused(String path, String body) {
        var request = Slip.ofANewReport().holder().body(body);
        Response answer = path.equals("/consent") ? request.put(CONSENT) : request.post(MY_REPORT + path);
        answer.then().statusCode(400);
    }

    @Test
    void whoComesForwardIsSealedBesideWhatWasGivenBefore() {
        Slip slip = Slip.of(FullReport.whole());
        Object before = OwnersEyes.value(
                "SELECT md5(sealed) FROM vault_record WHERE kind = 'REPORTER' AND report_id = ?", idOf(slip));
        long hashes = (long) OwnersEyes.value("SELECT count(*) FROM vault_hash WHERE report_id = ?", idOf(slip));
        String token = slip.token();
        Map<String, Object> body = Map.of(
                "identity",
                "NAMED",
                "name",
                "Quetzalcoatlus Nine",
                "email",
                "quetzal@example.org",
                "phone",
                "07700 900777",
                "contactSafety",
                Map.of("safeChannels", List.of("SMS"), "note", "quetzalcoatlus may ring"));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Slip.with(token)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(IDENTITY)
                    .then()
                    .statusCode(202)
                    .body("kind", equalTo("IDENTITY"))
                    .body("state", equalTo("PENDING"))
                    .body(not(containsString("uetzal")));
        }
        assertThat(OwnersEyes.tablesThatHold("Quetzal")).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("07700 900777")).isEmpty();
        assertThat(OwnersEyes.value("SELECT count(*) FROM vault_claim WHERE report_id = ?", idOf(slip)))
                .isEqualTo(1L);
        assertThat(OwnersEyes.value(
                        "SELECT md5(sealed) FROM vault_record WHERE kind = 'REPORTER' AND report_id = ?", idOf(slip)))
                .isEqualTo(before);
        assertThat(OwnersEyes.value("SELECT count(*) FROM vault_hash WHERE report_id = ?", idOf(slip)))
                .as("nobody becomes a repeat by saying a name")
                .isEqualTo(hashes);
        Cases.read("officer", slip.reference())
                .then()
                .body("requests.kind", contains("IDENTITY"))
                .body("requests[0].verified", equalTo(false))
                .body("tasks.cause", hasItem("IDENTITY_REQUEST"))
                .body("reports[0].identity.identity", equalTo("CONFIDENTIAL"))
                .body(not(containsString("uetzal")));
        Slip.with(token)
                .get(MY_REPORT)
                .then()
                .body("requests.kind", contains("IDENTITY"))
                .body(not(containsString("uetzal")));
    }

    @Test
    void aCaseThatIsNotGraveIsWithdrawnMeanwhile() {
        Slip slip = Slip.ofANewReport();
        slip.holder()
                .body(Map.of("reason", "It is settled."))
                .post(WITHDRAWAL)
                .then()
                .statusCode(202)
                .body("withdrawn", equalTo(true))
                .body("request.kind", equalTo("WITHDRAWAL"))
                .body("request.state", equalTo("PENDING"));

        Cases.read("officer", slip.reference())
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("requests[0].reason", equalTo("It is settled."))
                .body("requests[0].verified", equalTo(false))
                .body("tasks.cause", contains("WITHDRAWAL_REQUEST"))
                .body("timeline.find { it.value == 'WITHDRAWN' }.by", nullValue())
                .body("timeline.find { it.value == 'WITHDRAWN' }.reason", notNullValue())
                .body("allowedMoves", contains("REOPENED"));
        Slip again = slip;
        again.holder().post(WITHDRAWAL).then().statusCode(202).body("withdrawn", equalTo(true));
        assertThat(states(slip)).containsExactly("PENDING");
    }

    @Test
    void aPauseEndsWithItAlthoughNoOfficerEndsIt() {
        Slip slip = Slip.ofANewReport();
        String reference = Cases.read("officer", slip.reference()).path("reference");
        Cases.post("officer", reference, "/pauses", Map.of("reason", "AWAITING_VICTIM"))
                .then()
                .statusCode(200);
        slip.holder().get(MY_REPORT).then().body("waitingForYou", equalTo(true));

        slip.holder().post(WITHDRAWAL).then().statusCode(202).body("withdrawn", equalTo(true));

        Cases.read("officer", reference).then().body("paused", equalTo(false)).body("status", equalTo("WITHDRAWN"));
        slip.holder().get(MY_REPORT).then().body("waitingForYou", equalTo(false));
    }

    @Test
    void aGraveCaseGoesOnUntilAnOfficerHasLooked() {
        Slip slip = Slip.of(Reported.threatToLife());
        slip.holder().post(WITHDRAWAL).then().statusCode(202).body("withdrawn", equalTo(false));

        Cases.read("officer", slip.reference())
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("requests.kind", contains("WITHDRAWAL"))
                .body("tasks.cause", contains("WITHDRAWAL_REQUEST"));
        slip.holder().get(MY_REPORT).then().body("statusKey", equalTo("status.RECEIVED"));
    }

    @Test
    void noReporterWithdrawsTheReportOfAnother() {
        Slip slip = Slip.ofANewReport();
        OwnersEyes.run(
                "UPDATE case_file SET report_count = 2 WHERE id = (SELECT case_id FROM case_report WHERE report_id = ?)",
                idOf(slip));
        slip.holder().post(WITHDRAWAL).then().statusCode(202).body("withdrawn", equalTo(false));
        Cases.read("officer", slip.reference()).then().body("status", equalTo("RECEIVED"));
    }

    @Test
    void whateverWasAskedForTheTrailVerifies() {
        Slip slip = allowing("NAMED", List.of(), null);
        String token = slip.token();
        put(token, "NO", null).then().statusCode(200);
        put(token, "NAMED", null).then().statusCode(200);
        put(token, "NO", null).then().statusCode(200);
        String reference = Cases.read("officer", slip.reference()).path("reference");
        assertThat(OwnersEyes.column(
                        "SELECT action FROM audit_entry WHERE subject = ? AND actor = ? ORDER BY recorded_at, id",
                        reference,
                        "reporter:" + idOf(slip)))
                .containsExactly(
                        "follow-up-opened",
                        "consent-narrowed",
                        "task-added",
                        "reporter-asked",
                        "task-changed",
                        "reporter-took-back");
        as("auditor").body("{}").post("/api/v1/audit/verifications").then().body("verified", equalTo(true));
    }

    private static Slip allowing(String police, List<String> partners, Boolean support) {
        Map<String, Object> report = Reported.verbalAbuse();
        Map<String, Object> consent = new LinkedHashMap<>(Map.of("police", police, "partners", partners));
        consent.put("support", support);
        report.put("consent", consent);
        return Slip.of(report);
    }

    private static Response put(String token, String police, String ifMatch) {
        var request = Slip.with(token).body(Map.of("police", police));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(CONSENT);
    }

    private static List<String> states(Slip slip) {
        return OwnersEyes.column(
                        "SELECT state FROM reporter_request WHERE report_id = ? ORDER BY asked_at, id", idOf(slip))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static Object idOf(Slip slip) {
        return OwnersEyes.value("SELECT id FROM report WHERE reference = ?", slip.reference());
    }
}
