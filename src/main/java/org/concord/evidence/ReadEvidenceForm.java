package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data} part by part, as it comes (RFC 7578). Not by the framework: it would spool the files unsealed, hold the
 * heads of parts without limit, and answer 500 to a form that is broken.
 */
@ApplicationScoped
public class ReadEvidenceForm {
    /** As everywhere for a request (see EdgeGuard). */
    private static final long LARGEST_FORM = 64L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_PARTS = 100;
    /** Of all texts together, as for JSON. */
    private static final int MOST_TEXT = 256 * 1024;

    private final ReceiveFiles receive;
    private final EvidenceConfig config;
    private final UploadTurns turns;
    private final Clock clock;

    ReadEvidenceForm(ReceiveFiles receive, EvidenceConfig config, UploadTurns turns, Clock clock) {
        this.receive = receive;
        this.config = config;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * @param fileField the name of the parts that may be files
     * @param contentType with the boundary
     * @param address the sender's
     * @return what the caller closes
     * @throws Refusal 400 if the form is broken, what {@link UploadTurns#take} refuses before anything is read, and what
     *     {@link ReceiveFiles#take} refuses; nothing is stored then
     */
    public EvidenceForm read(InputStream body, @Nullable MediaType contentType, String fileField, String address) {
        UploadTurns.Turn turn = turns.take(address);
        try {
            return readInTurn(
                    new IncomingBody(body, LARGEST_FORM, new UploadPace(config, clock)), contentType, fileField);
        } finally {
            turn.end();
        }
    }

    private EvidenceForm readInTurn(IncomingBody incoming, @Nullable MediaType contentType, String fileField) {
        EvidenceForm form = new EvidenceForm(new LinkedHashMap<>(), receive.begin());
        boolean whole = false;
        try {
            readParts(incoming, boundary(contentType), new Taking(form, fileField));
            whole = true;
            return form;
        } catch (FileUploadException e) {
            throw broken();
        } catch (IOException e) {
            throw new IllegalStateException(e); // reading throws refusals, and memory does not fail
        } finally {
            if (!whole) {
                form.close();
            }
            incoming.drain();
        }
    }

    private void readParts(InputStream body, byte[] boundary, Taking taking) throws IOException {
        MultipartInput input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary)
                .setBufferSize(Math.max(BUFFER, 2 * boundary.length))
                .setMaxPartHeaderSize(LONGEST_HEAD)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
        boolean more = input.skipPreamble();
        for (int parts = 1; more; parts++) {
            if (parts > MOST_PARTS) {
                throw Problem.MALFORMED_BODY.because("A form may have %d parts.".formatted(MOST_PARTS));
            }
            PartHead head = PartHead.of(input.readHeaders());
            try (InputStream content = new PartBody(input.newInputStream())) {
                taking.take(head, content);
            }
            more = input.readBoundary();
        }
    }

    private static byte[] boundary(@Nullable MediaType contentType) {
        String boundary =
                contentType == null ? null : contentType.getParameters().get("boundary");
        if (boundary == null || !boundary.matches("[ -~]{1,70}")) {
            throw Problem.MALFORMED_BODY.because("Content-Type does not name the boundary between the parts.");
        }
        return boundary.getBytes(StandardCharsets.US_ASCII);
    }

    static Refusal broken() {
        return Problem.MALFORMED_BODY.because("The form is broken: it does not hold whole parts, each with a name.");
    }

    /** What becomes of each part. */
    private final class Taking {
        private final EvidenceForm form;
        private final String fileField;
        private int text;

        Taking(EvidenceForm form, String fileField) {
            this.form = form;
            this.fileField = fileField;
        }

        void take(PartHead head, InputStream content) throws IOException {
            String fileName = head.fileName();
            if (fileName == null) {
                Map<String, List<String>> fields = form.fields();
                fields.computeIfAbsent(head.name(), name -> new ArrayList<>()).add(text(head, content));
            } else if (!head.name().equals(fileField)) {
                throw Problem.VALIDATION_FAILED.because(
                        List.of(new FieldError("/" + head.name(), "is no file here; files are “" + fileField + "”")));
            } else {
                takeFile(fileName, new PushbackInputStream(content));
            }
        }

        private void takeFile(String fileName, PushbackInputStream content) throws IOException {
            int first = content.read();
            if (first >= 0) {
                content.unread(first);
            } else if (fileName.isEmpty()) {
                return; // what a browser sends where no file was chosen
            }
            receive.take(form.files(), "/" + fileField, fileName, content);
        }

        private String text(PartHead head, InputStream content) throws IOException {
            byte[] bytes = content.readNBytes(MOST_TEXT - text + 1);
            text += bytes.length;
            if (text > MOST_TEXT) {
                throw Problem.TOO_LARGE.because("The texts of a form may have 256 kB.");
            }
            return Text.decoded(bytes)
                    .orElseThrow(() -> Problem.VALIDATION_FAILED.because(
                            List.of(new FieldError("/" + head.name(), "is no text in UTF-8"))));
        }
    }
}
