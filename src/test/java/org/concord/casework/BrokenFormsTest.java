package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.evidence.EvidenceFiles.ascii;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.concord.Callers;
import org.concord.evidence.EvidenceFiles;
import org.concord.evidence.StoredFiles;
import org.concord.platform.RawHttp;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are none: each refused politely, and nothing of it kept. */
@QuarkusTest
class BrokenFormsTest {
    private static final String B = "Content-Type: multipart/form-data; boundary=b";

    @Test
    void nothingIsNoFile() {
        AtCase file = AtCase.opened();
        Evidence.add(file, "nothing.jpg", new byte[0])
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/file/0"));
        Evidence.as("officer")
                .multiPart("report", file.report())
                .post(file.path("/attachments"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/file"));
        send(file, "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--b--\r\n")
                .isProblem(400, "validation-failed");
        send(file, "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file name\r\n--b--\r\n")
                .isProblem(400, "validation-failed");
    }

    @Test
    void whatIsNotKnownHereIsNamed() {
        AtCase file = AtCase.opened();
        Evidence.as("officer")
                .multiPart("file", "a.txt", ascii("x"))
                .multiPart("note~/1", "x")
                .post(file.path("/attachments"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/note~0~11"));
        Evidence.as("officer")
                .multiPart("picture", "a.txt", ascii("x"))
                .post(file.path("/attachments"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/picture"));
        Evidence.as("officer")
                .multiPart("file", "a.txt", ascii("x"))
                .multiPart("report", file.report())
                .multiPart("report", file.report())
                .post(file.path("/attachments"))
                .then()
                .spec(Refused.with(400, "validation-failed"));
    }

    @Test
    void twoHundredPartsAreTooMany() {
        AtCase file = AtCase.opened();
        String part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n";
        String files = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ny\r\n";
        send(file, part.repeat(200) + "--b--\r\n").isProblem(400, "malformed-body");
        send(file, files.repeat(200) + "--b--\r\n").isProblem(409, "limit-reached");
        assertThat(Evidence.list(file).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a form at all",
                "--b",
                "--b\r\n",
                "--b\r\n\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: attachment; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--c--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename*=utf-9''%ZZ\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"re\0port\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"report\"\r\n\r\n\377\376\r\n--b--\r\n",
                "--b--\r\n"
            })
    void aBrokenFormIsRefusedAndLeavesNothing(String form) {
        AtCase file = AtCase.opened();
        Set<String> before = StoredFiles.orphans();

        RawHttp.Answer answer = send(file, form);

        assertThat(answer.status()).as(answer.body()).isIn(400, 201);
        if (answer.status() == 400) {
            assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(Evidence.list(file).getList("items")).isEmpty();
            StoredFiles.nothingMoreIsLeft(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; charset=no-such; boundary=b"
            })
    void aFormWithoutABoundaryIsRefused(String type) {
        AtCase file = AtCase.opened();
        RawHttp.Answer answer = RawHttp.sendBody(
                "POST " + file.path("/attachments"),
                ascii("--b--\r\n"),
                "Authorization: Bearer " + Callers.token("officer"),
                "Content-Type: " + type);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void anotherTypeIsNotTakenHere() {
        AtCase file = AtCase.opened();
        for (String type : List.of("application/json", "image/jpeg", "text/plain")) {
            Evidence.as("officer")
                    .contentType(type)
                    .body(EvidenceFiles.jpeg())
                    .post(file.path("/attachments"))
                    .then()
                    .spec(Refused.with(415, "unsupported-media-type"));
        }
    }

    @Test
    void aFormThatIsSentInChunksWithoutEndIsCutOff() {
        AtCase file = AtCase.opened();
        Set<String> before = StoredFiles.orphans();
        byte[] head = ascii("--b\r\nContent-Disposition: form-data; name=\"report\"\r\n\r\n");
        RawHttp.Answer answer = RawHttp.sendChunked(
                "POST " + file.path("/attachments"),
                Arrays.copyOf(head, 70 * 1024 * 1024),
                "Authorization: Bearer " + Callers.token("officer"),
                B);
        answer.isProblem(413, "too-large");
        StoredFiles.nothingMoreIsLeft(before);
    }

    private static RawHttp.Answer send(AtCase file, String form) {
        return send(file, ascii(form));
    }

    private static RawHttp.Answer send(AtCase file, byte[] form) {
        return RawHttp.sendBody(
                "POST " + file.path("/attachments"), form, "Authorization: Bearer " + Callers.token("officer"), B);
    }
}
