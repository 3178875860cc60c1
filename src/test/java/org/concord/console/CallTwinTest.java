package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concord.Slip;
import org.concord.intake.FullReport;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report typed during a call is the report that a program would send, and leaves the same in the trail. */
@QuarkusTest
class CallTwinTest {
    private static final String CALL = "/console/call";

    private static final Object[] ALL = {
        "kind",
        "HATE_INCIDENT",
        "narrative",
        "Two men shouted at Quagga and followed us to the bus stop.",
        "precision",
        "APPROXIMATE",
        "day",
        "2025-11-20",
        "time",
        "21:10",
        "untilTime",
        "21:30",
        "ward",
        "E05015521",
        "postcode",
        "DE23 6RH",
        "lat",
        "52.905",
        "lon",
        "-1.483",
        "place",
        "bus stop, Normanton Road",
        "placeType",
        "PUBLIC_TRANSPORT",
        "types",
        "VERBAL_ABUSE",
        "types",
        "INTIMIDATION",
        "motivations",
        "RACE",
        "motivations",
        "RELIGION",
        "role",
        "THIRD_PARTY",
        "victimKnows",
        "yes",
        "victimConsents",
        "no",
        "injury",
        "NONE",
        "harm",
        "weapon",
        "harm",
        "feelsUnsafe",
        "ongoing",
        "no",
        "previous",
        "NONE",
        "identity",
        "CONFIDENTIAL",
        "name",
        "Amina Khan",
        "email",
        "amina@example.org",
        "phone",
        "07700 900123",
        "language",
        "pl",
        "channels",
        "EMAIL",
        "note",
        "never leave a message",
        "days",
        "MON",
        "days",
        "TUE",
        "safeFrom",
        "18:00",
        "safeTo",
        "21:00",
        "subjectKnown2",
        "yes",
        "subjectIs2",
        "NEIGHBOUR",
        "subjectName2",
        "J. Doe",
        "subjectText2",
        "tall",
        "police",
        "WITHOUT_IDENTITY",
        "partners",
        "HOUSING",
        "support",
        "yes"
    };

    private Resident officer;

    @BeforeEach
    void signIn() {
        officer = Staff.browser("coordinator");
    }

    @Test
    void allThatCanBeToldIsToldTheSameWayAndLeavesTheSame() {
        String byPage = sent(ALL).reference();
        String byApi = as("coordinator")
                .body(
                        FullReport.with(
                                "/harm",
                                "{\"injury\": \"NONE\", \"weapon\": true, \"ongoing\": false, \"previousIncidents\": \"NONE\", \"feelsUnsafe\": true}"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");

        assertThat(read(byPage)).isEqualTo(read(byApi));
        assertThat(kept(byPage)).isEqualTo(kept(byApi)).containsEntry("channel", "STAFF");
        Twin.assertSame(left(byPage), left(byApi));
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        String byPage = sent(
                        "kind",
                        "TENSION_OBSERVATION",
                        "narrative",
                        "Leaflets.",
                        "precision",
                        "UNKNOWN",
                        "identity",
                        "ANONYMOUS")
                .reference();
        String byApi = as("coordinator")
                .body(Map.of(
                        "kind",
                        "TENSION_OBSERVATION",
                        "narrative",
                        "Leaflets.",
                        "occurred",
                        Map.of("precision", "UNKNOWN")))
                .post("/api/v1/reports")
                .path("reference");

        assertThat(read(byPage)).isEqualTo(read(byApi));
        assertThat(kept(byPage)).isEqualTo(kept(byApi));
        Twin.assertSame(left(byPage), left(byApi));
    }

    @Test
    void theSlipOpensTheReportAndIsGoneOnceItIsWiped() {
        Slip slip = sent("kind", "TENSION_OBSERVATION", "narrative", "Slips.", "precision", "UNKNOWN");

        slip.show().then().statusCode(200);
        assertThat(officer.look(CALL + "/slip").asString()).contains(slip.reference(), slip.receipt());
        assertThat(officer.look(CALL).asString()).contains("not wiped yet").doesNotContain("Slips.", slip.receipt());
        assertThat(officer.look(CALL).header("Cache-Control")).contains("no-store");

        assertThat(ActForm.on(officer, CALL + "/done").send().header("Location"))
                .endsWith("/console/call?done=call-wiped");
        assertThat(officer.look(CALL + "/done").header("Location")).endsWith(CALL);
        assertThat(officer.look(CALL + "/slip").header("Location")).endsWith(CALL);
        assertThat(officer.look(CALL).asString()).doesNotContain("not wiped yet");
    }

    @Test
    void aFormPressedTwiceMakesOneReport() {
        ActForm form = ActForm.on(officer, CALL);
        Object[] told = {"kind", "TENSION_OBSERVATION", "narrative", "Pressed twice 7730.", "precision", "UNKNOWN"};

        assertThat(form.send(told).statusCode()).isEqualTo(303);
        String first = Resident.referenceOf(officer.look(CALL + "/done"));
        assertThat(form.send(told).statusCode()).isEqualTo(303);

        assertThat(Resident.referenceOf(officer.look(CALL + "/done"))).isEqualTo(first);
        assertThat(OwnersEyes.value("SELECT count(*) FROM report WHERE narrative = 'Pressed twice 7730.'"))
                .isEqualTo(1L);
        assertThat(officer.look(CALL).asString()).doesNotContain("7730");
    }

    private Slip sent(Object... told) {
        Response answer = ActForm.on(officer, CALL).send(told);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return Resident.slipOf(officer.look(CALL + "/done"));
    }

    /** As an officer reads it; what is never the same twice is left out. */
    private static Map<String, Object> read(String reference) {
        Map<String, Object> report = new TreeMap<>(as("coordinator")
                .get("/api/v1/reports/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap(""));
        report.keySet().removeAll(List.of("id", "reference", "receivedAt", "caseReference"));
        report.computeIfPresent("consent", (name, consent) -> withoutItsTime((Map<?, ?>) consent));
        return report;
    }

    private static Map<?, ?> withoutItsTime(Map<?, ?> consent) {
        Map<?, ?> rest = new HashMap<>(consent);
        rest.remove("givenAt");
        return rest;
    }

    /** Beside what is shown: by which door, in what language, how the time is known. */
    private static Map<String, Object> kept(String reference) {
        return OwnersEyes.row(
                "SELECT channel, entered_by, language, identity, occurred_from, occurred_to, occurred_on, occurred_precision FROM report WHERE reference = ?",
                reference);
    }

    /** What the door leaves; whom an alert tells, and which reports look alike, differs from one to the next. */
    private static List<Twin.Entry> left(String reference) {
        return Twin.all(caseOf(reference)).stream()
                .filter(one -> Set.of("report-received", "identity-sealed", "case-opened")
                        .contains(one.action()))
                .toList();
    }

    private static String caseOf(String reference) {
        return as("coordinator").get("/api/v1/cases/" + reference).path("reference");
    }
}
