package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.Planted;
import org.concord.partner.TestPartners;
import org.concord.partner.TestPartners.TestPartner;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same victim, place and subject, told at every door there is, is found without opening the vault. */
@QuarkusTest
class RepeatsAcrossChannelsTest {
    private static final Pattern REFERENCE = Pattern.compile("CR-\\d\\d-[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final String OPENED =
            "SELECT count(*) FROM audit_entry WHERE action IN ('contact-opened', 'identity-read', 'contacts-consulted')";

    @Inject
    TestPartners partners;

    @Inject
    ObjectMapper json;

    @Test
    void whatIsToldAtEveryDoorIsFoundAtEachOfThem() {
        Object openedBefore = OwnersEyes.value(OPENED);
        Planted planted = Planted.anew();
        TestPartner partner = partners.without();
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("PUBLIC_API", Planted.send(anyone(), planted.ofAll()));
        cases.put("PUBLIC_FORM", byTheForm(planted));
        cases.put("REPORTING_CENTRE", Planted.send(as("adviser"), planted.ofAll()));
        cases.put("STAFF", Planted.send(as("officer"), planted.ofAll()));
        cases.put("PARTNER_API", byPartner(partner, planted));
        cases.put("PARTNER_IMPORT", byImport(partner, planted));

        cases.forEach((channel, reference) -> {
            assertThat(OwnersEyes.value("""
                    SELECT r.channel FROM report r JOIN case_report cr ON cr.report_id = r.id JOIN case_file c ON c.id = cr.case_id
                    WHERE c.reference = ?""", reference)).isEqualTo(channel);
            JsonPath repeats = repeatsOf(reference);
            List<String> others = new ArrayList<>(cases.values());
            others.remove(reference);
            for (String kind : List.of("VICTIM", "PLACE", "SUBJECT")) {
                assertThat(repeats.getList("items.findAll { it.kind == '" + kind + "' }.caseReference"))
                        .as(channel + " " + kind)
                        .containsExactlyInAnyOrderElementsOf(others);
                assertThat(repeats.getInt("found.find { it.kind == '" + kind + "' }.incidents"))
                        .isEqualTo(6);
                assertThat(repeats.getInt("found.find { it.kind == '" + kind + "' }.hidden"))
                        .isZero();
            }
            assertThat(repeats.prettify()).doesNotContain(planted.email(), planted.name(), planted.subjectName());
        });
        assertThat(Planted.reviewsOf(List.copyOf(cases.values())))
                .as("once for the victim, the place and the subject together, when the third is told")
                .containsExactly(cases.get("REPORTING_CENTRE"));
        assertThat(OwnersEyes.value(OPENED)).isEqualTo(openedBefore);
    }

    @Test
    void whatWasFoundIsRecordedAsCodesAndNumbersAlone() {
        Planted planted = Planted.anew();
        Planted.send(planted.ofVictim());
        String second = Planted.send(planted.ofVictim());

        byte[] entry = (byte[]) OwnersEyes.value(
                "SELECT canonical FROM audit_entry WHERE subject = ? AND action = 'repeat-found'", second);
        assertThat(new String(entry, StandardCharsets.UTF_8))
                .contains(
                        "\"incidents\":2",
                        "\"kind\":\"VICTIM\"",
                        "\"reports\":2",
                        "\"signs\":[\"EMAIL\",\"NAME\"]",
                        "\"strength\":\"STRONG\"")
                .doesNotContain(planted.email(), planted.name());
    }

    @Test
    void anAnonymousReportIsARepeatOfItsPlaceAndSubjectAndOfNobody() {
        Planted planted = Planted.anew();
        Planted.send(planted.ofAll());
        Map<String, Object> anonymous = planted.ofAll();
        anonymous.put("reporter", Map.of("identity", "ANONYMOUS"));

        JsonPath repeats = repeatsOf(Planted.send(anonymous));

        assertThat(repeats.getList("found.kind")).containsExactly("PLACE", "SUBJECT");
    }

    @Test
    void anObservationIsARepeatOfNothing() {
        Planted planted = Planted.anew();
        Planted.send(planted.ofAll());
        Map<String, Object> observation = planted.ofAll();
        observation.put("kind", "TENSION_OBSERVATION");

        String observed = Planted.send(observation);
        String incident = Planted.send(planted.ofAll());

        assertThat(repeatsOf(observed).getList("found")).isEmpty();
        assertThat(repeatsOf(incident).getInt("found[0].incidents")).isEqualTo(2);
    }

    @Test
    void whoeverTellsForOthersIsNoVictimButThePlaceIsTheSame() {
        Planted planted = Planted.anew();
        Map<String, Object> report = planted.ofAll();
        report.put("reporterRole", "THIRD_PARTY");
        Planted.send(as("adviser"), report);

        assertThat(repeatsOf(Planted.send(as("adviser"), report)).getList("found.kind"))
                .containsExactly("PLACE", "SUBJECT");
    }

    @Test
    void aHomeIsFoundByPostcodeAndNumberHoweverTheRestIsWritten() {
        String number = String.valueOf(Math.floorMod(UUID.randomUUID().hashCode(), 9000) + 1);
        String first = Planted.send(atHome(number + " Oak Road"));
        JsonPath repeats = repeatsOf(Planted.send(atHome("No. " + number + ", Oak Rd, Derby")));
        JsonPath nextDoor = repeatsOf(Planted.send(atHome(number + "b Oak Road")));

        assertThat(repeats.getString("items[0].caseReference")).isEqualTo(first);
        assertThat(repeats.getString("items[0].because")).startsWith("the same home in 2 reports since ");
        assertThat(nextDoor.getList("found")).isEmpty();
    }

    @Test
    void historyIsFoundAtTheTimeOfItsIncidentsAndRaisesNothing() {
        Planted planted = Planted.anew();
        TestPartner partner = partners.without();
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            file.append(line(planted.ofVictim(), "H-" + i, "2019-03-0" + i + "T10:00:00Z"));
        }
        List<String> references = Upload.ndjson(partner, file.toString())
                .then()
                .statusCode(200)
                .body("accepted", equalTo(4))
                .extract()
                .path("rows.reference");
        List<String> cases = references.stream().map(Planted::caseOf).toList();
        String today = Planted.send(planted.ofVictim());

        assertThat(Planted.reviewsOf(cases)).isEmpty();
        assertThat(repeatsOf(cases.getFirst()).getInt("found[0].incidents")).isEqualTo(4);
        assertThat(repeatsOf(today).getList("found"))
                .as("what happened years ago is no repeat of today")
                .isEmpty();
    }

