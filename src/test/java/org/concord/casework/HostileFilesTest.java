package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.casework.Evidence.add;
import static org.concord.casework.Evidence.added;
import static org.concord.evidence.EvidenceFiles.ascii;
import static org.concord.evidence.EvidenceFiles.joined;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.concord.Callers;
import org.concord.evidence.EvidenceFiles;
import org.concord.evidence.StoredFiles;
import org.concord.platform.RawHttp;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send, and somebody will. Never a 5xx, and never anything of it kept that was refused. */
@QuarkusTest
class HostileFilesTest {
    private static final String B = "Content-Type: multipart/form-data; boundary=b";

    @Test
    void elevenMegabytesAreTooMuchAndLeaveNothing() {
        AtCase file = AtCase.opened();
        Set<String> before = StoredFiles.orphans();
        byte[] photograph = Arrays.copyOf(EvidenceFiles.jpeg(), 11 * 1024 * 1024);

        add(file, "photo.jpg", photograph)
                .then()
                .spec(Refused.with(413, "too-large"))
                .body("detail", containsString("10 MB"));

        assertThat(Evidence.list(file).getList("items")).isEmpty();
        StoredFiles.nothingMoreIsLeft(before);
    }

    @Test
    void tenMegabytesToTheByteAreTaken() {
        AtCase file = AtCase.opened();
        byte[] photograph = Arrays.copyOf(EvidenceFiles.jpeg(), 10 * 1024 * 1024);

        String id = added(file, "photo.jpg", photograph);

        assertThat(Evidence.read(file, id).asByteArray()).isEqualTo(photograph);
    }

    @Test
    void aReportHasTenFilesAtMost() {
        AtCase file = AtCase.opened();
        RequestSpecification eleven = Evidence.as("officer");
        for (int i = 0; i < 11; i++) {
            eleven.multiPart("file", i + ".txt", ascii("note " + i));
        }
        eleven.post(file.path("/attachments")).then().spec(Refused.with(409, "limit-reached"));
        assertThat(Evidence.list(file).getList("items")).isEmpty();
        RequestSpecification ten = Evidence.as("officer");
        for (int i = 0; i < 10; i++) {
            ten.multiPart("file", i + ".txt", ascii("note " + i));
        }
        ten.post(file.path("/attachments")).then().statusCode(201);
        Set<String> before = StoredFiles.orphans();

        add(file, "one more.txt", ascii("x")).then().spec(Refused.with(409, "limit-reached"));

        StoredFiles.nothingMoreIsLeft(before);
    }

    @Test
    void aReportHasFiftyMegabytesAtMost() {
        AtCase file = AtCase.opened();
        byte[] large = Arrays.copyOf(EvidenceFiles.jpeg(), 9 * 1024 * 1024);
        for (int i = 0; i < 5; i++) {
            added(file, "photo.jpg", large);
        }
        add(file, "photo.jpg", large)
                .then()
                .spec(Refused.with(409, "limit-reached"))
                .body("detail", containsString("50 MB"));
        assertThat(Evidence.list(file).getList("items")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "picture.svg", "photo.jpg", "letter.pdf", "notes.txt"})
    void aProgramIsNotTakenWhateverItCallsItself(String name) {
        AtCase file = AtCase.opened();
        for (String content : List.of(
                "<!DOCTYPE html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "#!/bin/sh\nrm -rf /\n",
                "MZ\u0090\0\3\0\0\0\4\0")) {
            Evidence.as("officer")
                    .multiPart("file", name, ascii(content), "image/jpeg")
                    .post(file.path("/attachments"))
                    .then()
                    .spec(Refused.with(415, "unsupported-media-type"))
                    .body("detail", containsString("JPEG"));
        }
    }

    @Test
    void whatItClaimsToBeIsNotBelieved() {
        AtCase file = AtCase.opened();
        Evidence.as("officer")
                .multiPart("file", "notes.txt", EvidenceFiles.png(), "text/html")
                .post(file.path("/attachments"))
                .then()
                .statusCode(201)
                .body("items[0].mediaType", equalTo("image/png"))
                .body("items[0].fileName", equalTo("notes.png"));
    }

    @Test
    void aPictureThatIsAlsoAProgramIsShownAsPixelsAlone() throws IOException {
        AtCase file = AtCase.opened();
        byte[] gif =
                joined(EvidenceFiles.encoded(EvidenceFiles.picture(9, 9, 13), "gif"), ascii("*/=1;alert(1)//<script>"));
        String id = added(file, "fun.gif", gif);

        Response shown = Evidence.shown(file, id);

        shown.then().statusCode(200).contentType("image/png");
        assertThat(new String(shown.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("alert", "script");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.asByteArray())).getWidth())
                .isEqualTo(9);
        String both = added(file, "both.pdf", joined(EvidenceFiles.pdf(), EvidenceFiles.docx()));
        Evidence.read(file, both)
                .then()
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment"));
        Evidence.shown(file, both).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void whatCannotBeDecodedIsKeptAndNotShown() {
        AtCase file = AtCase.opened();
        String bomb = added(file, "bomb.png", EvidenceFiles.pngOf(60_000, 60_000));
        String half = added(file, "half.jpg", Arrays.copyOf(EvidenceFiles.jpeg(), 30));

        for (String id : List.of(bomb, half)) {
            Evidence.shown(file, id).then().spec(Refused.with(404, "not-found"));
            Evidence.read(file, id).then().statusCode(200);
        }
        assertThat(Evidence.list(file).getList("items.shown")).containsOnly(false);
        assertThat(file.get("/attachments/" + bomb + "/custody").getList("items.step"))
                .contains("NO_COPY");
    }

    @Test
    void aZipBombIsKeptAsItIsAndNeverUnpacked() {
        AtCase file = AtCase.opened();
        byte[] bomb = EvidenceFiles.zipBomb();

        String id = added(file, "letter.docx", bomb);

        assertThat(Evidence.read(file, id).asByteArray()).isEqualTo(bomb);
    }

    @Test
    void aNameIsShownHarmlessAndStandsInNoHeader() {
        AtCase file = AtCase.opened();
        for (String name : List.of(
                "../../../etc/passwd.txt",
                "a\u202Etxt.exe",
                "x".repeat(10_000) + ".txt",
                "C:\\temp\\con.txt",
                "%0d%0aSet-Cookie: a=b.txt")) {
            byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\n\r\nnote\r\n--b--\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            RawHttp.Answer answer = send(file, head);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        List<String> shown = Evidence.list(file).getList("items.fileName");
        assertThat(shown).hasSize(5).allSatisfy(name -> assertThat(name)
                .endsWith(".txt")
                .hasSizeLessThan(120)
                .doesNotContain("/", "\\", "\u202E", "\r", "\n"));
        String id = Evidence.list(file).getString("items[4].id");
        Evidence.read(file, id)
                .then()
                .statusCode(200)
                .header("Set-Cookie", equalTo(null))
                .header("Content-Disposition", not(containsString("Cookie")));
    }

    private static RawHttp.Answer send(AtCase file, byte[] form) {
        return RawHttp.sendBody(
                "POST " + file.path("/attachments"), form, "Authorization: Bearer " + Callers.token("officer"), B);
    }
}
