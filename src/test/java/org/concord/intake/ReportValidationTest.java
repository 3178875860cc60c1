package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.FullReport.quoted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the contract for what a report says. */
@QuarkusTest
class ReportValidationTest {

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        refused("{}").body("errors.pointer", hasItems("/kind", "/narrative", "/occurred"));
        refused(
                        "{\"kind\":\"HATE_INCIDENT\",\"narrative\":\" \",\"occurred\":{\"precision\":\"EXACT\"},\"sourceRef\":\"1\"}")
                .body("errors.pointer", hasItems("/narrative", "/occurred/from", "/motivations", "/sourceRef"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀", "𠮷", "ﷺ"})
    void aNarrativeHasUpToTenThousandCodePoints(String character) {
        FullReport.send(FullReport.telling(quoted(character.repeat(10_000))))
                .then()
                .statusCode(201);
        FullReport.send(FullReport.telling(quoted("  " + character.repeat(10_000) + "\n")))
                .then()
                .statusCode(201);
        refused(FullReport.telling(quoted(character.repeat(10_001)))).body("errors[0].pointer", equalTo("/narrative"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "\"\\t\\n\\r\"", "\"\\u2003\\u3000\""})
    void aNarrativeThatSaysNothingIsRefused(String json) {
        refused(FullReport.telling(json)).body("errors[0].pointer", equalTo("/narrative"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-11-20",
                "2025-11-20T21:10:00",
                "2025-11-20 21:10:00Z",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2025-11-20T25:00:00Z",
                "0001-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "99999-01-01T00:00:00Z",
                "+99999-01-01T00:00:00Z",
                "-2026-01-01T00:00:00Z",
                "+1000000000-01-01T00:00:00Z",
                "2025-11-20T21:10:00+99:00",
                "2025-11-20T21:10:00Europe/London",
                "٢٠٢٦-11-20T21:10:00Z"
            })
    void whatIsNoTimeOrLiesInNoLifeIsRefused(String time) {
        refused(FullReport.with("/occurred/from", quoted(time))).body("errors[0].pointer", equalTo("/occurred/from"));
    }

    @ParameterizedTest
    @CsvSource({
        "/occurred/to,   '\"2025-11-20T21:09:59Z\"',             /occurred/to",
        "/occurred,      '{\"precision\":\"EXACT\"}',            /occurred/from",
        "/occurred,      '{\"precision\":\"APPROXIMATE\"}',      /occurred/from",
        "/occurred,      '{\"precision\":\"DAY\"}',              /occurred/from",
        "/occurred,      '{\"from\":\"2025-11-20T21:10:00Z\"}',  /occurred/precision",
        "/occurred,      '{}',                                   /occurred/precision",
        "/occurred,      'null',                                 /occurred",
        "/occurred,      '{\"precision\":\"UNKNOWN\",\"to\":\"2025-11-20T21:10:00Z\"}', /occurred/to",
        "/motivations,   '[]',                                   /motivations",
        "/motivations,   'null',                                 /motivations",
        "/sourceRef,     '\"ours-1\"',                           /sourceRef",
        "/reporterRole,  '\"VICTIM\"',                           /onBehalf",
        "/reporterRole,  'null',                                 /onBehalf",
        "/place/point,   '{\"lat\":52.9}',                       /place/point",
        "/place/point,   '{\"lat\":null,\"lon\":null}',          /place/point",
        "/place/point,   '{}',                                   /place/point"
    })
    void anAnswerThatDoesNotFitTheOthersIsRefused(String pointer, String json, String named) {
        refused(FullReport.with(pointer, json)).body("errors.pointer", hasItem(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"precision\":\"UNKNOWN\"}",
                "{\"precision\":\"ONGOING\"}",
                "{\"precision\":\"UNKNOWN\",\"from\":null,\"to\":null}",
                "{\"precision\":\"EXACT\",\"from\":\"2025-11-20T21:10:00Z\"}",
                "{\"precision\":\"EXACT\",\"from\":\"2025-11-20T21:10:00.123456789Z\"}",
                "{\"precision\":\"DAY\",\"from\":\"2025-11-20T00:30:00+05:30\"}",
                "{\"precision\":\"ONGOING\",\"from\":\"1999-11-20T21:10:00-08:00\"}",
                "{\"precision\":\"EXACT\",\"from\":\"2025-11-20T21:10:00Z\",\"to\":\"2025-11-20T21:10:00Z\"}"
            })
    void aTimeIsNeededOnlyWhereThePrecisionAsksForOne(String occurred) {
        FullReport.send(FullReport.with("/occurred", occurred)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "E05",
                "E0501552",
                "E050155211",
                "e05015521",
                "X05015521",
                "E05O15521",
                "E05015521 ",
                "E06000015",
                "W06000015",
                "E05٠١٥٥٢١",
                "E05015521' OR '1'='1"
            })
    void aMalformedWardCodeIsRefused(String code) {
        refused(FullReport.with("/place/wardCode", quoted(code))).body("errors.pointer", hasItem("/place/wardCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE23", "6RH", "DE23 6CH", "DE23 6RHH", "12345", "Derby", "DE23-6RH", "DE23 6RH, Derby"})
    void aMalformedPostcodeIsRefused(String postcode) {
        refused(FullReport.with("/place/postcode", quoted(postcode)))
                .body("errors.pointer", hasItem("/place/postcode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de23 6rh", "DE236RH", " dE23  6Rh ", "ZZ99 3WZ", "W1A 0AX"})
    void aPostcodeMayBeTypedCarelesslyOrBeUnknown(String postcode) {
        FullReport.send(FullReport.with("/place/postcode", quoted(postcode)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"90.000001,0", "-90.1,0", "0,180.00001", "0,-181", "1e400,0", "0,-1e400"})
    void aPointThatIsNotOnTheMapIsRefused(String lat, String lon) {
        refused(point(lat, lon)).body("errors.pointer", hasItem("/place/point"));
    }

    @ParameterizedTest
    @CsvSource({
        "90,180",
        "-90,-180",
        "0,0",
        "52.9,180",
        "52.9,-180",
        "52.9,179.9999999",
        "89.99999,179.99999",
        "60,180",
        "-0.0,-0.0",
        "1e-300,1",
        "52,1"
    })
    void everyPointOnTheMapIsTakenAlsoAsAHome(String lat, String lon) {
        FullReport.send(point(lat, lon)).then().statusCode(201);
        FullReport.send(point(lat, lon).replace("PUBLIC_TRANSPORT", "HOME"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"/reporter/name,Amina", "/reporter/email,amina@example.org", "/reporter/phone,07700 900123"})
    void anAnonymousReportSaysNobodysNameAndIsToldWhy(String pointer, String value) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        for (String identity : new String[] {"\"identity\":\"ANONYMOUS\",", "\"identity\":null,", ""}) {
            refused(FullReport.with("/reporter", "{" + identity + "\"" + field + "\":" + quoted(value) + "}"))
                    .body("errors.pointer", equalTo(List.of(pointer)))
                    .body("errors[0].detail", containsString("anonymous"))
                    .body(not(containsString(value)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/reporter/email,no-at-sign", "/reporter/email,a@b@c", "/reporter/email,'a b@example.org'",
                "/reporter/phone,ring me", "/reporter/phone,12",
        "/reporter/phone,٠٧٧٠٠", "/reporter/language,''", "/reporter/language,e", "/reporter/language,english please",
                "/reporter/language,p_l",
        "/reporter/language,und", "/reporter/language,123456789", "/reporter/language,польский"
    })
    void aContactThatIsNoneIsRefusedAndNotRepeated(String pointer, String value) {
        refused(FullReport.with(pointer, quoted(value))).body("errors.pointer", equalTo(List.of(pointer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pl", "PL", "en-GB", "zh-Hant-TW", "ur", "sr-Latn", "pa-Arab-PK", "rom", "bfi", "x-klingon"})
    void aLanguageIsAnyWellFormedTag(String tag) {
        FullReport.send(FullReport.with("/reporter/language", quoted(tag)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/reporter/name,200",
        "/reporter/contactSafety/note,500",
        "/place/description,500",
        "/subjects/0/name,200",
        "/subjects/0/description,2000"
    })
    void aTextMayBeAsLongAsItsFieldAndNoLonger(String pointer, int most) {
        FullReport.send(FullReport.with(pointer, quoted("😀".repeat(most))))
                .then()
                .statusCode(201);
        refused(FullReport.with(pointer, quoted("😀".repeat(most + 1))))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"days": ["MONDAY"], "from": "18:00", "to": "21:00"}
        {"days": ["MON"], "from": "6pm", "to": "21:00"}
        {"days": ["MON"], "from": "18:00"}
        {"days": ["MON"], "from": "18:00", "to": "24:30"}
        {}
        """)
    void safeHoursThatNobodyCouldKeepAreRefused(String hours) {
        refused(FullReport.with("/reporter/contactSafety/safeHours/0", hours))
                .body("errors.pointer", hasItem("/reporter/contactSafety/safeHours/0"));
    }

    @Test
    void aLongListIsRefusedWithoutALongAnswer() {
        String many = "[" + "\"X\",".repeat(50_000) + "\"X\"]";

        String answer = refused(FullReport.with("/motivations", many)).extract().asString();

        assertThat(answer.length())
                .as("an answer is not many times larger than what was sent (%d)", many.length())
                .isLessThan(many.length());
        refused(FullReport.with("/subjects", "[" + "{},".repeat(20) + "{}]"))
                .body("errors.pointer", hasItem("/subjects"));
    }

    private static String point(String lat, String lon) {
        return FullReport.with("/place/point", "{\"lat\":" + lat + ",\"lon\":" + lon + "}");
    }

    private static ValidatableResponse refused(String body) {
        return FullReport.send(body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body(not(containsString(FullReport.STORY)));
    }
}
