package org.concord.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.gazetteer.SomePostcodes.ONSPD;
import static org.concord.gazetteer.SomePostcodes.PATH;
import static org.concord.gazetteer.SomePostcodes.codePointOpen;
import static org.concord.gazetteer.SomePostcodes.get;
import static org.concord.gazetteer.SomePostcodes.line;
import static org.concord.gazetteer.SomePostcodes.nth;
import static org.concord.gazetteer.SomePostcodes.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.concord.Callers;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.place.Point;
import org.concord.platform.LargeUpload;
import org.concord.platform.OwnersEyes;
import org.concord.platform.RawHttp;
import org.concord.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PostcodeResourceTest {
    private static final Point SOMEWHERE = new Point(52.9, -1.48);

    @Inject
    PlaceWatch watch;

    @BeforeEach
    void keep() {
        PlaceBefore.keep();
    }

    @AfterEach
    void restore() {
        PlaceBefore.restore(watch);
    }

    /** The postcodes in force. */
    private static List<Object> inForce() {
        return OwnersEyes.column("SELECT code FROM postcode JOIN postcode_register USING (edition) ORDER BY code");
    }

    private static long entries() {
        return (Long) OwnersEyes.value("SELECT count(*) FROM audit_entry WHERE action = 'postcodes-imported'");
    }

    @Test
    void aDirectoryIsTakenInWithThePostcodesThatAreOutOfUse() {
        long entries = entries();
        Response answer = put(SomePostcodes.onspd());
        answer.then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("product", equalTo("ONSPD"))
                .body("inForce", equalTo(true))
                .body("lines", equalTo(7))
                .body("accepted", equalTo(6))
                .body("terminated", equalTo(1))
                .body("rejected", equalTo(0))
                .body("bytes", equalTo(SomePostcodes.onspd().length()))
                .body("startedBy", notNullValue())
                .body("endedAt", notNullValue())
                .body("failure", nullValue())
                .body("errors", empty());
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(OwnersEyes.row("SELECT * FROM postcode WHERE code = 'DE229ZA'"))
                .containsEntry("ward", "E05015508")
                .containsEntry("district", "E06000015")
                .containsEntry("terminated_on", java.sql.Date.valueOf("2019-06-01"));
        get(PATH + "/imports/" + answer.path("id")).then().statusCode(200).body("accepted", equalTo(6));
    }

    @Test
    void codePointOpenIsTakenInWithoutAHeaderAndReplacesWhatWasThere() {
        put(SomePostcodes.onspd()).then().statusCode(200);
        put(codePointOpen(1_200))
                .then()
                .statusCode(200)
                .body("product", equalTo("CODE_POINT_OPEN"))
                .body("lines", equalTo(1_200))
                .body("accepted", equalTo(1_200));
        assertThat(inForce()).hasSize(1_200).contains(nth(0), nth(1_199)).doesNotContain("DE239ZA");
        assertThat(OwnersEyes.count("postcode")).as("the old edition is gone").isEqualTo(1_200);
        Map<String, Object> row = OwnersEyes.row("SELECT lat, lon FROM postcode WHERE code = ?", nth(7));
        assertThat((Double) row.get("lat")).isBetween(52.919, 52.922);
        assertThat((Double) row.get("lon")).isBetween(-1.482, -1.479);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String first =
                put(SomePostcodes.onspd()).then().statusCode(200).extract().path("id");
        long entries = entries();
        put(SomePostcodes.onspd()).then().statusCode(200).body("id", equalTo(first));
        SomePostcodes.later(SomePostcodes.onspd()).then().statusCode(200).body("id", equalTo(first));
        assertThat(entries()).isEqualTo(entries);
        assertThat(OwnersEyes.count("postcode_import")).isEqualTo(1);
    }

    @Test
    void badLinesAreListedAndTheGoodOnesAreTaken() {
        String file = ONSPD + line("DE23 9ZA", "", "E06000015", "E05015521", SOMEWHERE)
                + "nonsense\n"
                + line("SECRET", "", "E06000015", "E05015521", SOMEWHERE)
                + "\n"
                + line("DE239ZA", "", "E06000015", "E05015521", SOMEWHERE)
                + line("DE23 9ZB", "2019", "E06000015", "E05015521", SOMEWHERE)
                + "\"open,\n"
                + "DE23\0\n"
                + "x".repeat(70_000) + "\n"
                + line("DE23 9ZD", "", "E06000015", "E05015521", SOMEWHERE)
                + line("DE23 9ZE", "", "E06000015", "E05015521", SOMEWHERE)
                + line("DE23 9ZF", "", "E06000015", "E05015521", SOMEWHERE)
                + line("DE23 9ZG", "", "E06000015", "E05015521", SOMEWHERE)
                + line("DE23 9ZH", "", "E06000015", "E05015521", SOMEWHERE)
                + line("DE23 9ZJ", "", "E06000015", "E05015521", SOMEWHERE).replace("\n", "");
        Response answer = put(file);
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(7))
                .body("rejected", equalTo(7))
                .body("errors.line", contains(3, 4, 6, 7, 8, 9, 10))
                .body("errors[0].detail", equalTo("has 1 columns where the file has 17"))
                .body("errors[2].detail", containsString("stands in the file before"));
        assertThat(answer.asString()).doesNotContain("SECRET", "nonsense");
        assertThat(inForce()).hasSize(7);
    }

    @Test
    void aFileOfWhichNothingOrLittleCanBeTakenChangesNothing() {
        put(SomePostcodes.onspd()).then().statusCode(200);
        put(ONSPD)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].detail", equalTo("It has no postcode that can be taken."));
        put(ONSPD + line("DE23 9ZB", "", "", "", SOMEWHERE) + "bad\n".repeat(150))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].detail", equalTo("Most of its lines cannot be taken."))
                .body("errors", hasSize(101))
                .body("errors.pointer", hasItem("/lines/3"));
        assertThat(inForce()).hasSize(6).contains("DE239ZA");
        assertThat(OwnersEyes.count("postcode"))
                .as("nothing is left of what was refused")
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "pcds\nDE23 9ZA\n", "\"pcds,lat,long\n", "{\"a\": 1}", "DE23 9ZA\n", "\0\n"})
    void aFileOfNoKnownProductIsRefused(String file) {
        put(file).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains("/header"));
        assertThat(OwnersEyes.count("postcode_import")).isZero();
    }

    @Test
    void anEmptyFileAnotherTypeAndAnotherCallerAreRefused() {
        put("").then().statusCode(400);
        put("\n \r\n").then().spec(Refused.with(400, "malformed-body"));
        given().auth()
                .oauth2(Callers.token("administrator"))
                .contentType("application/json")
                .body("{}")
                .put(PATH)
                .then()
                .spec(Refused.with(415, "unsupported-media-type"));
        given().contentType("text/csv").body("a").put(PATH).then().statusCode(401);
        given().auth()
                .oauth2(Callers.token("coordinator"))
                .contentType("text/csv")
                .body("a")
                .put(PATH)
                .then()
                .statusCode(403);
        assertThat(OwnersEyes.count("postcode_import")).isZero();
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsDoNoHarmAndLatin1IsABadLine() {
        String file = ("\uFEFF" + SomePostcodes.onspd()).replace("\n", "\r\n");
        put(file).then().statusCode(200).body("accepted", equalTo(6));
        byte[] latin1 = (SomePostcodes.onspd() + "Zoë\n").getBytes(StandardCharsets.ISO_8859_1);
        put(latin1, "").then().statusCode(200).body("rejected", equalTo(1)).body("errors.line", contains(8));
    }

    /** Beyond what any other call takes: the end of the file decides. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileMayBeLargerThanElsewhereWithAndWithoutALength(boolean announced) {
        String token = Callers.token("administrator");
        var taken = LargeUpload.put(PATH, "text/csv", token, "", 70, announced);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(400);
        assertThat(taken.body()).contains("malformed-body");
        var tooLarge =
                LargeUpload.put("/api/v1/wards/boundaries", "application/geo+json", token, "{\"a\":", 70, announced);
        assertThat(tooLarge.statusCode()).as(tooLarge.body()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("too-large");
    }

    @Test
    void moreThanTwoGigabytesAreRefusedBeforeTheyAreSent() {
        RawHttp.send(
                        "PUT " + PATH,
                        "Authorization: Bearer " + Callers.token("administrator"),
                        "Content-Type: text/csv",
                        "Content-Length: 2147483649")
                .isProblem(413, "too-large");
    }

    @Test
    void importsAreListedTheNewestFirst() {
        put(codePointOpen(1)).then().statusCode(200);
        put(codePointOpen(2)).then().statusCode(200);
        put(codePointOpen(3)).then().statusCode(200);
        Response first = get(PATH + "/imports?limit=2");
        first.then()
                .statusCode(200)
                .body("items.accepted", contains(3, 2))
                .body("items.inForce", contains(true, false));
        get(PATH + "/imports?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.accepted", contains(1))
                .body("items.state", everyItem(equalTo("DONE")))
                .body("nextCursor", nullValue());
        get(PATH + "/imports?cursor=x").then().spec(Refused.with(400, "bad-cursor"));
        get(PATH + "/imports/01a20062-e9cb-7e93-aea1-844c66195468").then().statusCode(404);
        get(PATH + "/imports/x").then().statusCode(404);
        get(PATH + "/imports").then().body("items[0].id", startsWith("0"));
    }
}
