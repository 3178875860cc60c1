package org.concord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.concord.platform.FieldError;
import org.concord.platform.JsonProblem;
import org.concord.platform.PhysicalLines;
import org.concord.platform.Refusal;
import org.concord.platform.Text;

/** Lines of JSON, each read as strictly as the body of {@code POST /api/v1/reports}. Blank lines are left out. */
final class NdjsonRows implements RowSource {
    private final PhysicalLines lines;
    private final ObjectMapper json;

    NdjsonRows(PhysicalLines lines, ObjectMapper json) {
        this.lines = lines;
        this.json = json;
    }

    @Override
    public Optional<ImportedRow.Read> next() throws IOException {
        Optional<PhysicalLines.Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.map(this::read);
    }

    private ImportedRow.Read read(PhysicalLines.Line line) {
        if (line.tooLong()) {
            return ImportedRow.Bad.because(line.number(), PhysicalLines.TOO_LONG);
        }
        return Text.decoded(line.bytes())
                .map(text -> report(line.number(), text))
                .orElseGet(() -> ImportedRow.Bad.because(line.number(), PhysicalLines.NOT_TEXT));
    }

    private ImportedRow.Read report(int line, String text) {
        try {
            ReportRequest request = json.readValue(text, ReportRequest.class);
            return request == null
                    ? ImportedRow.Bad.because(line, "is null")
                    : new ImportedRow.Told(line, request, null, List.of());
        } catch (JsonProcessingException e) {
            Refusal refusal = JsonProblem.of(e);
            List<FieldError> errors = refusal.errors();
            return errors.isEmpty()
                    ? ImportedRow.Bad.because(line, refusal.detail())
                    : new ImportedRow.Bad(line, errors);
        }
    }
}
