package org.concord.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concord.platform.PhysicalLines;
import org.concord.platform.Text;

/**
 * The records of a CSV file (RFC 4180), blank lines left out. A record that is not well formed costs its first line alone and reading
 * goes on with the next, so that a forgotten quote does not swallow the rows after it.
 */
final class CsvRecords {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /**
     * What a record has at most, in lines, if it begins where an earlier one was looked for in vain. So a line is read again so many
     * times at most, whatever the file, and a record of a few lines after a forgotten quote is still found.
     */
    private static final int MOST_LINES_LOOKED_AT_BEFORE = 20;

    private final PhysicalLines lines;
    /** Lines that were read to see where a record ends. */
    private final Deque<PhysicalLines.Line> ahead = new ArrayDeque<>();

    private int lookedAtUntil;

    CsvRecords(PhysicalLines lines) {
        this.lines = lines;
    }

    /** A record, or why there is none. */
    sealed interface Found {
        int line();

        record Cells(int line, List<String> cells) implements Found {}

        record Malformed(int line, String why) implements Found {}
    }

    Optional<Found> next() throws IOException {
        Optional<PhysicalLines.Line> first = nextLine();
        while (first.isPresent() && first.get().isBlank()) {
            first = nextLine();
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(beginningWith(first.get()));
    }

    private Found beginningWith(PhysicalLines.Line first) throws IOException {
        Deque<PhysicalLines.Line> taken = new ArrayDeque<>();
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        CsvQuoting quoting = CsvQuoting.FIELD_START;
        int most = first.number() > lookedAtUntil ? Integer.MAX_VALUE : MOST_LINES_LOOKED_AT_BEFORE;
        Optional<PhysicalLines.Line> line = Optional.of(first);
        while (line.isPresent()) {
            taken.addLast(line.get());
            record.write(line.get().bytes());
            if (line.get().tooLong() || record.size() > PhysicalLines.LONGEST) {
                return givenUp(taken, PhysicalLines.TOO_LONG);
            }
            quoting = after(quoting, line.get().bytes());
            if (quoting != CsvQuoting.QUOTED || taken.size() == most) {
                break;
            }
            line = nextLine();
        }
        return switch (quoting) {
            case BROKEN -> givenUp(taken, "has something between a closing quote and the comma");
            case QUOTED -> givenUp(taken, "has a quote that is not closed");
            default -> parsed(first.number(), record.toByteArray());
        };
    }

    private Found givenUp(Deque<PhysicalLines.Line> taken, String why) {
        lookedAtUntil = Math.max(lookedAtUntil, taken.getLast().number());
        PhysicalLines.Line first = taken.removeFirst();
        taken.descendingIterator().forEachRemaining(ahead::addFirst);
        return new Found.Malformed(first.number(), why);
    }

    private static CsvQuoting after(CsvQuoting quoting, byte[] bytes) {
        CsvQuoting now = quoting;
        for (byte b : bytes) {
            now = now.after(b);
        }
        return now;
    }

    private static Found parsed(int line, byte[] record) throws IOException {
        Optional<String> text = Text.decoded(record);
        if (text.isEmpty()) {
            return new Found.Malformed(line, PhysicalLines.NOT_TEXT);
        }
        try (CSVParser parser = CSVParser.parse(text.get(), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? new Found.Cells(line, records.getFirst().toList())
                    : new Found.Malformed(line, "is not one record");
        }
    }

    private Optional<PhysicalLines.Line> nextLine() throws IOException {
        return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
    }
}
