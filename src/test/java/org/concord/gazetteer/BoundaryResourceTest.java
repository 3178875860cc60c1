package org.concord.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.place.SquareCity.geoJson;
import static org.concord.place.SquareCity.oldWards;
import static org.concord.place.SquareCity.wards;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.Callers;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.place.SquareCity.Square;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BoundaryResourceTest {
    private static final String PATH = "/api/v1/wards/boundaries";

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

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Callers.token("administrator"));
    }

    private static Response put(String file, String query) {
        return put(administrator(), file, query);
    }

    private static Response put(RequestSpecification as, String file, String query) {
        return as.contentType("application/geo+json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(PATH + query);
    }

    private static String etag() {
        return administrator().get(PATH).then().statusCode(200).extract().header("ETag");
    }

    private static List<String> actions() {
        return OwnersEyes.column("SELECT id::text FROM audit_entry WHERE action = 'boundaries-imported'").stream()
                .map(String.class::cast)
                .toList();
    }

    @Test
    void theWardsOfTodayAreDrawnAndNothingElseChanges() {
        int entries = actions().size();
        put(geoJson(), "")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("changed", equalTo(true))
                .body("dryRun", equalTo(false))
                .body("validFrom", equalTo("2023-05-04"))
                .body("validTo", nullValue())
                .body("wards", equalTo(18))
                .body("positions", equalTo(18 * 5))
                .body("added", empty())
                .body("renamed", empty())
                .body("ended", empty())
                .body("withdrawn", empty());
        assertThat(actions()).hasSize(entries + 1);
        administrator()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("generations", hasSize(1))
                .body("generations[0].validFrom", equalTo("2023-05-04"))
                .body("generations[0].wards", equalTo(18))
                .body("generations[0].drawn", equalTo(18))
                .body("generations[0].importedAt", notNullValue())
                .body("generations[0].importedBy", notNullValue());
        given().get("/api/v1/wards")
                .then()
                .body("items", hasSize(18))
                .rootPath("items.find { it.code == 'E05015521' }")
                .body("centre.lat", equalTo(52.91f))
                .body("tile.row", equalTo(3))
                // What is beside, above and below it on the tile map.
                .body("neighbours", containsInAnyOrder("E05015511", "E05015523", "E05015512", "E05015510"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        put(geoJson(), "").then().statusCode(200);
        String etag = etag();
        int entries = actions().size();
        put(geoJson(), "")
                .then()
                .statusCode(200)
                .body("changed", equalTo(false))
                .header("ETag", etag);
        assertThat(etag()).isEqualTo(etag);
        assertThat(actions()).hasSize(entries);
    }

    @Test
    void oldWardsStandBesideNewOnes() {
        put(geoJson("WD13", oldWards()), "")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2013-05-02"))
                .body("validTo", equalTo("2023-05-04"))
                .body("added", contains("E05999001", "E05999002"))
                .body("ended", empty());
        given().get("/api/v1/wards?on=2015-06-01")
                .then()
                .body("items.code", contains("E05999001", "E05999002"))
                .body("items[0].name", equalTo("Old West"))
                .body("items[0].validFrom", equalTo("2013-05-02"))
                .body("items[0].validTo", equalTo("2023-05-04"))
                .body("items[0].tile", nullValue())
                .body("items[0].centre.lat", equalTo(52.93f))
                .body("items[0].neighbours", contains("E05999002"));
        given().get("/api/v1/wards?on=2023-05-03").then().body("items", hasSize(2));
        given().get("/api/v1/wards?on=2023-05-04").then().body("items", hasSize(18));
        given().get("/api/v1/wards?on=2013-05-01").then().body("items", empty());
        administrator().get(PATH).then().body("generations.validFrom", contains("2013-05-02", "2023-05-04"));
    }

    @Test
    void newWardsEndTheOldOnesAndThoseThatAreInBothGoOn() {
        List<Square> next = new ArrayList<>(wards().subList(0, 17));
        next.add(new Square("E05999003", "New Spondon", 4, 2));
        put(geoJson("WD27", next), "?validFrom=2027-05-06")
                .then()
                .statusCode(200)
                .body("added", contains("E05999003"))
                .body("ended", contains("E05015524"))
                .body("withdrawn", empty());
        given().get("/api/v1/wards?on=2027-05-05").then().body("items.code", hasItem("E05015524"));
        given().get("/api/v1/wards?on=2027-05-06")
                .then()
                .body("items", hasSize(18))
                .body("items.code", hasItem("E05999003"))
                .body("items.code", not(hasItem("E05015524")))
                .body("items.findAll { it.code != 'E05999003' }.validFrom", everyItem(equalTo("2023-05-04")))
                .body("items.neighbours.flatten()", not(hasItem("E05015524")));
        given().get("/api/v1/wards").then().body("items", hasSize(18)).body("items.code", hasItem("E05015524"));
    }

    @Test
    void aNewNameIsTakenAndAnOlderOneIsNot() {
        String of2023 = geoJson().replace("\"Normanton\"", "\"Normanton & Peartree\"");
        put(of2023, "").then().statusCode(200).body("renamed", contains("E05015521"));
        given().get("/api/v1/wards").then().body("items.name", hasItem("Normanton & Peartree"));
        put(geoJson(), "?validFrom=2019-05-02").then().statusCode(200).body("renamed", empty());
        given().get("/api/v1/wards").then().body("items.name", hasItem("Normanton & Peartree"));
        put(geoJson(), "?validFrom=2019-05-02").then().statusCode(200).body("changed", equalTo(false));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndIsOnRecord() {
        int entries = actions().size();
        String etag = etag();
        put(geoJson("WD13", oldWards()), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changed", equalTo(true))
                .body("added", hasSize(2));
        assertThat(etag()).isEqualTo(etag);
        assertThat(actions()).hasSize(entries + 1);
        given().get("/api/v1/wards?on=2015-06-01").then().body("items", empty());
    }

    @Test
    void boundariesThatAreThereAreReplacedOnlyByWhoHasSeenThem() {
        put(geoJson(), "").then().statusCode(200);
        String moved = geoJson().replace("52.88]", "52.881]");
        put(moved, "").then().spec(Refused.with(428, "precondition-required"));
        put(administrator().header("If-Match", "\"0\""), moved, "").then().spec(Refused.with(412, "version-mismatch"));
        String etag = etag();
        List<Integer> both = Stream.of(moved, moved.replace("52.881]", "52.882]"))
                .map(file -> CompletableFuture.supplyAsync(() ->
                        put(administrator().header("If-Match", etag), file, "").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(both).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aFileThatLacksWardsInUseIsRefusedAndOneThatLacksOthersTakesThemBack() {
        put(geoJson("WD23", wards().subList(0, 3)), "")
                .then()
                .spec(Refused.with(409, "dependent-conflict"))
                .body("detail", containsString("E05015521"));
        given().get("/api/v1/wards").then().body("items", hasSize(18));
        put(geoJson("WD13", oldWards()), "").then().statusCode(200);
        put(
                        administrator().header("If-Match", etag()),
                        geoJson("WD13", oldWards().subList(0, 1)),
                        "")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2013-05-02"))
                .body("withdrawn", contains("E05999002"));
        given().get("/api/v1/wards?on=2015-06-01").then().body("items.code", contains("E05999001"));
    }

    @Test
    void anotherReplicaSeesTheChangeWithinSeconds() {
        put(geoJson("WD13", oldWards()), "").then().statusCode(200);
        // As if it had been made elsewhere.
        OwnersEyes.run("UPDATE ward SET name = 'Renamed elsewhere' WHERE code = 'E05999001'");
        OwnersEyes.run("UPDATE ward_register SET version = version + 1");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/api/v1/wards?on=2015-06-01")
                .then()
                .body("items.name", hasItem("Renamed elsewhere")));
    }

    @Test
    void theBoundaryOfAWardIsReadAsGeoJson() {
        given().get("/api/v1/wards/E05015521/boundary").then().spec(Refused.with(404, "not-found"));
        put(geoJson(), "").then().statusCode(200);
        given().get("/api/v1/wards/E05015521/boundary?on=2026-01-01")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("Feature"))
                .body("properties.name", equalTo("Normanton"))
                .body("geometry.type", equalTo("MultiPolygon"))
                .body("geometry.coordinates[0][0]", hasSize(5))
                .body("geometry.coordinates[0][0][0]", contains(-1.52f, 52.9f));
        given().get("/api/v1/wards/E05015521/boundary?on=2020-01-01").then().statusCode(404);
        given().get("/api/v1/wards/E05999999/boundary").then().statusCode(404);
        given().get("/api/v1/wards/E05015521/boundary?on=soon").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "?validFrom=soon,#validFrom",
        "?validTo=2020-02-30,#validTo",
        "?dryRun=yes,#dryRun",
        "?dryRun=,#dryRun",
        "?validFrom=+9999999-01-01,#validFrom",
        "?validFrom=2013-05-02&validTo=2024-01-01,#validTo"
    })
    void aParameterThatCannotBeReadIsRefused(String query, String pointer) {
        put(geoJson("WD13", oldWards()), query)
                .then()
                .spec(Refused.with(400, "bad-parameter"))
                .body("errors.pointer", hasItems(pointer));
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsChanged() {
        String etag = etag();
        put(geoJson("WD13", oldWards()).replace("52.94],[-1.54,52.92]]", "52.94]]"), "")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/features/0/geometry/coordinates/0"));
        put(geoJson("WD13", List.of(oldWards().get(0), new Square("E05999002", "Upon it", 1, 2))), "")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/features/1/geometry"));
        put(geoJson("WD13", oldWards()).replace("WD13NM\"", "other\"").replace("E05999", "E05998"), "")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/features/0/properties", "/features/1/properties"));
        assertThat(etag()).isEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "{",
                "{\"type\":\"FeatureCollection\",\"type\":\"x\"}",
                "\0",
                "{\"type\":\"FeatureCollection\",\"features\":[]}x"
            })
    void whatIsNoFileIsRefused(String body) {
        assertThat(put(body, "").statusCode()).isEqualTo(400);
        assertThat(administrator()
                        .contentType("application/json")
                        .body(body)
                        .put(PATH)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void bytesThatAreNoTextNestingWithoutEndAndAnotherTypeAreRefused() {
        byte[] latin1 =
                geoJson("WD13", List.of(new Square("E05999001", "Zoë", 1, 2))).getBytes(StandardCharsets.ISO_8859_1);
        administrator()
                .contentType("application/geo+json")
                .body(latin1)
                .put(PATH)
                .then()
                .statusCode(400);
        put("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(100_000), "")
                .then()
                .statusCode(400);
        put(administrator(), "{}", "").then().statusCode(400);
        administrator().contentType("text/csv").body("a").put(PATH).then().statusCode(415);
    }
}
