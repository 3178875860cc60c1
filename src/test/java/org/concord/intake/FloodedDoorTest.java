package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** A program that knows nothing of us but the problem it is answered passes by work. */
@QuarkusTest
@TestProfile(FloodedDoorTest.NarrowDoor.class)
class FloodedDoorTest {

    public static class NarrowDoor implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("concord.door.per-address", "2", "concord.door.work-bits", "10");
        }
    }

    @Test
    void theRefusalSaysWhichWorkOpensAndTheReportIsTaken() throws NoSuchAlgorithmException {
        send(null).then().statusCode(201);
        send(null).then().statusCode(201);

        Response refused = send(null);
        refused.then()
                .spec(Refused.with(429, "too-many-requests"))
                .header("Retry-After", notNullValue())
                .body("work.algorithm", equalTo("SHA-256"))
                .body("work.bits", equalTo(10))
                .body("work.expiresAt", notNullValue());
        String proof = worked(refused.jsonPath());
        send("nonsense").then().spec(Refused.with(429, "too-many-requests")).body("work.challenge", notNullValue());
        assertThat(send(proof).then().statusCode(201).extract().jsonPath().getString("receipt"))
                .isNotBlank();
        send(proof).then().spec(Refused.with(429, "too-many-requests"));
    }

    private static Response send(String proof) {
        var request = anyone().body(Reported.verbalAbuse());
        return (proof == null ? request : request.header("Proof-Of-Work", proof)).post("/api/v1/reports");
    }

    private static String worked(JsonPath problem) throws NoSuchAlgorithmException {
        String challenge = problem.getString("work.challenge");
        int bits = problem.getInt("work.bits");
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (int n = 0; ; n++) {
            String proof = challenge + ":" + n;
            byte[] digest = sha.digest(proof.getBytes(StandardCharsets.UTF_8));
            if (new BigInteger(1, digest).bitLength() <= 256 - bits) {
                return proof;
            }
        }
    }
}
