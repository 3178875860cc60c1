package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.FullReport.taken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.concord.platform.KeyedHash;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One report, looked at in the store: everything that must be true together is there. */
@QuarkusTest
class WhatIsStoredTest {
    private final KeyedHash hash;

    @Inject
    WhatIsStoredTest(KeyedHash hash) {
        this.hash = hash;
    }

    @BeforeEach
    void letEachCaseHaveAnAlertOfItsOwn() {
        OwnersEyes.letNoCaseJoinAnAlert();
    }

    @Test
    void aReportIsKeptAsItWasTold() {
        Map<String, Object> report =
                OwnersEyes.row("SELECT * FROM report WHERE reference = ?", taken(FullReport.whole()));

        assertThat(report)
                .containsEntry("kind", "HATE_INCIDENT")
                .containsEntry("channel", "PUBLIC_API")
                .containsEntry("partner_id", null)
                .containsEntry("entered_by", null)
                .containsEntry("source_ref", null)
                .containsEntry("language", "pl")
                .containsEntry("occurred_precision", "APPROXIMATE")
                .containsEntry("ward_reported", "E05015521")
                .containsEntry("outward_code", "DE23")
                .containsEntry("postcode", "DE23 6RH")
                .containsEntry("place_type", "PUBLIC_TRANSPORT")
                .containsEntry("place_description", "bus stop, Normanton Road")
                .containsEntry("reporter_role", "THIRD_PARTY")
                .containsEntry("victim_knows", true)
                .containsEntry("victim_consents", false)
                .containsEntry("identity", "CONFIDENTIAL")
                .containsEntry("injury", "NONE")
                .containsEntry("weapon", false)
                .containsEntry("feels_unsafe", true);
        assertThat(report.get("lat")).hasToString("52.905000");
        assertThat(report.get("lon")).hasToString("-1.483000");
        assertThat(report.get("narrative").toString()).contains(FullReport.STORY);
    }

    @Test
    void whatWasNotSaidStaysUnsaid() {
        String least =
                "{\"kind\":\"HATE_INCIDENT\",\"narrative\":\"x\",\"occurred\":{\"precision\":\"UNKNOWN\"},\"motivations\":[\"UNKNOWN\"]}";
        Map<String, Object> report = OwnersEyes.row("SELECT * FROM report WHERE reference = ?", taken(least));

        for (String unsaid : List.of(
                "occurred_from",
                "occurred_to",
                "occurred_on",
                "ward_id",
                "ward_reported",
                "outward_code",
                "postcode",
                "lat",
                "lon",
                "place_type",
                "place_description",
                "reporter_role",
                "victim_knows",
                "victim_consents",
                "injury",
                "weapon",
                "threat_to_life",
                "ongoing",
                "child_affected",
                "property_damage",
                "home_targeted",
                "organised_group",
                "previous_incidents",
                "feels_unsafe")) {
            assertThat(report).containsEntry(unsaid, null);
        }
        assertThat(report).containsEntry("identity", "ANONYMOUS").containsEntry("language", "en");
        assertThat(OwnersEyes.row("SELECT police, support FROM consent WHERE report_id = ?", report.get("id")))
                .as("nothing said is a no")
                .containsEntry("police", "NO")
                .containsEntry("support", null);
        assertThat(OwnersEyes.rows("SELECT * FROM vault_record WHERE report_id = ?", report.get("id")))
                .isEmpty();
        assertThat(OwnersEyes.rows("SELECT * FROM vault_hash WHERE report_id = ?", report.get("id")))
                .isEmpty();
    }

    @Test
    void consentIsKeptAsItsFirstVersionWithTheWordingThatWasShown() {
        UUID report = id(taken(FullReport.whole()));

        assertThat(OwnersEyes.row(
                        "SELECT c.version, c.police, c.support, w.code FROM consent c JOIN consent_wording w ON w.id = c.wording_id WHERE report_id = ?",
                        report))
                .containsEntry("version", 1)
                .containsEntry("police", "WITHOUT_IDENTITY")
                .containsEntry("support", true)
                .containsEntry("code", "api-2026-11-centre");
        assertThat(OwnersEyes.column(
                        "SELECT recipient FROM consent_partner WHERE report_id = ? AND version = 1", report))
                .containsExactly("HOUSING");
    }

