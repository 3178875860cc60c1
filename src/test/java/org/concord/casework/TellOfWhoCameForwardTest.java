package org.concord.casework;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concord.Callers;
import org.concord.Reported;
import org.junit.jupiter.api.Test;

/** Others are told who it is once it was checked that it is them. */
@QuarkusTest
class TellOfWhoCameForwardTest {

    @Test
    void whoComesForwardIsNamedToOthersFromTheCheckOn() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("consent", Map.of("police", "NAMED"));
        Asked asked = Asked.of(report);
        told(asked).then().statusCode(400).body("errors.pointer", contains("/fields"));
        asked.isCalled(Map.of("identity", "NAMED", "name", "Ada Lark 4471", "email", "ada4471@example.invalid"));
        told(asked).then().statusCode(400).body("errors.pointer", contains("/fields"));

        asked.answersInTheThread();
        asked.decide("officer", asked.waiting("IDENTITY"), Asked.accept("ANSWERED_IN_THREAD"))
                .then()
                .statusCode(200);
        told(asked).then().statusCode(201).body("fields", contains("IDENTITY"));
    }

    private static Response told(Asked asked) {
        return Callers.as("officer")
                .body(Map.of(
                        "recipient", "POLICE", "gateway", "CONSENT", "fields", List.of("IDENTITY"), "purpose", "x"))
                .post("/api/v1/cases/" + asked.reference() + "/disclosures");
    }
}
