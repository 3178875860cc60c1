package org.concord.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and headers that no handler should have to think about. */
@QuarkusTest
class EdgeGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reference/%",
                "/api/v1/reference/%2",
                "/api/v1/reference/%zz",
                "/api/v1/reference/%%30",
                "/api/v1/reference/%u0041",
                "/api/v1/reference?x=%",
                "/api/v1/reference?x=%g1",
                "/api/v1/reference?%=1"
            })
    void aBrokenEscapeIsRefused(String address) {
        // By the server itself, which has no body for it.
        assertThat(RawHttp.send("GET " + address).status()).isEqualTo(400);
    }

    /** RFC 3629: no overlong forms (C0 80), no surrogates (ED A0 80), nothing beyond U+10FFFF (F4 90 80 80). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "%C0%80",
                "%ED%A0%80",
                "%ED%BF%BF",
                "%FF",
                "%C3",
                "%C3%28",
                "%F4%90%80%80",
                "%E2%28%A1"
            })
    void aNulOrWhatIsNotUtf8IsRefusedInPathAndQuery(String bad) {
        RawHttp.send("GET /api/v1/cases/" + bad).isProblem(400, "bad-parameter");
        RawHttp.send("GET /api/v1/reference?on=" + bad).isProblem(400, "bad-parameter");
        RawHttp.send("GET /api/v1/reference?" + bad + "=1").isProblem(400, "bad-parameter");
        RawHttp.send("POST /api/v1/reports?" + bad, "Content-Type: application/json")
                .isProblem(400, "bad-parameter");
        RawHttp.send("GET /problems/" + bad).isProblem(400, "bad-parameter");
        RawHttp.send("GET /" + bad).isProblem(400, "bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/nowhere",
                "/api/v1/reports/CR-26-22222-22222/nowhere",
                "/problems/no-such-problem",
                "/problems/",
                "/api/v1/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/referenc%65/x",
                "/.git/config",
                "/q/nowhere",
                "/%F0%9F%98%80"
            })
    void anUnknownAddressIsAProblemThatGivesNothingAway(String address) {
        RawHttp.Answer answer = RawHttp.send("GET " + address).isProblem(404, "not-found");

        assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContain("org.", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "///api//v1//reference",
                "/api/v1/reference/",
                "/api/v1/reference;x=1",
                "/api/v1/./reference",
                "/api/v1/reports/%2F",
                "/api/v1/reports/%5C..%5C",
                "/api/v1/reference?x=%E2%80%AE",
                "/?",
                "/#",
                "/api/v1/reference?a=b?c=d&&&=;",
                "*",
                "api/v1/reference",
                "http://elsewhere.invalid/api/v1/reference",
                "/:80"
            })
    void noAddressIsEverAnAccident(String address) {
        assertThat(RawHttp.send("GET " + address).status()).as(address).isLessThan(500);
    }

    @Test
    void anAddressWithoutAnEndIsRefused() {
        assertThat(RawHttp.send("GET /api/v1/reference?x=" + "a".repeat(20_000)).status())
                .isIn(400, 414);
        assertThat(RawHttp.send("GET /" + "a".repeat(100_000)).status()).isIn(400, 414);
        assertThat(RawHttp.send("GET /" + "a".repeat(3_000)).status()).isEqualTo(404);
    }

    @Test
    void headersWithoutAnEndAreRefused() {
        assertThat(RawHttp.send("GET /api/v1/reference", "X-Long: " + "a".repeat(100_000))
                        .status())
                .isIn(400, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%0d%0aSet-Cookie:%20a=b",
                "%0aSet-Cookie:%20a=b",
                "%E5%98%8A%E5%98%8DSet-Cookie:%20a=b",
                "a%0d%0a%0d%0a<script>alert(1)</script>"
            })
    void aLineBreakInAnAddressNeverBecomesAHeaderOrAPage(String address) {
        for (String place :
                new String[] {"/", "/problems/", "/api/v1/reports/", "/api/v1/cases?cursor=", "/api/v1/reference?x="}) {
            RawHttp.Answer answer = RawHttp.send("GET " + place + address);

            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
            assertThat(answer.body()).doesNotContain("<script>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "Authorization: Digest username=\"x\"",
                "Authorization: ",
                "Authorization: Bearer",
                "Authorization: Bearer ",
                "Authorization: bearer x",
                "Authorization: Token abc",
                "Authorization: Negotiate YII="
            })
    void anotherKindOfCredentialIsRefusedOnEveryDoor(String header) {
        for (String door : new String[] {
            "GET /api/v1/reference", "GET /api/v1/cases", "POST /api/v1/reports", "GET /nowhere", "GET /"
        }) {
            RawHttp.Answer answer =
                    RawHttp.send(door, header, "Content-Type: application/json").isProblem(401, "unauthenticated");

            assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
        }
    }

    /** As Firefox and Chromium ask for a page. */
    @Test
    void whoSitsInFrontOfAPageIsToldByAPage() {
        String browser = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String page : new String[] {"/console/cases?ward=%00", "/report/%FF", "/sign-in?x=%C3%28"}) {
            RawHttp.Answer answer = RawHttp.send("GET " + page, browser);

            assertThat(answer.status()).as(page).isEqualTo(400);
            assertThat(answer.headers().get("content-type")).startsWith("text/html");
            assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'");
            assertThat(answer.headers()).containsEntry("cache-control", "no-store");
            assertThat(answer.body()).contains("<h1>A parameter cannot be read</h1>", "Go back to the page");
        }
        RawHttp.Answer large = RawHttp.send(
                "POST /console/cases/search",
                browser,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 10000000");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.headers().get("content-type")).startsWith("text/html");
        assertThat(large.body())
                .contains("<h1>Too large</h1>", "Send less text")
                .doesNotContain("JSON");

        RawHttp.send("GET /api/v1/cases/%00", browser).isProblem(400, "bad-parameter");
        RawHttp.send("GET /console/cases?ward=%00").isProblem(400, "bad-parameter");
        RawHttp.send("GET /console/cases?ward=%00", browser, "Authorization: Bearer x")
                .isProblem(400, "bad-parameter");
    }

    @Test
    void aCallThatNeedsATokenSaysSo() {
        for (String door : new String[] {"/api/v1/cases", "/api/v1/alerts", "/api/v1/reports/CR-26-22222-22222"}) {
            assertThat(RawHttp.send("GET " + door)
                            .isProblem(401, "unauthenticated")
                            .headers())
                    .containsEntry("www-authenticate", "Bearer");
        }
    }

    @Test
    void everyAnswerSaysThatItIsNotToBeKeptOrGuessedAt() {
        given().get("/api/v1/reference")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        given().get("/nowhere").then().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }
}