    @Test
    void aCaseIsOpenedGradedMovedAndOwedAnAlert() {
        UUID report = id(taken(FullReport.whole()));
        Map<String, Object> opened = OwnersEyes.row(
                "SELECT c.*, w.code AS ward FROM case_file c JOIN case_report l ON l.case_id = c.id JOIN ward w ON w.id = c.ward_id WHERE l.report_id = ?",
                report);
        Object id = opened.get("id");

        assertThat(opened)
                .containsEntry("status", "RECEIVED")
                .containsEntry("kind", "HATE_INCIDENT")
                .containsEntry("ward", "E05015521")
                .containsEntry("report_count", 1)
                .containsEntry("restricted", false)
                .containsEntry("assignee_id", null);
        assertThat(opened.get("reference").toString()).startsWith("CF-");
        assertThat(OwnersEyes.row("SELECT from_status, to_status, moved_by FROM case_move WHERE case_id = ?", id))
                .containsEntry("from_status", null)
                .containsEntry("to_status", "RECEIVED")
                .containsEntry("moved_by", null);
        assertThat(OwnersEyes.row("SELECT kind, state, rung, severity FROM alert WHERE case_id = ?", id))
                .containsEntry("kind", "NEW_CASE")
                .containsEntry("state", "OPEN")
                .containsEntry("rung", 1)
                .containsEntry("severity", opened.get("severity"));
        assertThat(OwnersEyes.value("SELECT answer_by FROM alert WHERE case_id = ?", id))
                .isEqualTo(opened.get("due_at"));
    }

    @Test
    void anAssessmentSaysWhyItCameOut() {
        UUID report = id(taken(FullReport.whole()));
        Map<String, Object> assessment = OwnersEyes.row(
                "SELECT a.* FROM assessment a JOIN case_report l ON l.case_id = a.case_id WHERE l.report_id = ?",
                report);
        List<Map<String, Object>> reasons = OwnersEyes.rows(
                "SELECT * FROM assessment_reason WHERE assessment_id = ? ORDER BY position", assessment.get("id"));

        assertThat(assessment.get("proposed_by").toString()).startsWith("rules@");
        assertThat(assessment).containsEntry("confirmed_by", null).containsEntry("crime_status", "NOT_ASSESSED");
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> assertThat(
                        reason.get("because").toString())
                .isNotBlank()
                .doesNotContain(FullReport.STORY));
        int points = reasons.stream()
                .mapToInt(reason -> (Integer) reason.get("points"))
                .sum();
        assertThat(assessment.get("score")).as("the sum of its reasons").isEqualTo(points);
    }

    @Test
    void everyFactIsInTheTrailAndGetsItsPlace() {
        UUID report = id(taken(FullReport.whole()));
        Object reference = OwnersEyes.value(
                "SELECT c.reference FROM case_file c JOIN case_report l ON l.case_id = c.id WHERE l.report_id = ?",
                report);

        List<Map<String, Object>> entries = OwnersEyes.rows(
                "SELECT action, actor FROM audit_entry WHERE subject = ? AND action <> 'delivery-tried'", reference);

        assertThat(entries)
                .extracting(entry -> entry.get("action"))
                .containsExactlyInAnyOrder("report-received", "identity-sealed", "case-opened", "alert-raised");
        assertThat(entries).allSatisfy(entry -> assertThat(entry).containsEntry("actor", "anyone"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(OwnersEyes.rows(
                        "SELECT l.index FROM audit_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE e.subject = ? AND e.action <> 'delivery-tried'",
                        reference))
                .hasSize(4));
    }

    @Test
    void aReceiptIsKeptOnlyAsAKeyedHash() {
        Response answer = FullReport.send(FullReport.whole())
                .then()
                .statusCode(201)
                .extract()
                .response();
        String reference = answer.path("reference");
        String receipt = answer.path("receipt");
        String digits = receipt.replace("-", "");

        assertThat((byte[]) OwnersEyes.value("SELECT receipt_hash FROM report WHERE reference = ?", reference))
                .isEqualTo(hash.of(KeyedHash.Purpose.RECEIPT, reference + "\n" + digits));
        assertThat(OwnersEyes.tablesThatHold(receipt)).isEmpty();
        assertThat(OwnersEyes.tablesThatHold(digits)).isEmpty();
    }

    private static UUID id(String reference) {
        return (UUID) OwnersEyes.value("SELECT id FROM report WHERE reference = ?", reference);
    }
}
