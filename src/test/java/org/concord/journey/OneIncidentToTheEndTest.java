package org.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.Callers.demoPartner;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.move;
import static org.concord.casework.Cases.now;
import static org.concord.casework.Cases.read;
import static org.concord.casework.Cases.stood;
import static org.concord.casework.Cases.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.Slip;
import org.junit.jupiter.api.Test;

/**
 * One incident from its first report to the end and beyond: three reports by three doors become one case, which is worked on, told to others as far as
 * each reporter allows, closed by two officers and reopened by a reporter; then the cases are parted, and each is what it was. Over HTTP alone.
 */
@QuarkusTest
class OneIncidentToTheEndTest {
    private static final String WARD = "E05015516";
    private static final String OFFICER = "coordinator";
    private static final String SECOND = "coordinator2";
    private static final String EVENING = Instant.now()
            .minus(30, ChronoUnit.HOURS)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();

    @Test
    void threeReportsAreOneCaseAndThreeAgain() {
        Slip resident =
                Slip.of(report("Four masked men kicked in the door of the mosque office on Pear Tree Road.", "NO"));
        String one = caseOf(resident.reference());
        String byOfficer = sent(
                as(OFFICER),
                report(
                        "The caretaker says that the door of the mosque office, Pear Tree Road, was kicked in.",
                        "NAMED",
                        "HOUSING"));
        Map<String, Object> partners =
                report("Our camera shows masked men who kick in the door of the mosque office.", "NO");
        partners.put("sourceRef", UUID.randomUUID().toString());
        String partnersReport = reported(demoPartner(), partners);
        String byPartner = caseOf(partnersReport);
        Map<String, Object> officersBefore = stoodButForMessages(byOfficer);
        Map<String, Object> partnersBefore = stoodButForMessages(byPartner);

        as(OFFICER)
                .get("/api/v1/cases/" + one + "/suggestions")
                .then()
                .body("items.findAll { it.kind == 'SAME_INCIDENT' }.reference", hasItems(byOfficer, byPartner));
        String first = merged(OFFICER, one, byOfficer);
        String second = merged(OFFICER, one, byPartner);
        for (String to : List.of("TRIAGED", "ASSIGNED", "IN_PROGRESS")) {
            move(OFFICER, one, to).then().statusCode(200);
        }
        othersAreToldAsFarAsEachReporterAllows(one);
        thePartnerIsToldOfItsOwnReportAlone(partnersReport, one, resident.reference());
        theReporterReads(one, resident);
        twoOfficersCloseIt(one);
        resident.holder()
                .body(Map.of("text", "They were here again last night."))
                .post("/api/v1/my-report/messages")
                .then()
                .statusCode(201);
        read(OFFICER, one).then().body("status", equalTo("REOPENED")).body("unreadMessages", equalTo(1));

        unmerge(OFFICER, one, first).then().statusCode(200);
        unmerge(OFFICER, one, second).then().statusCode(200);
        assertThat(stoodButForMessages(byOfficer)).isEqualTo(officersBefore);
        assertThat(stoodButForMessages(byPartner)).isEqualTo(partnersBefore);
        for (String reportersOwn : List.of(byOfficer, byPartner)) {
            read(OFFICER, reportersOwn).then().body("messages.text", hasItem("We have seen the film."));
        }
        read(OFFICER, one)
                .then()
                .body("status", equalTo("REOPENED"))
                .body("reportCount", equalTo(1))
                .body("reports.channel", contains("PUBLIC_API"))
                .body("unreadMessages", equalTo(1));
        as("auditor")
                .body("{}")
                .post("/api/v1/audit/verifications")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }

    private static void othersAreToldAsFarAsEachReporterAllows(String one) {
        disclosed(one, "EDUCATION")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-refuses-disclosure"));
        disclosed(one, "HOUSING")
                .then()
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("reports.told.findAll { it.contains('NARRATIVE') }.size()", equalTo(1))
                .body("reports.findAll { it.told.isEmpty() }.leftOut.flatten().because", hasItem("CONSENT_REFUSES"));
        as(OFFICER).get("/api/v1/cases/" + one + "/disclosures").then().body("items.recipient", contains("HOUSING"));
        String table = as(OFFICER).body(Map.of()).post("/api/v1/cases/exports").asString();
        assertThat(table.lines().filter(line -> line.startsWith(one)))
                .as("one of three does not want the police to be told, and that holds for all of it")
                .singleElement()
                .asString()
                .endsWith(",NO");
    }

    /** Of whatever changed since the evening it has its own report, and neither the case nor what another told. */
    private static void thePartnerIsToldOfItsOwnReportAlone(String own, String one, String residents) {
        List<Map<String, Object>> told = EveryItem.of(cursor -> demoPartner()
                .queryParam("updatedSince", EVENING)
                .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                .get("/api/v1/partner/reports?limit=200"));
        assertThat(told).extracting(item -> item.get("reference")).contains(own).doesNotContain(residents);
        assertThat(told.toString()).doesNotContain(one);
    }

    private static void theReporterReads(String one, Slip resident) {
        as(OFFICER)
                .body(Map.of("text", "We have seen the film."))
                .post("/api/v1/cases/" + one + "/messages")
                .then()
                .statusCode(201);
        resident.holder().get("/api/v1/my-report").then().body("messages.text", contains("We have seen the film."));
    }

    private static void twoOfficersCloseIt(String one) {
        now(OFFICER, one)
                .body(Map.of("severity", "P2_HIGH", "crimeStatus", "CRIME", "reason", "a door was broken"))
                .post("/api/v1/cases/" + one + "/assessments")
                .then()
                .statusCode(200);
        move(OFFICER, one, "RESOLVED").then().statusCode(200);
        String approval = move(OFFICER, one, "CLOSED", "ACTION_TAKEN")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
        as(SECOND)
                .body(Map.of("approve", true, "reason", "I have read it all."))
                .post("/api/v1/approvals/" + approval + "/decisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    private static Map<String, Object> report(String narrative, String police, String... partners) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("kind", "HATE_INCIDENT");
        report.put("narrative", narrative);
        report.put("occurred", Map.of("from", EVENING, "precision", "APPROXIMATE"));
        report.put("place", Map.of("wardCode", WARD, "placeType", "PLACE_OF_WORSHIP"));
        report.put("incidentTypes", List.of("PROPERTY_DAMAGE"));
        report.put("motivations", List.of("RELIGION"));
        report.put("consent", Map.of("police", police, "partners", List.of(partners)));
        return report;
    }

    private static Response disclosed(String reference, String recipient) {
        return as(OFFICER)
                .body(Map.of(
                        "recipient",
                        recipient,
                        "gateway",
                        "CONSENT",
                        "fields",
                        List.of("SUMMARY", "NARRATIVE"),
                        "purpose",
                        "To help"))
                .post("/api/v1/cases/" + reference + "/disclosures");
    }

    private static String sent(RequestSpecification caller, Map<String, Object> report) {
        return caseOf(reported(caller, report));
    }

    private static String reported(RequestSpecification caller, Map<String, Object> report) {
        return caller.body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static String caseOf(String report) {
        return read(OFFICER, report).then().statusCode(200).extract().path("reference");
    }

    /** But for what its reporter was told while the cases were one, which nobody can take back. */
    private static Map<String, Object> stoodButForMessages(String reference) {
        Map<String, Object> view = stood(OFFICER, reference);
        view.remove("messages");
        return view;
    }
}
