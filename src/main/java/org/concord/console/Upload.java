package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.concord.evidence.PartBody;
import org.concord.evidence.PartHead;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A form with one large file, which is handed on as it comes and never held. Its few short fields stand before the file; what follows it is not
 * read. Whether the form is one of ours is known before anything is done with the file.
 */
@RequestScoped
class Upload {
    /** Of the file. */
    static final String FIELD = "file";

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final int LONGEST_TEXT = 4 * 1024;
    private static final int MOST_FIELDS = 20;

    private final Submission submission;
    private final HttpHeaders headers;

    Upload(Submission submission, HttpHeaders headers) {
        this.submission = submission;
        this.headers = headers;
    }

    /** What becomes of the file. */
    interface Act {
        Response on(MultivaluedMap<String, String> fields, InputStream file);
    }

    /**
     * @param labels of the fields, as the page names them
     * @param again the page with the form
     */
    Response take(InputStream body, Map<String, String> labels, Act act, Function<Form, TemplateInstance> again) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        try {
            InputStream file = fileOf(body, fields);
            return submission.take(fields, labels, () -> act.on(fields, present(file)), again);
        } catch (IOException e) {
            throw broken();
        } finally {
            drain(body);
        }
    }

    /** @return null if there is none, or if it is no form with a file at all */
    private @Nullable InputStream fileOf(InputStream body, MultivaluedMap<String, String> fields) throws IOException {
        MediaType type = headers.getMediaType();
        String boundary = type == null ? null : type.getParameters().get("boundary");
        if (boundary == null || !boundary.matches("[ -~]{1,70}")) {
            return null;
        }
        MultipartInput input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary.getBytes(StandardCharsets.US_ASCII))
                .setBufferSize(BUFFER)
                .setMaxPartHeaderSize(LONGEST_HEAD)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
        boolean more = input.skipPreamble();
        for (int parts = 0; more && parts < MOST_FIELDS; parts++) {
            PartHead head = PartHead.of(input.readHeaders());
            InputStream content = new PartBody(input.newInputStream());
            if (head.fileName() != null) {
                return content;
            }
            fields.add(head.name(), text(content));
            more = input.readBoundary();
        }
        return null;
    }

    private static String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw Problem.TOO_LARGE.because(Problem.TOO_LARGE.explanation());
        }
        return Text.decoded(bytes).orElseThrow(Upload::broken);
    }

    private static InputStream present(@Nullable InputStream file) {
        try {
            PushbackInputStream content = file == null ? null : new PushbackInputStream(file);
            int first = content == null ? -1 : content.read();
            if (content == null || first < 0) {
                throw Problem.VALIDATION_FAILED.because(List.of(new FieldError("/" + FIELD, "is needed: choose one")));
            }
            content.unread(first);
            return content;
        } catch (IOException e) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Problem.MALFORMED_BODY.because("The form is broken, or the upload broke off. Nothing was stored.");
    }

    /** Browsers send all before they read: what is left is let in and thrown away, so that the answer reaches them. */
    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            // It is answered already; how the rest of it ends is of no interest.
        }
    }
}
