package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.casework.Evidence.added;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.concord.evidence.EvidenceFiles;
import org.concord.platform.Hashing;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentResourceTest {
    private static final Path FOLDER = Path.of("target/test-data/evidence");

    @Test
    void anOfficerAddsAFileAndEverybodyOnTheCaseFindsIt() {
        AtCase file = AtCase.opened();
        byte[] photograph = EvidenceFiles.photograph(64, 32, 1);

        String id = Evidence.add(file, "wall in Normanton.jpeg", photograph)
                .then()
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].report", equalTo(file.report()))
                .body("items[0].fileName", equalTo("wall in Normanton.jpg"))
                .body("items[0].mediaType", equalTo("image/jpeg"))
                .body("items[0].size", equalTo(photograph.length))
                .body("items[0].sha256", equalTo(HexFormat.of().formatHex(Hashing.sha256(photograph))))
                .body("items[0].state", equalTo("NOT_SCANNED"))
                .body("items[0].door", equalTo("OFFICER"))
                .body("items[0].addedBy", equalTo(AtCase.officer("officer")))
                .body("items[0].receivedAt", notNullValue())
                .body("items[0].shown", equalTo(true))
                .extract()
                .path("items[0].id");

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        JsonPath list = Evidence.list(file);
        assertThat(list.getList("items.id")).containsExactly(id);
        assertThat(list.getString("items[0].fileName")).isEqualTo("wall in Normanton.jpg");
        assertThat(list.getString("nextCursor")).isNull();
        Cases.read("coordinator", file.reference())
                .then()
                .statusCode(200)
                .body("reports[0].attachments", hasSize(1))
                .body("reports[0].attachments[0].id", equalTo(id))
                .body("reports[0].attachments[0].mediaType", equalTo("image/jpeg"))
                .body("reports[0].attachments[0].size", equalTo(photograph.length))
                .body("reports[0].attachments[0].state", equalTo("NOT_SCANNED"))
                .body("reports[0].attachments[0].shown", equalTo(true))
                .body("timeline.what", hasItem("EVIDENCE_ADDED"));
    }

    @Test
    void theOriginalComesBackAsItWasSentToBeDownloadedAndNothingElse() {
        AtCase file = AtCase.opened();
        byte[] pdf = EvidenceFiles.pdf();
        String id = added(file, "letter\"; filename=evil.html", pdf);

        Response answer = Evidence.read(file, id);

        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(pdf.length))
                .header("Content-Disposition", "attachment; filename=\"evidence-%s.pdf\"".formatted(id))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        assertThat(answer.asByteArray()).isEqualTo(pdf);
    }

    @Test
    void everyReadingIsAuditedAndStandsInTheCustodyLog() {
        AtCase file = AtCase.opened();
        String id = added(file, "wall.png", EvidenceFiles.png());
        Evidence.shown(file, id).then().statusCode(200);
        Evidence.read(file, id).then().statusCode(200);

        JsonPath custody = file.get("/attachments/" + id + "/custody");

        assertThat(custody.getList("items.step"))
                .containsExactlyInAnyOrder("RECEIVED", "COPY_MADE", "COPY_READ", "READ")
                .startsWith("RECEIVED")
                .endsWith("READ");
        assertThat(custody.getList("items.by")).first().isEqualTo("officer:" + AtCase.officer("officer"));
        assertThat(file.audited("evidence-received"))
                .singleElement()
                .asString()
                .contains("\"attachment\":\"" + id + "\"", "\"door\":\"OFFICER\"", "\"kind\":\"PNG\"")
                .doesNotContain("wall");
        assertThat(file.audited("evidence-consulted")).hasSize(2);
        assertThat(file.audited("evidence-consulted").getFirst()).contains("\"what\":\"COPY\"");
        assertThat(file.audited("evidence-consulted").getLast()).contains("\"what\":\"ORIGINAL\"");
        assertThat(file.audited("evidence-copied")).singleElement().asString().contains("\"made\":true");
    }

    @Test
    void theShownCopyIsEncodedAnewWithoutPlaceTimeCommentOrWhatHangsBehind() throws IOException {
        AtCase file = AtCase.opened();
        byte[] photograph = EvidenceFiles.photograph(4000, 300, 6);
        String id = added(file, "photo.jpg", photograph);

        Response shown = Evidence.shown(file, id);

        shown.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", startsWith("inline; filename=\"evidence-"))
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(new String(shown.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(EvidenceFiles.SECRET, "Exif", "xmpmeta");
        var image = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(154, 2048);
        assertThat(Evidence.read(file, id).asByteArray()).isEqualTo(photograph);
    }

    @Test
    void neitherTheFileNorItsNameStandsAnywhereUnsealed() throws IOException {
        AtCase file = AtCase.opened();
        String id = Evidence.as("officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "Quokka4712.txt", EvidenceFiles.ascii("Narwhal4713 ".repeat(10_000)))
                .post(file.path("/attachments"))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");

        assertThat(OwnersEyes.tablesThatHold("Quokka4712")).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("Narwhal4713")).isEmpty();
        Path stored = FOLDER.resolve(id.substring(id.length() - 2)).resolve(id);
        assertThat(Files.readString(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Narwhal");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                .isEqualTo("rw-------");
        assertThat(Files.list(FOLDER.resolve(".incoming"))).isEmpty();
        assertThat(Files.readString(Path.of("target/concord-test.log"))).doesNotContain("Quokka4712", "Narwhal4713");
    }

    @Test
    void destroyingTheReportsKeyErasesItsFiles() {
        AtCase file = AtCase.opened();
        String id = added(file, "wall.png", EvidenceFiles.png());
        OwnersEyes.run(
                "UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id = (SELECT data_key_id FROM report WHERE reference = ?)",
                file.report());

        Evidence.read(file, id).then().spec(Refused.with(404, "not-found"));
        Evidence.shown(file, id).then().spec(Refused.with(404, "not-found"));
        assertThat(Evidence.list(file).getList("items")).isEmpty();
    }

    @Test
    void filesAreListedInPagesTheOldestFirst() {
        AtCase file = AtCase.opened();
        for (int i = 1; i <= 5; i++) {
            added(file, "note " + i + ".txt", EvidenceFiles.ascii("note " + i));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = file.get("/attachments?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            read.addAll(page.getList("items.fileName"));
            cursor = page.getString("nextCursor");
        }
        assertThat(read).containsExactly("note 1.txt", "note 2.txt", "note 3.txt", "note 4.txt", "note 5.txt");
    }

    @Test
    void severalFilesComeAtOnceAllOrNone() {
        AtCase file = AtCase.opened();
        Evidence.as("officer")
                .multiPart("file", "a.txt", EvidenceFiles.ascii("one"))
                .multiPart("file", "b.pdf", EvidenceFiles.pdf())
                .post(file.path("/attachments"))
                .then()
                .statusCode(201)
                .body("items.mediaType", contains("text/plain", "application/pdf"));
        Evidence.as("officer")
                .multiPart("file", "c.txt", EvidenceFiles.ascii("two"))
                .multiPart("file", "d.exe", EvidenceFiles.ascii("MZ\u0090\0\3\0"))
                .post(file.path("/attachments"))
                .then()
                .spec(Refused.with(415, "unsupported-media-type"));
        assertThat(Evidence.list(file).getList("items")).hasSize(2);
    }

    @Test
    void theReportCanBeNamedIfItBelongsToTheCase() {
        AtCase file = AtCase.opened();
        Evidence.as("officer")
                .multiPart("file", "a.txt", EvidenceFiles.ascii("one"))
                .multiPart("report", file.report())
                .post(file.path("/attachments"))
                .then()
                .statusCode(201)
                .body("items[0].report", equalTo(file.report()));
        Evidence.as("officer")
                .multiPart("file", "a.txt", EvidenceFiles.ascii("one"))
                .multiPart("report", AtCase.opened().report())
                .post(file.path("/attachments"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/report"));
    }

    @Test
    void theSameIdempotencyKeyIsAnsweredTheSameAndAddsOnce() {
        AtCase file = AtCase.opened();
        String key = UUID.randomUUID().toString();
        String first = once(file, key, "one").then().statusCode(201).extract().asString();

        once(file, key, "one")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        once(file, key, "other").then().spec(Refused.with(422, "idempotency-key-reused"));
        assertThat(Evidence.list(file).getList("items")).hasSize(1);
        assertThat(file.audited("evidence-received")).hasSize(1);
    }

    private static Response once(AtCase file, String key, String content) {
        return Evidence.as("officer")
                .header("Idempotency-Key", key)
                .multiPart("file", "a.txt", EvidenceFiles.ascii(content))
                .post(file.path("/attachments"));
    }

    @Test
    void whatCannotBeDecodedIsKeptAndNotShownAndSaysSo() {
        AtCase file = AtCase.opened();
        Map<String, byte[]> files = Map.of(
                "a.webp", EvidenceFiles.ascii("RIFF\44\0\0\0WEBPVP8 "),
                "a.heic", EvidenceFiles.ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"),
                "a.pdf", EvidenceFiles.pdf(),
                "a.mp4", EvidenceFiles.ascii("\0\0\0 ftypisom\0\0\2\0isomiso2avc1mp41"));
        files.forEach((name, content) -> {
            String id = added(file, name, content);
            Evidence.shown(file, id)
                    .then()
                    .spec(Refused.with(404, "not-found"))
                    .body("detail", containsString("only the original"));
            Evidence.read(file, id).then().statusCode(200);
        });
        assertThat(Evidence.list(file).getList("items.shown")).containsOnly(false);
    }

    @Test
    void addingAFileBringsTheCaseUpAndOvertakesNobodysEdit() {
        AtCase file = AtCase.opened();
        int version = file.version();
        Object before = OwnersEyes.value("SELECT updated_at FROM case_file WHERE reference = ?", file.reference());

        added(file, "a.txt", EvidenceFiles.ascii("x"));

        assertThat(OwnersEyes.value(
                        "SELECT updated_at > ? FROM case_file WHERE reference = ?", before, file.reference()))
                .isEqualTo(true);
        assertThat(file.version()).isEqualTo(version);
        Cases.read("officer", file.reference()).then().body("reports[0]", not(nullValue()));
    }
}
