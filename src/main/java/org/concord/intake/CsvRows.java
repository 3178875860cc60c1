package org.concord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concord.partner.CodeMapping;
import org.concord.partner.MappedRow;
import org.concord.platform.FieldError;
import org.concord.platform.JsonProblem;
import org.concord.platform.Problem;

/** Rows of CSV in the partner's own columns and codes. */
final class CsvRows implements RowSource {
    private static final String HEADER = "/header";

    private final CsvRecords records;
    private final CodeMapping mapping;
    private final ObjectMapper json;
    private final List<String> columns;

    /** @throws org.concord.platform.Refusal 400 if the header row cannot be used */
    CsvRows(CsvRecords records, CodeMapping mapping, ObjectMapper json) throws IOException {
        this.records = records;
        this.mapping = mapping;
        this.json = json;
        this.columns = header(records, mapping);
    }

    private static List<String> header(CsvRecords records, CodeMapping mapping) throws IOException {
        List<String> columns =
                switch (records.next().orElse(null)) {
                    case null ->
                        throw Problem.MALFORMED_BODY.because("A CSV file needs a header row; this one is empty.");
                    case CsvRecords.Found.Malformed malformed ->
                        throw Problem.VALIDATION_FAILED.because(List.of(new FieldError(HEADER, malformed.why())));
                    case CsvRecords.Found.Cells header ->
                        header.cells().stream().map(String::strip).toList();
                };
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty() && !seen.add(columns.get(i))) {
                // By number: where the header row was forgotten, its place is taken by somebody's data.
                errors.add(new FieldError(HEADER, "column %d has the name of an earlier one".formatted(i + 1)));
            }
        }
        mapping.columns().stream()
                .filter(column -> !seen.contains(column))
                .map(column ->
                        new FieldError(HEADER, "lacks the column %s, which the code mapping needs".formatted(column)))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.VALIDATION_FAILED.because(errors);
        }
        return columns;
    }

    @Override
    public Optional<ImportedRow.Read> next() throws IOException {
        return records.next().map(found -> switch (found) {
            case CsvRecords.Found.Malformed malformed -> ImportedRow.Bad.because(malformed.line(), malformed.why());
            case CsvRecords.Found.Cells row
            when row.cells().size() != columns.size() ->
                ImportedRow.Bad.because(
                        row.line(),
                        "has %d columns where the header has %d"
                                .formatted(row.cells().size(), columns.size()));
            case CsvRecords.Found.Cells row -> report(row);
        });
    }

    private ImportedRow.Read report(CsvRecords.Found.Cells row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        MappedRow mapped = mapping.map(cells);
        if (!mapped.readable()) {
            return new ImportedRow.Bad(row.line(), mapped.errors());
        }
        try {
            ReportRequest request = json.treeToValue(mapped.body(), ReportRequest.class);
            return new ImportedRow.Told(row.line(), request, mapped.occurredOn(), mapped.warnings());
        } catch (JsonProcessingException e) {
            return new ImportedRow.Bad(row.line(), JsonProblem.of(e).errors());
        }
    }
}
