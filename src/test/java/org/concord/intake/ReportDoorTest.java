package org.concord.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.concord.platform.OwnersEyes;
import org.concord.platform.RawHttp;
import org.concord.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at the door of reports before anybody reads them: types, sizes, methods. Nothing of it is stored. */
@QuarkusTest
class ReportDoorTest {
    private static final String POST = "POST /api/v1/reports";
    private static final String JSON = "Content-Type: application/json";

    /** “JSON 256 kB”. */
    private static final int LIMIT = 256 * 1024;

    private long before;

    @BeforeEach
    void countReports() {
        before = OwnersEyes.count("report");
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(OwnersEyes.count("report")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/vnd.api+json",
                "application/octet-stream",
                "text/csv"
            })
    void whatIsNotSentAsJsonIsRefused(String type) {
        RawHttp.sendBody(POST, whole(), "Content-Type: " + type).isProblem(415, "unsupported-media-type");
    }

    @Test
    void whatIsSentWithoutATypeIsRefused() {
        RawHttp.sendBody(POST, whole()).isProblem(415, "unsupported-media-type");
        RawHttp.sendBody(POST, whole(), "Content-Type:").isProblem(415, "unsupported-media-type");
        RawHttp.sendChunked(POST, whole()).isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "/",
                "application/",
                "/json",
                ";",
                "application/json/json",
                "application json",
                "application/json;charset",
                "a/b;c=\"",
                "\u00e4/\u00f6"
            })
    void aTypeThatIsNoneIsNeverAnAccident(String type) {
        RawHttp.Answer answer = RawHttp.sendBody(POST, "[]".getBytes(UTF_8), "Content-Type: " + type);

        assertThat(answer.status()).as(answer.body()).isIn(400, 415);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=bogus",
                "application/json; charset=\"",
                "application/json;charset=utf-16",
                "APPLICATION/JSON",
                "application/json; v=1"
            })
    void aTypeWithParametersIsReadAsJsonOrRefused(String type) {
        RawHttp.Answer answer = RawHttp.sendBody(POST, "[]".getBytes(UTF_8), "Content-Type: " + type);

        assertThat(answer.status()).as(answer.body()).isIn(400, 415);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml",
                "text/plain;q=0.9, text/csv",
                "application/problem+xml",
                "image/*"
            })
    void whoCannotReadJsonIsToldSoAndNothingIsStored(String accepted) {
        given().contentType("application/json")
                .header("Accept", accepted)
                .body(FullReport.whole())
                .post("/api/v1/reports")
                .then()
                .spec(Refused.with(406, "not-acceptable"))
                .body(not(containsString(FullReport.STORY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", "text", "application/json;q=abc", ";q=1", "*", "a/b/c", "\u0001"})
    void anAcceptHeaderThatIsNoneIsNeverAnAccident(String accepted) {
        RawHttp.Answer answer = RawHttp.sendBody(POST, "[]".getBytes(UTF_8), JSON, "Accept: " + accepted);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "HEAD", "TRACE", "PROPFIND", "BREW"})
    void anotherMethodIsRefusedAndTheRightOneNamed(String method) {
        RawHttp.Answer answer = RawHttp.send(method + " /api/v1/reports");

        assertThat(answer.status()).as(answer.body()).isEqualTo(405);
        assertThat(answer.headers().get("allow")).contains("POST");
        if (!method.equals("HEAD")) {
            answer.isProblem(405, "method-not-allowed");
        }
    }

    @Test
    void jsonOfMoreThanTheLimitIsRefusedHoweverItsLengthIsSaid() {
        byte[] large = padded(LIMIT + 1);

        RawHttp.sendBody(POST, large, JSON).isProblem(413, "too-large");
        RawHttp.sendChunked(POST, large, JSON).isProblem(413, "too-large");
        RawHttp.sendChunked(POST, padded(20 * LIMIT), JSON).isProblem(413, "too-large");
        RawHttp.sendBody(POST, "x".repeat(LIMIT + 1).getBytes(UTF_8), JSON).isProblem(413, "too-large");
    }

    @Test
    void aBodyThatIsAnnouncedLargerThanAnythingWeTakeIsRefusedUnread() {
        RawHttp.send(POST, JSON, "Content-Length: 100000000").isProblem(413, "too-large");
    }

    @Test
    void anEmptyBodyIsRefusedHoweverItsLengthIsSaid() {
        RawHttp.sendBody(POST, new byte[0], JSON).isProblem(400, "malformed-body");
        RawHttp.sendChunked(POST, new byte[0], JSON).isProblem(400, "malformed-body");
        RawHttp.send(POST, JSON).isProblem(400, "malformed-body");
    }

    @Test
    void nothingAtAllIsABodyThatIsMissingNotAnUnknownType() {
        RawHttp.send(POST).isProblem(400, "malformed-body");
    }

    @Test
    void aBodyOfUnknownLengthNeedsATypeBeforeItIsRead() {
        RawHttp.sendChunked(POST, new byte[0]).isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "99999999999999999999", "1, 2", "0x10"})
    void aLengthThatIsNoneIsRefused(String length) {
        assertThat(RawHttp.send(POST, JSON, "Content-Length: " + length).status())
                .isBetween(400, 499);
    }

    @Test
    void aCompressedBodyIsNotGuessedAt() {
        RawHttp.Answer answer = RawHttp.sendBody(
                POST, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0}, JSON, "Content-Encoding: gzip");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    }

    private static byte[] whole() {
        return FullReport.whole().getBytes(UTF_8);
    }

    /** A report of exactly so many bytes: blanks count. */
    private static byte[] padded(int length) {
        String whole = FullReport.whole();
        return (whole + " ".repeat(length - whole.getBytes(UTF_8).length)).getBytes(UTF_8);
    }
}
