package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.casework.Cases.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.console.Staff;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** That somebody reported in bad faith is for a manager to say (the city's list of closure reasons: “malicious (manager only)”). */
@QuarkusTest
class WhoMayCloseTest {
    private static final String MALICIOUS = "MALICIOUS";

    private static String triaged(Map<String, Object> report) {
        String reference = Cases.of(report);
        move("officer", reference, "TRIAGED").then().statusCode(200);
        return reference;
    }

    @Test
    void asReportedInBadFaithACoordinatorAlone() {
        String reference = triaged(Reported.verbalAbuse());

        move("officer", reference, "CLOSED", MALICIOUS).then().spec(Refused.with(403, "forbidden"));
        Cases.read("officer", reference).then().body("status", equalTo("TRIAGED"));

        move("coordinator", reference, "CLOSED", MALICIOUS)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void noneOfManyEither() {
        String reference = triaged(Reported.verbalAbuse());
        int version = Cases.read("officer", reference).path("version");

        as("officer")
                .body(Map.of(
                        "cases",
                        List.of(Map.of("reference", reference, "version", version)),
                        "move",
                        Map.of("to", "CLOSED", "reason", "x", "closureReason", MALICIOUS)))
                .post("/api/v1/cases/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("REFUSED"))
                .body("items.problem", contains("forbidden"));
    }

    @Test
    void aGraveOneIsAskedForByACoordinatorAndAgreedToByAnyOther() {
        String reference = triaged(Reported.threatToLife());

        move("officer", reference, "CLOSED", MALICIOUS).then().spec(Refused.with(403, "forbidden"));
        String approval = move("coordinator", reference, "CLOSED", MALICIOUS)
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");

        as("officer")
                .body(Map.of("approve", true, "reason", "she made it up"))
                .post("/api/v1/approvals/" + approval + "/decisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void thePageOffersItToNobodyElse() {
        String page = "/console/cases/" + triaged(Reported.verbalAbuse()) + "/move";

        assertThat(Staff.browser("officer").open(page).asString())
                .contains("value=\"ACTION_TAKEN\"")
                .doesNotContain("value=\"MALICIOUS\"");
        assertThat(Staff.browser("coordinator").open(page).asString())
                .contains("value=\"ACTION_TAKEN\"", "value=\"MALICIOUS\"");
    }
}
