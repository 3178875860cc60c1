package org.concord.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.access.TestCallers;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PartnerReportResourceTest {
    @Inject
    TestCallers callers;

    @Inject
    TestPartners partners;

    private TestPartners.TestPartner partner;

    @BeforeEach
    void register() {
        partner = partners.without();
    }

    @Test
    void aPartnerSeesWhereItsOwnReportsStandAndNothingElse() {
        String reference = report(partner, "A-1").path("reference");
        report(partners.without(), "A-1");
        Response list = list("");
        list.then()
                .statusCode(200)
                .body("items.reference", contains(reference))
                .body("items.sourceRef", contains("A-1"))
                .body("items.status", contains("RECEIVED"))
                .body("nextCursor", nullValue());
        assertThat(list.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("reference", "sourceRef", "status", "receivedAt", "updatedAt");
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        List.of("1", "2", "3").forEach(ref -> report(partner, ref));
        Response first = list("?limit=2");
        first.then().body("items.sourceRef", contains("1", "2"));
        list("?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.sourceRef", contains("3"))
                .body("nextCursor", nullValue());
    }

    @Test
    void whatHasChangedSinceIsFound() {
        report(partner, "1");
        String second = report(partner, "2").path("reference");
        TestStore.execute("""
                UPDATE case_file SET status = 'TRIAGED', updated_at = '2999-01-01T00:00:00Z'
                WHERE id = (SELECT case_id FROM case_report JOIN report r ON r.id = report_id WHERE r.reference = ?)""", second);
        list("?updatedSince=2998-01-01T00:00:00%2B01:00")
                .then()
                .body("items.sourceRef", contains("2"))
                .body("items.status", contains("TRIAGED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?updatedSince=yesterday",
                "?updatedSince=%2B999999-01-01T00:00:00Z",
                "?cursor=x",
                "?limit=0",
                "?limit=201"
            })
    void whatCannotBeReadIsRefused(String query) {
        list(query).then().statusCode(400);
    }

    @Test
    void onlyPartnersMayCall() {
        given().get("/api/v1/partner/reports").then().statusCode(401);
        given().auth()
                .oauth2(callers.withRoles(Role.OFFICER, Role.ADMINISTRATOR))
                .get("/api/v1/partner/reports")
                .then()
                .statusCode(403);
    }

    private Response list(String query) {
        return given().urlEncodingEnabled(false).auth().oauth2(partner.token()).get("/api/v1/partner/reports" + query);
    }

    private static Response report(TestPartners.TestPartner sender, String sourceRef) {
        Response response = given().auth()
                .oauth2(sender.token())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kind",
                        "HATE_INCIDENT",
                        "narrative",
                        "Made up.",
                        "occurred",
                        Map.of("precision", "UNKNOWN"),
                        "motivations",
                        List.of("RACE"),
                        "sourceRef",
                        sourceRef))
                .post("/api/v1/reports");
        response.then().statusCode(equalTo(201));
        return response;
    }
}
