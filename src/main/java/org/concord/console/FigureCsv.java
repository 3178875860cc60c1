package org.concord.console;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concord.platform.SpreadsheetCell;

/** A figure for a spreadsheet: CSV (RFC 4180) in UTF-8. Pure. */
final class FigureCsv {
    private FigureCsv() {}

    static byte[] of(Figure figure) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(figure.columns().stream().map(SpreadsheetCell::of));
            for (Figure.Row row : figure.rows()) {
                printer.printRecord(Stream.concat(Stream.of(row.label()), row.cells().stream())
                        .map(SpreadsheetCell::of));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
