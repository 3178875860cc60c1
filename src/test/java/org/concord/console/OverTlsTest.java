package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** As in {@code k8s/kustomization.yaml}, where the ingress speaks TLS: the cookie is bound to the host and never sent in the clear. */
@QuarkusTest
@TestProfile(OverTlsTest.BehindAnIngress.class)
class OverTlsTest {

    public static class BehindAnIngress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @Test
    void theCookieIsBoundToTheHostAndFoundAgain() {
        Response door = overTls().get("/sign-in");
        String token = Resident.tokenOf(door);
        Response in = overTls()
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("__Host-entry", door.cookie("__Host-entry"))
                .formParams(Map.of("email", "adviser@demo.invalid", "password", "demonstration", "token", token))
                .post("/sign-in");

        assertThat(in.statusCode()).isEqualTo(303);
        Cookie cookie = in.getDetailedCookie("__Host-session");
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(opened("__Host-session", cookie.getValue())).isEqualTo(200);
        assertThat(opened("session", cookie.getValue())).isEqualTo(303);
    }

    @Test
    void overTlsTheBrowserIsToldToStayThereAndInTheClearNothingIsSaidOfIt() {
        assertThat(overTls().get("/sign-in").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(given().get("/sign-in").header("Strict-Transport-Security")).isNull();
    }

    private static int opened(String name, String value) {
        return overTls().header("Cookie", name + "=" + value).get("/centre").statusCode();
    }

    private static RequestSpecification overTls() {
        return given().redirects().follow(false).header("X-Forwarded-Proto", "https");
    }
}
