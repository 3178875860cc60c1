package org.concord.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.Upload.HEADER;
import static org.concord.intake.Upload.as;
import static org.concord.intake.Upload.csv;
import static org.concord.intake.Upload.reports;
import static org.concord.intake.Upload.row;
import static org.concord.intake.Upload.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.TestCallers;
import org.concord.partner.TestPartners;
import org.concord.partner.TestPartners.TestPartner;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportResourceTest {
    private static final String FILE = TestPartners.text("/partner/incidents-made-up.csv");

    @Inject
    TestPartners partners;

    @Inject
    TestCallers callers;

    private TestPartner partner;

    @BeforeEach
    void register() {
        partner = partners.withMapping();
    }

    @Test
    void goodRowsAreTakenAndBadOnesAreNamedByLineAndField() {
        Response answer = csv(partner, FILE);
        answer.then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("accepted", equalTo(9))
                .body("duplicates", equalTo(0))
                .body("rejected", equalTo(4))
                .body("rows", hasSize(13))
                .body("rows.findAll { it.outcome == 'REJECTED' }.line", contains(7, 8, 12, 14))
                .body(
                        "rows.findAll { it.outcome == 'REJECTED' }.errors.flatten().pointer",
                        contains("/occurred/from", "/sourceRef", "/occurred/from", "/sourceRef"))
                .body(
                        "rows.findAll { it.outcome == 'ACCEPTED' }.reference",
                        everyItem(matchesPattern("CR-\\d\\d-.{5}-.{5}")))
                .body("rows.find { it.line == 5 }.warnings.code", contains("unmapped-code"))
                .body("rows.find { it.line == 2 }.warnings", nullValue());
        assertThat(answer.asString()).doesNotContain("2019-02-29");
        assertThat(reports(partner.id())).isEqualTo(9);
        assertThat(TestStore.count(
                        "SELECT count(*) FROM report WHERE partner_id = ? AND source_ref = 'MADE-UP-002' AND occurred_on = '2019-03-31' AND ward_reported = 'E05015521' AND channel = 'PARTNER_IMPORT'",
                        partner.id()))
                .isEqualTo(1);
        assertThat(audited(answer.path("id"))).isEqualTo(1);
    }

    @Test
    void theAnswerCanBeReadAgainByTheSamePartnerAlone() {
        Response answer = csv(partner, FILE);
        String address = "/api/v1/imports/" + answer.path("id");
        as(partner).get(address).then().statusCode(200).body(equalTo(answer.asString()));
        Response first = as(partner).get(address + "/rows?limit=10");
        first.then().body("items", hasSize(10)).body("items[0].line", equalTo(2));
        as(partner)
                .get(address + "/rows?limit=10&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.line", contains(12, 13, 14))
                .body("nextCursor", nullValue());
        TestPartner other = partners.withMapping();
        as(other).get(address).then().statusCode(404);
        as(other).get(address + "/rows").then().statusCode(404);
        as(partner).get("/api/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        as(partner).get(address + "/rows?cursor=x").then().statusCode(400);
    }

    @Test
    void sentTwiceNothingChanges() {
        List<String> references = csv(partner, FILE).path("rows.reference.findAll { it != null }");
        Response again = csv(partner, FILE);
        again.then()
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(9))
                .body("rejected", equalTo(4))
                .body("rows.differs", hasSize(13));
        assertThat(again.<List<String>>path("rows.reference.findAll { it != null }"))
                .isEqualTo(references);
        assertThat(again.<List<Boolean>>path("rows.differs.findAll { it != null }"))
                .hasSize(9)
                .containsOnly(false);
        assertThat(reports(partner.id())).isEqualTo(9);
    }

    @Test
    void theSameReferenceWithOtherContentDiffersAndIsLeftAsItWas() {
        csv(partner, HEADER + row("A", "2019-03-04") + row("B", "2019-03-04"));
        csv(partner, HEADER + row("A", "2019-03-05") + row("B", "2019-03-04").replace("Anti-Hindu", "Anti-Sikh"))
                .then()
                .body("duplicates", equalTo(2))
                .body("rows.differs", contains(true, true));
        assertThat(TestStore.count(
                        "SELECT count(*) FROM report WHERE partner_id = ? AND occurred_on = '2019-03-04'",
                        partner.id()))
                .isEqualTo(2);
    }

    @Test
    void aDryRunCountsTheSameAndStoresNothingButItsAuditEntry() {
        String file = FILE + row("MADE-UP-001", "2019-03-04") + row("MADE-UP-002", "2019-03-04");
        Response tried = csv(partner, file, "?dryRun=true");
        tried.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(9))
                .body("duplicates", equalTo(2))
                .body("rejected", equalTo(4))
                .body("rows.findAll { it.outcome == 'DUPLICATE' }.differs", contains(false, true))
                .body("rows[0].reference", nullValue());
        assertThat(reports(partner.id())).isZero();
        assertThat(TestStore.count("SELECT count(*) FROM import_run WHERE partner_id = ?", partner.id()))
                .isZero();
        assertThat(audited(tried.path("id"))).isEqualTo(1);
        as(partner).get("/api/v1/imports/" + tried.path("id")).then().statusCode(404);
        csv(partner, file, "?dryRun=false")
                .then()
                .body("accepted", equalTo(9))
                .body("duplicates", equalTo(2))
                .body("rejected", equalTo(4));
        csv(partner, file, "?dryRun=true").then().body("accepted", equalTo(0)).body("duplicates", equalTo(11));
    }

    @Test
    void historyIsQueuedButDueAtNoTimeAndOwedNoAlert() {
        OwnersEyes.letNoCaseJoinAnAlert();
        String today = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        csv(
                        partner,
                        HEADER
                                + row(
                                        "OLD",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .minusDays(32)
                                                .toString())
                                + row("NEW", today))
                .then()
                .body("accepted", equalTo(2));
        assertThat(cases("OLD", "c.due_at IS NULL AND c.status = 'RECEIVED'")).isEqualTo(1);
        assertThat(cases("OLD", "EXISTS (SELECT FROM alert a WHERE a.case_id = c.id)"))
                .isZero();
        assertThat(cases("NEW", "c.due_at IS NOT NULL AND EXISTS (SELECT FROM alert a WHERE a.case_id = c.id)"))
                .isEqualTo(1);
    }

    @Test
    void whatStillGoesOnIsNotHistory() {
        OwnersEyes.letNoCaseJoinAnAlert();
        Upload.ndjson(partner, """
                {"kind": "HATE_INCIDENT", "narrative": "Made up.", "occurred": {"from": "2019-01-01T00:00:00Z", "precision": "ONGOING"}, "motivations": ["RACE"], "sourceRef": "ON"}
                """).then().body("accepted", equalTo(1));
        assertThat(cases("ON", "EXISTS (SELECT FROM alert a WHERE a.case_id = c.id)"))
                .isEqualTo(1);
    }

    @Test
    void theSameIdempotencyKeyIsAnsweredTheSame() {
        String key = UUID.randomUUID().toString();
        String first = withKey(key, rows(3))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3))
                .extract()
                .asString();
        withKey(key, rows(3))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        withKey(key, rows(4)).then().statusCode(422);
        withKey("short", rows(3)).then().statusCode(400);
    }

    @Test
    void withoutACodeMappingCsvCannotBeRead() {
        TestPartner without = partners.without();
        csv(without, rows(1)).then().statusCode(409).body("type", equalTo("/problems/mapping-missing"));
        Upload.ndjson(without, Upload.line("A", "")).then().statusCode(200).body("accepted", equalTo(1));
    }

    @Test
    void onlyPartnersMayCall() {
        given().contentType("text/csv")
                .body(rows(1))
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(callers.withRoles(Role.OFFICER, Role.ADMINISTRATOR))
                .contentType("text/csv")
                .body(rows(1))
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(callers.withRoles(Role.OFFICER))
                .get("/api/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml", "application/octet-stream"})
    void otherMediaTypesAreNotTaken(String type) {
        as(partner)
                .contentType(type)
                .body(rows(1).getBytes())
                .post("/api/v1/imports")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=yes", "?dryRun=", "?dryRun=TRUE", "?dryRun=true&dryRun=false"})
    void dryRunIsTrueOrFalse(String query) {
        csv(partner, rows(1), query).then().statusCode(400);
        assertThat(reports(partner.id())).isZero();
    }

    private Response withKey(String key, String file) {
        return as(partner)
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=UTF-8")
                .body(file.getBytes())
                .post("/api/v1/imports");
    }

    private long cases(String sourceRef, String condition) {
        return TestStore.count(
                "SELECT count(*) FROM case_file c JOIN case_report l ON l.case_id = c.id JOIN report r ON r.id = l.report_id WHERE r.partner_id = ? AND r.source_ref = ? AND "
                        + condition,
                partner.id(),
                sourceRef);
    }

    private static long audited(String id) {
        return TestStore.count(
                "SELECT count(*) FROM audit_entry WHERE action = 'import-ended' AND convert_from(canonical, 'UTF8') LIKE ?",
                "%" + id + "%");
    }
}
