package org.concord.intake;

import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** How a partner may write a file; UTF-8 in any case. */
enum ImportFormat {
    /** RFC 4180 with a header row, in the partner's own columns and codes. */
    CSV(ImportFormat.TEXT_CSV),
    /** One JSON object a line, each the body of {@code POST /api/v1/reports}. */
    NDJSON(ImportFormat.X_NDJSON);

    static final String TEXT_CSV = "text/csv";
    static final String X_NDJSON = "application/x-ndjson";

    private final String type;

    ImportFormat(String type) {
        this.type = type;
    }

    /** @throws org.concord.platform.Refusal 415 */
    static ImportFormat of(@Nullable MediaType said) {
        return Stream.of(values())
                .filter(format ->
                        said != null && format.type.equalsIgnoreCase(said.getType() + "/" + said.getSubtype()))
                .filter(format -> "utf-8"
                        .equalsIgnoreCase(said.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8")))
                .findFirst()
                .orElseThrow(() -> Problem.UNSUPPORTED_MEDIA_TYPE.because(
                        "A file is text/csv or application/x-ndjson, in UTF-8."));
    }
}
