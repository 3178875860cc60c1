package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in to the pages, and what the cookie opens: pages, never the API. */
@QuarkusTest
class SignInPageTest {
    private static final String WRONG = "The e-mail address or the password is wrong. Try again.";

    @Test
    void whoSignsInGetsACookieThatNoScriptReadsAndThatEndsWithTheBrowser() {
        Response in = posted("adviser@demo.invalid", "demonstration", "");

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/console/begin");
        Cookie cookie = in.getDetailedCookie("session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.hasExpiryDate()).isFalse();
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(cookie.isSecured()).as("here without TLS").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"adviser@demo.invalid,wrong", "nobody@demo.invalid,demonstration", "no address,wrong"})
    void whateverWasWrongTheAnswerIsTheSame(String email, String password) {
        Response refused = posted(email, password, "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(WRONG).contains("<title>Error: Sign in</title>");
        assertThat(refused.cookies()).doesNotContainKey("session");
        assertThat(refused.asString()).doesNotContain(password + "\"");
    }

    @Test
    void whatIsMissingOrUnreadableIsNoError() {
        assertThat(posted("", "", "").asString()).contains("Enter your e-mail address", "Enter your password");
        assertThat(posted("a\u0000b", "x", "").statusCode()).isEqualTo(400);
        assertThat(posted("a".repeat(500), "x", "").asString()).contains(WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.invalid/",
                "//evil.invalid",
                "/\\evil.invalid",
                "/centre//evil",
                "/api/v1/cases",
                "javascript:1"
            })
    void whoSignsInIsLedToNoAddressThatSomebodyElseMadeUp(String then) {
        given().redirects()
                .follow(false)
                .queryParam("then", then)
                .get("/sign-in")
                .then()
                .body(not(containsString("evil")));
        assertThat(posted("adviser@demo.invalid", "demonstration", then).header("Location"))
                .matches("http://localhost:\\d+/console/begin");
    }

    @Test
    void whoWantedToSeeAPageIsLedBackToIt() {
        given().redirects()
                .follow(false)
                .get("/centre")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?then=/centre"));
        assertThat(posted("adviser@demo.invalid", "demonstration", "/report/check")
                        .header("Location"))
                .endsWith("/report/check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/centre/reports",
                "/%61pi/v1/centre/reports",
                "//api/v1/centre/reports",
                "/./api/v1/centre/reports",
                "/centre/../api/v1/centre/reports",
                "/api;a=b/v1/centre/reports",
                "/api/v1/officers"
            })
    void theCookieOpensNothingOfTheApi(String path) {
        assertThat(with(cookie("adviser")).urlEncodingEnabled(false).get(path).statusCode())
                .isIn(401, 404);
    }

    @Test
    void theCookieNeitherRenewsNorReportsByTheApi() {
        String cookie = cookie("adviser");

        assertThat(with(cookie)
                        .contentType("application/json")
                        .post("/api/v1/sessions/renewals")
                        .statusCode())
                .isEqualTo(401);
        assertThat(with(cookie).delete("/api/v1/sessions/current").statusCode()).isEqualTo(401);
        String reference = with(cookie)
                .contentType("application/json")
                .body(Reported.verbalAbuse())
                .post("/api/v1/reports")
                .path("reference");
        assertThat(OwnersEyes.value("SELECT channel FROM report WHERE reference = ?", reference))
                .as("whoever sends no token is a resident")
                .isEqualTo("PUBLIC_API");
    }

    @Test
    void aTokenInTheHeaderWorksEverywhereAndABadOneIsRefusedAsEver() {
        Callers.as("adviser").get("/centre").then().statusCode(200);
        Callers.as("adviser").get("/api/v1/centre/reports").then().statusCode(200);
        given().header("Authorization", "Bearer x")
                .cookie("session", Callers.signIn("adviser"))
                .get("/centre")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aCookieThatIsNoGoodIsTheSameAsNone() {
        String ended = cookie("adviser");
        given().header("Authorization", "Bearer " + ended)
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(204);

        for (String bad : new String[] {"x", "a.b.c", ended, Slip.ofANewReport().token()}) {
            with(bad).get("/").then().statusCode(200);
            with(bad).get("/report/safety").then().statusCode(200);
            with(bad).get("/centre").then().statusCode(303).header("Location", containsString("/sign-in"));
        }
    }

    @Test
    void signingOutTakesAFormOfThisSessionAndEndsIt() {
        Adviser adviser = Adviser.of(null);
        Resident browser = adviser.signedIn();
        String cookie = browser.cookies().get("session");
        String token = Resident.tokenOf(browser.open("/centre"));
        String others = Resident.tokenOf(Adviser.of(null).signedIn().open("/centre"));

        assertThat(signedOut(cookie, others, "same-origin").statusCode()).isEqualTo(403);
        assertThat(signedOut(cookie, "", "same-origin").statusCode()).isEqualTo(403);
        assertThat(signedOut(cookie, token, "cross-site").statusCode()).isEqualTo(403);
        with(cookie).get("/centre").then().statusCode(200);

        Response out = signedOut(cookie, token, "same-origin");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.getDetailedCookie("session").getMaxAge()).isZero();
        with(cookie).get("/centre").then().statusCode(303);
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM audit_entry WHERE action = 'signed-out' AND subject = ?",
                        "officer:" + adviser.id()))
                .isEqualTo(1L);
    }

    @Test
    void aFormFromElsewhereDoesNotSignIn() {
        assertThat(posted("adviser@demo.invalid", "demonstration", "", Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        // Browsers that do not say where a form comes from; what another site knows is a form of its own.
        String others = Resident.tokenOf(given().get("/sign-in"));
        String own = given().get("/sign-in").cookie("entry");
        for (Map<String, String> cookies : List.of(Map.<String, String>of(), Map.of("entry", own))) {
            Response refused = given().redirects()
                    .follow(false)
                    .header("Origin", "null")
                    .cookies(cookies)
                    .formParams(Map.of("email", "adviser@demo.invalid", "password", "demonstration", "token", others))
                    .post("/sign-in");

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.cookies()).doesNotContainKey("session");
        }
    }

    @Test
    void whoMayOpenNothingCanStillSignOut() {
        String cookie = cookie("custodian");
        Response page = with(cookie).get("/sign-out");

        assertThat(page.asString()).contains("<h1 class=\"govuk-heading-l\">Sign out</h1>");
        assertThat(signedOut(cookie, Resident.tokenOf(page), "same-origin").statusCode())
                .isEqualTo(303);
        with(cookie).get("/sign-out").then().statusCode(303);
    }

    @Test
    void whoseRoleDoesNotOpenAPageIsToldSo() {
        with(cookie("analyst"))
                .get("/centre")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Your role does not open this page"));
    }

    @Test
    void nothingKeepsThePagesAndTheyRunNothingOfOthers() {
        for (Response page :
                new Response[] {given().get("/sign-in"), with(cookie("adviser")).get("/centre")}) {
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.asString()).doesNotContain("<script>", "style=", "hate");
        }
    }

    private static Response posted(String email, String password, String then) {
        return posted(email, password, then, Map.of());
    }

    private static Response posted(String email, String password, String then, Map<String, String> headers) {
        Response door = given().get("/sign-in");
        return given().redirects()
                .follow(false)
                .headers(headers)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("entry", door.cookie("entry"))
                .formParams(Map.of("email", email, "password", password, "then", then, "token", Resident.tokenOf(door)))
                .post("/sign-in");
    }

    private static String cookie(String account) {
        return posted(account + "@demo.invalid", "demonstration", "").cookie("session");
    }

    private static RequestSpecification with(String session) {
        return given().redirects().follow(false).cookie("session", session);
    }

    private static Response signedOut(String session, String token, String from) {
        return with(session)
                .header("Sec-Fetch-Site", from)
                .formParam("token", token)
                .post("/sign-out");
    }
}
