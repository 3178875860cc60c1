package org.concord.officer;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As in {@code k8s/kustomization.yaml}: this test's own address is the proxy's. */
@QuarkusTest
@TestProfile(BehindAProxyTest.BehindAProxy.class)
class BehindAProxyTest {

    /** With two failures at an address. */
    public static class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "concord.officer.sign-in-limit.per-address", "2");
        }
    }

    @Test
    void eachClientHasItsOwnLimit() {
        guess("198.51.100.1").then().statusCode(401);
        guess("198.51.100.1").then().statusCode(401);
        guess("198.51.100.1").then().statusCode(429);
        guess("198.51.100.2").then().statusCode(401);
    }

    private static Response guess(String client) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .body(Map.of("email", UUID.randomUUID() + "@test.invalid", "password", "a guess"))
                .post("/api/v1/sessions");
    }
}
