package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ALLESTREE;
import static org.concord.tension.Observed.NORMANTON;
import static org.concord.tension.Observed.PATH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.partner.TestPartners;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** A report of tension is an observation as well, by whichever door it came, and shows no more than its case. */
@QuarkusTest
class ReportObservedTest {
    @Inject
    TestPartners partners;

    @Test
    void aReportOfTensionIsAnObservationThatKeepsItsWordsInTheCase() {
        Map<String, Object> body = worry(NORMANTON);
        body.put("reporterRole", "WITNESS");
        AtCase file = AtCase.opened(body);
        String id = observation(file.reportId());

        as("officer")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("caseReference", equalTo(file.reference()))
                .body("basis", equalTo("EXPERIENCED"))
                .body("source", equalTo("DIRECT"))
                .body("certainty", equalTo("UNKNOWN"))
                .body("wards", contains(NORMANTON))
                .body("observedOn", equalTo("2026-11-20"))
                .body("text", nullValue())
                .body("recordedBy", nullValue())
                .body("reviewBy", nullValue())
                .body("withdrawn", equalTo(false));
        assertThat(Observed.audited(id, "report-observed"))
                .singleElement()
                .asString()
                .contains(NORMANTON);
        assertThat(OwnersEyes.tablesThatHold("heard in the market")).containsExactly("report");
    }

    @Test
    void aReportOfSomethingThatHappenedIsNone() {
        AtCase file = AtCase.opened();
        assertThat(OwnersEyes.rows("SELECT id FROM tension_observation WHERE report_id = ?", file.reportId()))
                .isEmpty();
    }

    @Test
    void itShowsNoMoreThanItsCase() {
        AtCase file = AtCase.opened(worry(NORMANTON));
        String id = observation(file.reportId());
        assertThat(Observed.status("officer", id)).isEqualTo(200);
        assertThat(Observed.status("officer2", id)).as("another ward").isEqualTo(404);

        Cases.post(
                        "coordinator",
                        file.reference(),
                        "/restriction",
                        Map.of("officerIds", List.of(AtCase.officer("coordinator")), "reason", "Two alone"))
                .then()
                .statusCode(200);

        assertThat(Observed.status("officer", id)).isEqualTo(404);
        assertThat(ids("officer")).doesNotContain(id);
        assertThat(Observed.status("coordinator", id)).isEqualTo(200);
        assertThat(ids("coordinator")).contains(id);
    }

    @Test
    void itGoesWithItsCaseToAnotherWard() {
        AtCase file = AtCase.opened(worry(NORMANTON));
        String id = observation(file.reportId());
        Cases.post(
                        "coordinator",
                        file.reference(),
                        "/assessments",
                        Map.of("wardCode", ALLESTREE, "reason", "It was there"))
                .then()
                .statusCode(200);
        assertThat(Observed.status("officer", id)).isEqualTo(404);
        assertThat(Observed.status("officer2", id)).isEqualTo(200);
    }

    @Test
    void whatWasWithdrawnSaysSo() {
        AtCase file = AtCase.opened(worry(NORMANTON));
        String id = observation(file.reportId());
        Cases.post("officer", file.reference(), "/moves", Map.of("to", "WITHDRAWN", "reason", "They asked for it"))
                .then()
                .statusCode(200);
        as("officer").get(PATH + "/" + id).then().statusCode(200).body("withdrawn", equalTo(true));
    }

    @Test
    void aNoteOfItsReviewIsSealedUnderTheReportsKey() {
        AtCase file = AtCase.opened(worry(NORMANTON));
        String id = observation(file.reportId());
        as("officer")
                .body(Map.of("outcome", "CLOSED", "note", "Settled at the market"))
                .post(PATH + "/" + id + "/reviews")
                .then()
                .statusCode(201)
                .body("reviews[0].note", equalTo("Settled at the market"));
        assertThat(OwnersEyes.tablesThatHold("Settled at the market")).isEmpty();
        OwnersEyes.run(
                "UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id = (SELECT data_key_id FROM report WHERE id = ?)",
                file.reportId());
        as("officer").get(PATH + "/" + id).then().statusCode(200).body("reviews[0].note", nullValue());
    }

    @Test
    void anImportedReportIsOneTooAlsoOfLongAgo() {
        TestPartners.TestPartner partner = partners.without();
        String line = """
                {"kind": "TENSION_OBSERVATION", "narrative": "Made up.", "occurred": {"from": "2025-01-05T23:30:00Z", "precision": "APPROXIMATE"}, "place": {"wardCode": "E05015521"}, "sourceRef": "T-1"}
                """;
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(partner.token())
                .contentType("application/x-ndjson")
                .body(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        assertThat(OwnersEyes.row(
                        "SELECT CAST(o.observed_on AS text) AS day, o.source FROM tension_observation o JOIN report r ON r.id = o.report_id WHERE r.partner_id = ?",
                        partner.id()))
                .containsEntry("day", "2025-01-05")
                .containsEntry("source", "SECOND_HAND");
    }

    private static Map<String, Object> worry(String ward) {
        Map<String, Object> body = new HashMap<>(Reported.in(ward));
        body.put("kind", "TENSION_OBSERVATION");
        body.put("narrative", "Talk of trouble, heard in the market.");
        body.remove("motivations");
        body.remove("incidentTypes");
        return body;
    }

    private static String observation(UUID report) {
        return OwnersEyes.value("SELECT id FROM tension_observation WHERE report_id = ?", report)
                .toString();
    }

    private static List<String> ids(String account) {
        return EveryItem.of(account, PATH + "?").stream()
                .map(one -> (String) one.get("id"))
                .toList();
    }
}
