package org.concord.gazetteer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concord.platform.FieldError;
import org.concord.platform.PhysicalLines;
import org.concord.platform.Problem;
import org.concord.platform.Text;

/** A file of postcodes, read some lines at a time; one line is one record, as in every product we take. */
final class PostcodeFile implements Closeable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final InputStream file;
    private final PhysicalLines lines;
    private final PhysicalLines.Line first;
    private final PostcodeColumns columns;
    private boolean firstIsNext;

    /**
     * @param file from its start; closed with this, also if it is refused
     * @throws org.concord.platform.Refusal 400 if it is of no product we know
     */
    PostcodeFile(InputStream file) throws IOException {
        this.file = file;
        try {
            this.lines = new PhysicalLines(file);
            this.first = nextLine().orElseThrow(() -> Problem.MALFORMED_BODY.because("The file is empty."));
            this.columns = cells(first)
                    .flatMap(PostcodeColumns::recognise)
                    .orElseThrow(
                            () -> Problem.VALIDATION_FAILED.because(
                                    List.of(
                                            new FieldError(
                                                    "/header",
                                                    "is neither that of ONSPD or NSPL nor of Code-Point Open: it needs a postcode, and lat and long or easting and northing"))));
            this.firstIsNext = !columns.header();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    PostcodeProduct product() {
        return columns.product();
    }

    /** The next lines after the one given, at most so many; empty at the end of the file. */
    List<PostcodeRow> next(int most, int after) throws IOException {
        List<PostcodeRow> next = new ArrayList<>();
        while (next.size() < most) {
            Optional<PhysicalLines.Line> line = firstIsNext ? Optional.of(first) : nextLine();
            firstIsNext = false;
            if (line.isEmpty()) {
                return next;
            }
            if (line.get().number() > after) {
                next.add(row(line.get()));
            }
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Optional<PhysicalLines.Line> nextLine() throws IOException {
        Optional<PhysicalLines.Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private PostcodeRow row(PhysicalLines.Line line) {
        if (line.tooLong()) {
            return new PostcodeRow.Bad(line.number(), PhysicalLines.TOO_LONG);
        }
        return cells(line)
                .map(cells -> ReadPostcodeLine.read(line.number(), cells, columns))
                .orElseGet(() -> new PostcodeRow.Bad(line.number(), "is not a line of CSV in UTF-8"));
    }

    /** Empty if the line is no record, or is not text. */
    private static Optional<List<String>> cells(PhysicalLines.Line line) {
        return Text.decoded(line.bytes()).flatMap(text -> {
            try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
                List<CSVRecord> records = parser.getRecords();
                return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
            } catch (IOException | RuntimeException malformed) { // commons-csv says it by either
                return Optional.empty();
            }
        });
    }
}
