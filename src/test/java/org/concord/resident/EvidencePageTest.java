package org.concord.resident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files that go with the report. */
@QuarkusTest
class EvidencePageTest {
    private static final Pattern FILE = Pattern.compile("name=\"file\" value=\"([0-9a-f-]{36})\"");

    @Test
    void whatIsAddedGoesWithTheReportAndWhatIsTakenAwayDoesNot() throws IOException {
        Resident resident = Resident.atTheCheck("With pictures.");
        resident.open("/report/evidence");
        assertThat(upload(resident, "door.png", png()).statusCode()).isEqualTo(303);
        assertThat(upload(resident, "mistake.png", png()).statusCode()).isEqualTo(303);
        String page = resident.open("/report/evidence").asString();
        assertThat(page).contains("door.png", "mistake.png");
        Matcher files = FILE.matcher(page);
        assertThat(files.find() && files.find()).isTrue();

        Response removed = given().redirects()
                .follow(false)
                .cookies(resident.cookies())
                .formParam("token", resident.token())
                .formParam("file", files.group(1))
                .post("/report/evidence/removals");

        assertThat(removed.statusCode()).isEqualTo(303);
        assertThat(resident.open("/report/evidence").asString())
                .contains("door.png")
                .doesNotContain("mistake.png");
        assertThat(resident.open("/report/check").asString()).contains("door.png");
        String reference = Resident.referenceOf(resident.answer());
        as("coordinator")
                .get("/api/v1/cases/" + reference + "/attachments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.mediaType", contains("image/png"));
    }

    @Test
    void whatCannotBeTakenIsSaidInWords() throws IOException {
        Resident resident = Resident.atTheCheck("With something else.");
        resident.open("/report/evidence");

        Response page =
                upload(resident, "page.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.asString()).contains("Files of this kind cannot be taken", "href=\"#file\"");
        Response large = upload(resident, "large.png", new byte[11 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.asString()).contains("larger than 10 MB");
        Response none = given().redirects()
                .follow(false)
                .cookies(resident.cookies())
                .multiPart("token", resident.token())
                .post("/report/evidence");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.asString()).contains("Choose a file first");
    }

    @Test
    void aFileWithTheTokenOfAnotherIsNotTaken() throws IOException {
        Resident resident = Resident.atTheCheck("Mine alone.");
        resident.open("/report/evidence");

        Response refused = given().redirects()
                .follow(false)
                .cookies(resident.cookies())
                .multiPart("token", "AAAA")
                .multiPart("file", "x.png", png())
                .post("/report/evidence");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(resident.open("/report/evidence").asString()).doesNotContain("x.png");
    }

    private static Response upload(Resident resident, String name, byte[] bytes) {
        return given().redirects()
                .follow(false)
                .cookies(resident.cookies())
                .multiPart("token", resident.token())
                .multiPart("file", name, bytes)
                .post("/report/evidence");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
