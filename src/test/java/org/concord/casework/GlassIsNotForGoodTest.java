package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** Breaking the glass opens a case for an hour: nothing that is done in it makes more of that. */
@QuarkusTest
class GlassIsNotForGoodTest {
    private static final String ABBEY = "E05015507";

    @Inject
    TellOfBrokenGlass tell;

    @Test
    void whoeverBrokeTheGlassDoesNotSayForWhomACaseIs() {
        String reference = Cases.received();
        MergeCasesTest.restrict(reference, "coordinator");
        broken("deputy", reference);

        Cases.post("deputy", reference, "/restriction", Map.of("officerIds", List.of(), "reason", "for all"))
                .then()
                .spec(Refused.with(403, "forbidden"));
        Cases.post(
                        "deputy",
                        reference,
                        "/restriction",
                        Map.of("officerIds", List.of(Cases.idOf("deputy")), "reason", "for me"))
                .then()
                .spec(Refused.with(403, "forbidden"));
        Cases.read("coordinator", reference).then().body("restrictedTo", contains(Cases.idOf("coordinator")));
    }

    @Test
    void norPutsItIntoAWardOrStrandOfTheirOwn() {
        String reference = Cases.received();
        broken("officer2", reference);

        Cases.post("officer2", reference, "/assessments", Map.of("wardCode", ABBEY, "reason", "it was here"))
                .then()
                .spec(Refused.with(403, "forbidden"));
        Cases.post(
                        "officer2",
                        reference,
                        "/assessments",
                        Map.of("strandsAdded", List.of("RELIGION"), "reason", "also this"))
                .then()
                .spec(Refused.with(403, "forbidden"));
        Cases.post("officer2", reference, "/assessments", Map.of("severity", "P2_HIGH", "reason", "a knife"))
                .then()
                .statusCode(200);
    }

    @Test
    void norTakesIt() {
        String reference = Cases.received();
        broken("officer2", reference);
        Cases.move("officer2", reference, "TRIAGED").then().statusCode(200);

        Cases.move("officer2", reference, "ASSIGNED").then().spec(Refused.with(403, "forbidden"));

        Cases.read("officer", reference).then().body("assignee", nullValue());
        Cases.move("officer", reference, "ASSIGNED").then().statusCode(200);
    }

    @Test
    void nobodyHearsOfItInACaseInWhichTheyHaveAnInterest() {
        String reference = Cases.received();
        as("coordinator2")
                .body(Map.of("reason", "a cousin"))
                .post("/api/v1/cases/" + reference + "/conflicts")
                .then()
                .statusCode(201);
        String glass = broken("officer2", reference);

        assertThat(composed(glass, "coordinator2")).isNotInstanceOf(Message.class);
        assertThat(composed(glass, "coordinator")).isInstanceOf(Message.class);
        assertThat(composed(glass, "custodian")).isInstanceOf(Message.class);
    }

    private Composed composed(String glass, String account) {
        return tell.compose(
                List.of(UUID.fromString(glass)), UUID.fromString(Cases.idOf(account)), DeliveryChannel.EMAIL);
    }

    private static String broken(String account, String reference) {
        return as(account)
                .body(Map.of("reason", "danger"))
                .post("/api/v1/cases/" + reference + "/break-glass")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
