package org.concord.audit;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditPermissionTest {
    private static final String ENTRIES = "/api/v1/audit/entries";
    private static final String LEAVES = "/api/v1/audit/leaves";
    private static final String VERIFICATIONS = "/api/v1/audit/verifications";

    @Test
    @TestSecurity(
            user = "coordinator",
            roles = {"coordinator", "officer", "administrator", "custodian"})
    void nobodyElseMayRead() {
        given().get(ENTRIES).then().statusCode(403).contentType(ProblemBody.MEDIA_TYPE);
        given().get(LEAVES).then().statusCode(403);
        given().post(VERIFICATIONS).then().statusCode(403);
    }

    @Test
    void withoutATokenNobodyMayRead() {
        given().get(ENTRIES).then().statusCode(401).contentType(ProblemBody.MEDIA_TYPE);
        given().get(LEAVES).then().statusCode(401);
        given().post(VERIFICATIONS).then().statusCode(401);
        given().get(LEAVES + "/nowhere").then().statusCode(404);
    }
}
