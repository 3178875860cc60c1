package org.concord.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, or not the JSON of a report. */
@QuarkusTest
class MalformedReportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "nul",
                "[]",
                "[{}]",
                "\"text\"",
                "42",
                "true",
                "{",
                "}",
                "{\"kind\"",
                "{\"kind\":}",
                "{kind: 1}",
                "{'kind': 1}",
                "{\"kind\": HATE}",
                "{\"kind\": \"HATE_INCIDENT\",}",
                "{\"kind\": 01}",
                "{\"kind\": +1}",
                "{\"kind\": .5}",
                "{\"kind\": NaN}",
                "{\"kind\": Infinity}",
                "{\"narrative\": \"line\nbreak\"}",
                "{\"narrative\": \"\\x\"}",
                "{\"narrative\": \"\\u12\"}",
                "{\"narrative\": \"open",
                "// comment\n{}",
                "/* c */ {}",
                "<report/>",
                "kind=HATE_INCIDENT",
                "%7B%7D"
            })
    void whatIsNotOneJsonObjectIsRefused(String body) {
        FullReport.send(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"));
    }

    @Test
    void aReportThatBreaksOffAnywhereIsRefusedAndNeverRepeated() {
        byte[] whole = FullReport.whole().getBytes(UTF_8);
        for (int length = 1; length < whole.length; length += 29) {
            FullReport.send(Arrays.copyOf(whole, length))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(not(containsString(FullReport.STORY)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "x", "]", "}", "\"more\"", "null", "\u0001"})
    void whatFollowsTheReportIsRefused(String more) {
        FullReport.send(FullReport.whole() + " " + more)
                .then()
                .spec(Refused.with(400, "malformed-body"))
                .body(not(containsString(FullReport.STORY)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"kind\":\"HATE_INCIDENT\"', '\"kind\":\"HATE_INCIDENT\",\"kind\":\"HATE_INCIDENT\"'",
        "'\"weapon\":false', '\"weapon\":false,\"weapon\":true'",
        "'\"lat\":52.905', '\"lat\":52.905,\"lat\":52.905'",
        "'\"name\":\"J. Doe\"', '\"name\":\"J. Doe\",\"name\":\"A. Other\"'",
        "'\"days\":[\"MON\",\"TUE\"]', '\"days\":[\"MON\"],\"days\":[\"TUE\"]'"
    })
    void aFieldThatStandsTwiceIsRefusedAtEveryLevel(String once, String twice) {
        String body = FullReport.whole().replace(once, twice);

        assertThat(body).contains(twice);
        FullReport.send(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(containsString("twice"))
                .body(not(containsString(FullReport.STORY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"narrative", "harm", "subjects", "motivations", "place", "colour"})
    void aThousandAndTwoHundredLevelsAreRefused(String field) {
        String deep = "[".repeat(1_200) + "]".repeat(1_200);
        String deepObject = "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200);

        FullReport.send(FullReport.with("/" + field, deep))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        FullReport.send(FullReport.with("/" + field, deepObject))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void nestingWithoutAnEndIsRefused() {
        FullReport.send("[".repeat(100_000)).then().statusCode(400).contentType("application/problem+json");
        FullReport.send("{\"harm\":".repeat(20_000)).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999",
                "-1e999999",
                "1e-999999",
                "1E400",
                "123456789012345678901234567890",
                "0.00000000000000000000000000001",
                "-0.0"
            })
    void aNumberBeyondMeasureIsNeverAnAccident(String number) {
        assertThat(FullReport.send(FullReport.with("/place/point/lat", number)).statusCode())
                .isIn(201, 400);
    }

    @Test
    void aNumberOfTwoThousandDigitsOrAFieldNameOfSixtyThousandLettersIsRefused() {
        FullReport.send(FullReport.with("/place/point/lat", "9".repeat(2_000)))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        FullReport.send("{\"" + "x".repeat(60_000) + "\": 1}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    /** Lone surrogates are no Unicode text (Unicode 16, D75), and PostgreSQL takes no NUL. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udfff", "a\\ud83d b", "\\ude00\\ud83d"})
    void aNulOrALoneSurrogateWrittenAsAnEscapeIsRefusedAndNamed(String escape) {
        FullReport.send(FullReport.telling("\"" + FullReport.STORY + escape + "\""))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].pointer", equalTo("/narrative"))
                .body(not(containsString(FullReport.STORY)));
        FullReport.send(FullReport.with("/subjects/0/name", "\"" + escape + "\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/subjects/0/name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "EDA080",
                "EDBFBF",
                "C328",
                "A0A1",
                "E228A1",
                "F0288CBC",
                "C080",
                "F8A1A1A1A0",
                "FF",
                "FE",
                "F4908080",
                "C3"
            })
    void bytesThatAreNotUtf8AreRefused(String hex) {
        String before =
                "{\"kind\":\"HATE_INCIDENT\",\"motivations\":[\"RACE\"],\"occurred\":{\"precision\":\"UNKNOWN\"},\"narrative\":\""
                        + FullReport.STORY;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(UTF_8));
        body.writeBytes(HexFormat.of().parseHex(hex));
        body.writeBytes("\"}".getBytes(UTF_8));

        FullReport.send(body.toByteArray())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString(FullReport.STORY)));
    }

    /** RFC 8259 §8.1: JSON between systems is UTF-8. Other encodings may be guessed or refused, but never end in an accident. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00007B00",
                "007B0000",
                "0000FEFF7FFFFFFF",
                "FFFE0000",
                "FEFF",
                "FFFE7B",
                "EFBBBF",
                "0000007B0000",
                "7B0000007FFFFFFF"
            })
    void otherEncodingsAreNeverAnAccident(String hex) {
        FullReport.send(HexFormat.of().parseHex(hex)).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aReportInUtf16IsTakenAsItIsMeantOrRefused() {
        assertThat(FullReport.send(FullReport.whole().getBytes(UTF_16LE)).statusCode())
                .isIn(201, 400);
        assertThat(FullReport.send(FullReport.whole().getBytes(UTF_16BE)).statusCode())
                .isIn(201, 400);
    }

    /** Five hundred reports, each with some bytes changed; the seed is fixed, so that a failure can be repeated. */
    @Test
    void noDamageToTheBytesIsEverAnAccident() {
        Random chance = new Random(20261121);
        byte[] whole = FullReport.whole().getBytes(UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= chance.nextInt(3); i++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            int status = given().contentType("application/json")
                    .body(damaged)
                    .post("/api/v1/reports")
                    .statusCode();
            assertThat(status)
                    .as("round %d: %s", round, HexFormat.of().formatHex(damaged))
                    .isIn(201, 400);
        }
    }
}
