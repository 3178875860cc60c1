package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ALLESTREE;
import static org.concord.tension.Observed.talk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.AtCase;
import org.concord.partner.TestPartners;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.tension.Observed;
import org.junit.jupiter.api.Test;

/** A partner tells what it observed, and is told nothing but that it was taken. */
@QuarkusTest
class PartnerObservationResourceTest {
    private static final String DOOR = "/api/v1/partner/observations";

    @Inject
    TestPartners partners;

    @Test
    void whatAPartnerObservedIsReadByOfficersUnderItsName() {
        TestPartners.TestPartner partner = partners.without();
        Map<String, Object> body = talk("wards", List.of(ALLESTREE));
        Response taken = post(partner, body, null);
        taken.then().statusCode(201).body("id", notNullValue()).body("recordedAt", notNullValue());
        assertThat(taken.jsonPath().getMap("")).containsOnlyKeys("id", "recordedAt");
        String id = taken.path("id");

        as("officer2")
                .get(Observed.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo(body.get("text")))
                .body("partner", equalTo("Made up"))
                .body("recordedBy", nullValue());
        assertThat(Observed.status("officer", id)).isEqualTo(404);
        assertThat(OwnersEyes.value(
                        "SELECT actor FROM audit_entry WHERE subject = ? AND action = 'observation-recorded'",
                        "observation:" + id))
                .isEqualTo("partner:" + partner.id());
    }

    @Test
    void aPartnersNilReturnCountsAndItsKeyRepeatsNothing() {
        TestPartners.TestPartner partner = partners.without();
        String key = UUID.randomUUID().toString();
        String id = post(partner, Map.of("nil", true), key).path("id");
        post(partner, Map.of("nil", true), key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        assertThat(OwnersEyes.value("SELECT count(*) FROM tension_observation WHERE partner_id = ?", partner.id()))
                .isEqualTo(1L);
    }

    @Test
    void whatAPartnerMarksSensitiveIsForCoordinatorsAndSharedByNobody() {
        TestPartners.TestPartner partner = partners.without();
        String id = post(partner, talk("marking", "OFFICIAL_SENSITIVE"), null).path("id");
        assertThat(Observed.status("officer", id)).isEqualTo(404);
        assertThat(Observed.status("coordinator", id)).isEqualTo(200);
        Map<String, Object> shared = talk("marking", "OFFICIAL_SENSITIVE");
        shared.put("sharedWith", List.of(AtCase.officer("officer")));
        post(partner, shared, null)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/sharedWith"));
    }

    @Test
    void aPartnerReadsNothing() {
        TestPartners.TestPartner partner = partners.without();
        Upload.as(partner).get(Observed.PATH).then().spec(Refused.with(403, "forbidden"));
        Upload.as(partner).get("/api/v1/tension/indicators").then().statusCode(200);
        Upload.as(partner)
                .contentType(ContentType.JSON)
                .body(talk())
                .post(Observed.PATH)
                .then()
                .statusCode(403);
        as("officer").body(talk()).post(DOOR).then().statusCode(403);
    }

    private static Response post(TestPartners.TestPartner partner, Map<String, ?> body, String key) {
        var request = Upload.as(partner).contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(DOOR);
    }
}