    @Test
    void reportsOfOneImportAreFoundLikeAnyOther() {
        Planted planted = Planted.anew();
        TestPartner partner = partners.without();
        String file = line(planted.ofPlace(), "A", null)
                + line(planted.ofPlace(), "B", null)
                + line(planted.ofPlace(), "C", null);
        List<String> references = Upload.ndjson(partner, file)
                .then()
                .body("accepted", equalTo(3))
                .extract()
                .path("rows.reference");
        List<String> cases = references.stream().map(Planted::caseOf).toList();

        assertThat(Planted.reviewsOf(cases)).containsExactly(cases.getLast());
        assertThat(repeatsOf(cases.getFirst()).getInt("found[0].incidents")).isEqualTo(3);
    }

    private static Map<String, Object> atHome(String description) {
        Map<String, Object> report = Planted.incident();
        report.put("place", Map.of("placeType", "HOME", "postcode", "DE23 9ZZ", "description", description));
        return report;
    }

    private static JsonPath repeatsOf(String reference) {
        return as("coordinator")
                .get("/api/v1/cases/" + reference + "/repeats")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String byPartner(TestPartner partner, Planted planted) {
        Map<String, Object> report = planted.ofAll();
        report.put("sourceRef", "P-1");
        return Planted.send(Upload.as(partner).contentType(ContentType.JSON), report);
    }

    private String byImport(TestPartner partner, Planted planted) {
        String reference = Upload.ndjson(partner, line(planted.ofAll(), "I-1", null))
                .then()
                .body("accepted", equalTo(1))
                .extract()
                .path("rows[0].reference");
        return Planted.caseOf(reference);
    }

    private String line(Map<String, Object> report, String ref, @Nullable String from) {
        Map<String, Object> row = new LinkedHashMap<>(report);
        row.put("sourceRef", ref);
        if (from != null) {
            row.put("occurred", Map.of("precision", "EXACT", "from", from));
        }
        try {
            return json.writeValueAsString(row) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String byTheForm(Planted planted) {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no");
        resident.answer("kind", "HATE_INCIDENT");
        resident.answer("age", "ADULT");
        resident.answer("role", "VICTIM");
        resident.answer("narrative", "They shouted at us.");
        resident.answer("precision", "UNKNOWN");
        resident.answer("place", planted.placeName(), "ward", "E05015521");
        resident.answer("placeType", "STREET");
        resident.answer("type", "VERBAL_ABUSE");
        resident.answer("why", "RACE");
        resident.answer("injury", "NONE");
        resident.answer("ongoing", "no");
        resident.answer("relationship", "NEIGHBOUR", "subjectName", planted.subjectName());
        resident.answer("toldPolice", "no");
        resident.answer("identity", "CONFIDENTIAL");
        resident.answer("name", planted.name(), "email", planted.email());
        resident.answer();
        resident.answer("police", "NO");
        resident.open("/report/check");
        Response done = resident.answer();
        Matcher found = REFERENCE.matcher(done.asString());
        assertThat(found.find()).as(resident.at()).isTrue();
        return Planted.caseOf(found.group());
    }
}
