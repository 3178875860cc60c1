package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.place.SquareCity.geoJson;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.concord.Callers;
import org.concord.gazetteer.SomePostcodes;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boundaries and postcodes, sent by a form. */
@QuarkusTest
class UploadPagesTest {
    @Inject
    PlaceWatch watch;

    private Desk desk;

    @BeforeEach
    void signIn() {
        PlaceBefore.keep();
        desk = new Desk("administrator");
    }

    @AfterEach
    void restore() {
        PlaceBefore.restore(watch);
    }

    private RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .cookies(desk.browser().cookies())
                .multiPart("token", desk.hidden("token").orElse("none"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> entries(String action) {
        return OwnersEyes.column("SELECT id::text FROM audit_entry WHERE action = ?", action);
    }

    @Test
    void postcodesAreSentAndTheirPageSaysHowFarTheyHaveCome() {
        desk.opens("/postcodes");
        int before = entries("postcodes-imported").size();

        Response sent = form().multiPart("file", "onspd.csv", bytes(SomePostcodes.onspd()), "text/csv")
                .post(Desk.ROOM + "/postcodes");

        assertThat(sent.statusCode()).isEqualTo(303);
        String page = sent.header("Location").replaceFirst(".*/postcodes/([^?]*)\\?.*", "/postcodes/$1");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        desk.opens(page).asString())
                .contains("Done, in force", "Lines left out"));
        assertThat(desk.opens("/postcodes").asString()).contains("ONS Postcode Directory", "in force");
        assertThat(entries("postcodes-imported")).hasSize(before + 1);

        desk.opens("/postcodes");
        Response again = form().multiPart("file", "onspd.csv", bytes(SomePostcodes.onspd()), "text/csv")
                .post(Desk.ROOM + "/postcodes");
        assertThat(again.header("Location")).contains(page).endsWith("done=already-in-force");
    }

    @Test
    void aFileThatIsNoneIsRefusedOnTheForm() {
        desk.opens("/postcodes");

        Response none = form().multiPart("file", "", new byte[0], "application/octet-stream")
                .post(Desk.ROOM + "/postcodes");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.asString()).contains("Choose the file", "Error: Postcodes");
        Response strange = form().multiPart("file", "poem.csv", bytes("Roses are red\n"), "text/csv")
                .post(Desk.ROOM + "/postcodes");
        assertThat(strange.statusCode()).isEqualTo(400);
        assertThat(strange.asString()).contains("There is a problem").doesNotContain("Roses");
    }

    @Test
    void whatComesFromElsewhereIsNotTaken() {
        desk.opens("/postcodes");
        int before = entries("postcodes-imported").size();

        Response strange = given().cookies(desk.browser().cookies())
                .multiPart("token", "not-ours")
                .multiPart("file", "onspd.csv", bytes(SomePostcodes.onspd()), "text/csv")
                .post(Desk.ROOM + "/postcodes");

        assertThat(strange.statusCode()).isEqualTo(403);
        assertThat(strange.asString()).contains("This was not taken");
        Response broken = given().cookies(desk.browser().cookies())
                .contentType("multipart/form-data; boundary=x")
                .body(bytes("--x\r\nno head at all"))
                .post(Desk.ROOM + "/postcodes");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(entries("postcodes-imported")).hasSize(before);
    }

    @Test
    void boundariesAreTriedFirstAndThenTakenInAsByTheApi() {
        desk.opens("/boundaries");
        String version = desk.hidden("version").orElseThrow();

        Response tried = form().multiPart("version", version)
                .multiPart("dryRun", "true")
                .multiPart("file", "wards.geojson", bytes(geoJson()), "application/geo+json")
                .post(Desk.ROOM + "/boundaries");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.asString()).contains("What this file would do", "18 wards from 4 May 2023");

        List<Twin.Entry> ofPage = Twin.left("wards", () -> assertThat(form().multiPart("version", version)
                        .multiPart("file", "wards.geojson", bytes(geoJson()), "application/geo+json")
                        .post(Desk.ROOM + "/boundaries")
                        .statusCode())
                .isEqualTo(303));

        PlaceBefore.restore(watch);
        PlaceBefore.keep();
        Versionless.assertSame(ofPage, Twin.left("wards", () -> given().auth()
                .oauth2(Callers.token("administrator"))
                .contentType("application/geo+json")
                .body(bytes(geoJson()))
                .put("/api/v1/wards/boundaries")
                .then()
                .statusCode(200)));
        assertThat(desk.opens("/boundaries").asString()).contains("From 4 May 2023, until further notice");
    }

    @Test
    void aFileThatIsNoMapIsRefusedByPlaceAndKeepsWhatWasTyped() {
        desk.opens("/boundaries");

        Response refused = form().multiPart("version", desk.hidden("version").orElseThrow())
                .multiPart("validFrom", "2027-05-06")
                .multiPart("file", "wards.geojson", bytes("{\"type\": \"Feature\"}"), "application/geo+json")
                .post(Desk.ROOM + "/boundaries");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("There is a problem", "value=\"2027-05-06\"");
    }
}
