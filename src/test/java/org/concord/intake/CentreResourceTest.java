package org.concord.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.console.Adviser;
import org.concord.platform.OwnersEyes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reporting centre sees afterwards of what its advisers entered: as much as each visitor allows, for as long as they do. */
@QuarkusTest
class CentreResourceTest {
    private static final String REPORTS = "/api/v1/centre/reports";

    @Test
    void withConsentTheCentreSeesReferenceStatusAndWardAndNothingElse() {
        Adviser adviser = Adviser.of(Adviser.newCentre());
        String token = adviser.token();
        Slip slip = entered(token, true);

        list(token)
                .body("items", hasSize(1))
                .body("items[0]", aMapWithSize(6))
                .body("items[0].reference", equalTo(slip.reference()))
                .body("items[0].kind", equalTo("HATE_INCIDENT"))
                .body("items[0].consent", equalTo(true))
                .body("items[0].ward", equalTo("E05015521"))
                .body(
                        "items[0].status",
                        equalTo(slip.holder().get("/api/v1/my-report").path("status")));
        read(token, slip.reference().toLowerCase()).statusCode(200).body("reference", equalTo(slip.reference()));
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM audit_entry WHERE actor = ? AND action IN ('centre-reports-listed', 'centre-report-read')",
                        "officer:" + adviser.id()))
                .isEqualTo(2L);
    }

    @Test
    void withoutConsentItSeesThatThereWasOne() {
        String token = Adviser.of(Adviser.newCentre()).token();
        for (Boolean said : new Boolean[] {false, null}) {
            Slip slip = entered(token, said);
            list(token)
                    .body("items[0]", aMapWithSize(3))
                    .body("items[0].consent", equalTo(false))
                    .body("items[0].kind", equalTo("HATE_INCIDENT"));
            read(token, slip.reference()).statusCode(404);
        }
    }

    @Test
    void whatIsTakenBackCountsAtOnceAndWhatIsGivenLaterWaitsForAnOfficer() {
        String token = Adviser.of(Adviser.newCentre()).token();
        Slip slip = entered(token, true);

        consent(slip, false).body("applied", contains("CENTRE")).body("consent.centre", equalTo(false));
        list(token).body("items[0]", aMapWithSize(3));
        read(token, slip.reference()).statusCode(404);

        consent(slip, true)
                .body("applied", empty())
                .body("waiting", contains("CENTRE"))
                .body("consent.centre", equalTo(false))
                .body("request.consent.centre", equalTo(true));
        list(token).body("items[0]", aMapWithSize(3));
        as("coordinator")
                .get("/api/v1/cases/" + slip.reference())
                .then()
                .body("reports[0].consent.centre", equalTo(false))
                .body("requests[0].consent.centre", equalTo(true));
    }

    @Test
    void consentThatIsSaidAnewWithoutTheCentreIsTakenFromIt() {
        String token = Adviser.of(Adviser.newCentre()).token();
        Slip slip = entered(token, true);

        slip.holder()
                .body(Map.of("police", "NO"))
                .put("/api/v1/my-report/consent")
                .then()
                .statusCode(200);

        read(token, slip.reference()).statusCode(404);
    }

    @Test
    void whoWorksAtTheSameCentreSeesTheSameAndAnotherCentreNothing() {
        String centre = Adviser.newCentre();
        Slip slip = entered(Adviser.of(centre).token(), true);

        String colleague = Adviser.of(centre).token();
        list(colleague).body("items.reference", contains(slip.reference()));
        for (String stranger : new String[] {
            Adviser.of(Adviser.newCentre()).token(), Adviser.of(null).token()
        }) {
            list(stranger).body("items", empty());
            read(stranger, slip.reference()).statusCode(404);
        }
    }

    @Test
    void anAdviserWithoutACentreSeesWhatTheyEnteredThemselves() {
        String token = Adviser.of(null).token();
        Slip slip = entered(token, true);

        list(token).body("items.reference", contains(slip.reference()));
        list(Adviser.of(null).token()).body("items.reference", not(contains(slip.reference())));
    }

    @Test
    void neitherStaffNorResidentsReportsAreACentres() {
        Slip resident = Slip.ofANewReport();
        String token = Adviser.of(Adviser.newCentre()).token();

        list(token).body("items", empty());
        read(token, resident.reference()).statusCode(404);
        read(token, "nonsense").statusCode(404);
    }

    @Test
    void theListIsPagedNewestFirst() {
        String token = Adviser.of(Adviser.newCentre()).token();
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entered.addFirst(entered(token, true).reference());
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = (cursor == null ? with(token) : with(token).queryParam("cursor", cursor))
                    .queryParam("limit", 2)
                    .get(REPORTS)
                    .jsonPath();
            seen.addAll(page.getList("items.reference"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(entered);
        with(token).get(REPORTS + "?cursor=x").then().statusCode(400);
        with(token).get(REPORTS + "?limit=0").then().statusCode(400);
    }

    @Test
    void aCentresReportsAreNotItsSystemsNorHaveTheyASourceRef() {
        String centre = Adviser.newCentre();
        String token = Adviser.of(centre).token();
        entered(token, true);
        Map<String, Object> body = body(true);
        body.put("sourceRef", "ours-1");
        with(token)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sourceRef"));

        String partner = OwnersEyes.value("SELECT id::text FROM partner WHERE code = ?", centre)
                .toString();
        String system = as("administrator")
                .body("{}")
                .post("/api/v1/partners/" + partner + "/tokens")
                .path("token");
        with(system).get("/api/v1/partner/reports").then().statusCode(200).body("items", empty());
    }

    @Test
    void anErasedReportIsNotThereAnyMore() {
        String token = Adviser.of(Adviser.newCentre()).token();
        Slip slip = entered(token, true);
        OwnersEyes.run("UPDATE report SET erased_at = now() WHERE reference = ?", slip.reference());

        list(token).body("items", empty());
        read(token, slip.reference()).statusCode(404);
    }

    private static Slip entered(String token, @Nullable Boolean centre) {
        JsonPath answer = with(token)
                .body(body(centre))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Slip(answer.getString("reference"), answer.getString("receipt"));
    }

    private static Map<String, Object> body(@Nullable Boolean centre) {
        Map<String, Object> consent = new LinkedHashMap<>(Map.of("police", "NO"));
        consent.put("centre", centre);
        Map<String, Object> body = Reported.verbalAbuse();
        body.put("consent", consent);
        return body;
    }

    private static ValidatableResponse consent(Slip slip, boolean centre) {
        return slip.holder()
                .body(Map.of("police", "NO", "centre", centre))
                .put("/api/v1/my-report/consent")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String token) {
        return with(token).get(REPORTS).then().statusCode(200);
    }

    private static ValidatableResponse read(String token, String reference) {
        return with(token).get(REPORTS + "/" + reference).then();
    }

    private static RequestSpecification with(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }
}
