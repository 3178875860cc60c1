package org.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.concord.Callers.as;
import static org.concord.Callers.demoPartner;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.stood;
import static org.concord.casework.Cases.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.Slip;
import org.junit.jupiter.api.Test;

/**
 * One evening, told of by a resident, by an officer on behalf of somebody, and by a partner: three cases, each suggested to the others; they become one,
 * each reporter keeps their own thread, and apart again everything is as it was. Over HTTP alone.
 */
@QuarkusTest
class ThreeReportsOfOneIncidentTest {
    private static final String WARD = "E05015510";
    private static final String EVENING = Instant.now()
            .minus(20, ChronoUnit.HOURS)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    private static final String COORDINATOR = "coordinator";

    @Test
    void theyAreSuggestedMergedAndPartedAgain() {
        Slip resident = Slip.of(
                report(
                        "Three young men threw glass bottles at the kebab shop on Nottingham Road and shouted at the owner to go home."));
        String byResident = caseOf(resident.reference());
        String byOfficer = caseOf(
                sent(
                        as(COORDINATOR),
                        report(
                                "Owner of the kebab shop, Nottingham Road, tells us that bottles were thrown at his window by three young men.")));
        String byPartner = caseOf(
                sent(
                        demoPartner(),
                        partners(
                                "Staff saw youths throwing bottles at the kebab shop in Nottingham Road; glass all over the pavement.")));
        String elsewhere = caseOf(sent(anyone(), another()));

        Response suggested = as(COORDINATOR).get("/api/v1/cases/" + byResident + "/suggestions");
        suggested
                .then()
                .statusCode(200)
                .body("items.reference", hasItems(byOfficer, byPartner))
                .body("items.reference", not(hasItem(elsewhere)))
                .body("items.find { it.reference == '" + byOfficer + "' }.kind", equalTo("SAME_INCIDENT"));
        JsonPath first = suggested.jsonPath();
        assertThat(first.getString("items[0].because"))
                .startsWith("Within an hour of each other, in the same ward")
                .endsWith(".");
        assertThat(first.getList("items[0].reasons.points", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(first.getInt("items[0].score"));

        Map<String, Object> before = stood(COORDINATOR, byResident);
        Map<String, Object> officersBefore = stood(COORDINATOR, byOfficer);
        String one = merged(COORDINATOR, byResident, byOfficer);
        String two = merged(COORDINATOR, byResident, byPartner);
        read(byResident)
                .then()
                .body("reportCount", equalTo(3))
                .body("merges.from", containsInAnyOrder(byOfficer, byPartner));
        resident.holder().get("/api/v1/my-report").then().statusCode(200).body("messages.size()", equalTo(0));
        as(COORDINATOR)
                .get("/api/v1/cases/" + byResident + "/suggestions")
                .then()
                .body("items.reference", not(hasItem(byOfficer)));

        unmerge(COORDINATOR, byResident, one).then().statusCode(200);
        unmerge(COORDINATOR, byResident, two).then().statusCode(200);
        assertThat(stood(COORDINATOR, byResident)).isEqualTo(before);
        assertThat(stood(COORDINATOR, byOfficer)).isEqualTo(officersBefore);
        read(byPartner).then().body("status", equalTo("RECEIVED")).body("reports.channel", contains("PARTNER_API"));

        String again = merged(COORDINATOR, byResident, byOfficer);
        workOn(byResident);
        unmerge(COORDINATOR, byResident, again).then().statusCode(200);
        assertThat(stood(COORDINATOR, byOfficer)).isEqualTo(officersBefore);
        assertThat(changed(before, stood(COORDINATOR, byResident)))
                .containsExactlyInAnyOrder("status", "assignee", "allowedMoves", "assessment", "notes");
        read(byResident)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("notes.text", contains("Both saw the same car."));
        as("auditor")
                .body("{}")
                .post("/api/v1/audit/verifications")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }

    private static Map<String, Object> report(String narrative) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("kind", "HATE_INCIDENT");
        report.put("narrative", narrative);
        report.put("occurred", Map.of("from", EVENING, "precision", "APPROXIMATE"));
        report.put("place", Map.of("wardCode", WARD, "placeType", "SHOP"));
        report.put("incidentTypes", List.of("PROPERTY_DAMAGE", "VERBAL_ABUSE"));
        report.put("motivations", List.of("RACE"));
        return report;
    }

    private static Map<String, Object> partners(String narrative) {
        Map<String, Object> report = report(narrative);
        report.put("sourceRef", "shop-" + EVENING);
        return report;
    }

    /** The same evening and ward, but something else. */
    private static Map<String, Object> another() {
        Map<String, Object> report =
                report("My daughter was called names because of her hearing aid at the swimming pool.");
        report.put("incidentTypes", List.of("BULLYING"));
        report.put("motivations", List.of("DISABILITY"));
        report.put("place", Map.of("wardCode", WARD, "placeType", "EDUCATION"));
        return report;
    }

    private static String sent(RequestSpecification caller, Map<String, Object> report) {
        return caller.body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static String caseOf(String report) {
        return as(COORDINATOR)
                .get("/api/v1/cases/" + report)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    private static Response read(String reference) {
        return as(COORDINATOR).get("/api/v1/cases/" + reference);
    }

    /** The names of what differs. */
    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }

    private static void workOn(String reference) {
        as(COORDINATOR)
                .body(Map.of("text", "Both saw the same car.", "audience", "INTERNAL"))
                .post("/api/v1/cases/" + reference + "/notes")
                .then()
                .statusCode(201);
        for (String to : List.of("TRIAGED", "ASSIGNED", "IN_PROGRESS")) {
            as(COORDINATOR)
                    .header("If-Match", read(reference).header("ETag"))
                    .body(Map.of("to", to, "reason", "one incident"))
                    .post("/api/v1/cases/" + reference + "/moves")
                    .then()
                    .statusCode(200);
        }
    }
}
