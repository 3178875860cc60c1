package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concord.platform.PhysicalLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which records a file holds, and on which line of an editor each begins. */
class CsvRecordsTest {
    private static final String SECOND = "2 not well formed: ";

    @Test
    void recordsAreNumberedByTheLineWhereTheyBegin() throws IOException {
        assertThat(read("a,b\n1,\"two\nlines\"\n3,x\n")).containsExactly("1[a, b]", "2[1, two\nlines]", "4[3, x]");
    }

    @Test
    void linesMayEndInAnyWayAndTheLastInNone() throws IOException {
        assertThat(read("a\r\n1,\"x\r\ny\"\r\n2")).containsExactly("1[a]", "2[1, x\r\ny]", "4[2]");
        assertThat(read("a\r1,\"x\ry\"\r2")).containsExactly("1[a]", "2[1, x\ry]", "4[2]");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() throws IOException {
        assertThat(read("\uFEFFa,b\n1,2\n")).containsExactly("1[a, b]", "2[1, 2]");
        assertThat(read("\uFEFF")).isEmpty();
    }

    @Test
    void quotesCommasAndEmptyCellsAreReadAsRfc4180Says() throws IOException {
        assertThat(read("\"a,\"\"b\"\"\",,\"\"\n,\n")).containsExactly("1[a,\"b\", , ]", "2[, ]");
        assertThat(read("say \"no\", then\n\"x\" ,y\n")).containsExactly("1[say \"no\",  then]", "2[x, y]");
    }

    @Test
    void blankLinesAreLeftOutAndCounted() throws IOException {
        assertThat(read("a\n\n \t\r\n1\n\n")).containsExactly("1[a]", "4[1]");
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void aForgottenQuoteCostsItsLineAlone() throws IOException {
        assertThat(read("a,b\n1,\"open\n2,x\n3,y\n"))
                .containsExactly("1[a, b]", SECOND + "has a quote that is not closed", "3[2, x]", "4[3, y]");
        assertThat(read("a,b\n1,\"open\n2,\"x\"\n3,y\n"))
                .containsExactly(
                        "1[a, b]",
                        SECOND + "has something between a closing quote and the comma",
                        "3[2, x]",
                        "4[3, y]");
    }

    @Test
    void somethingAfterAClosingQuoteCostsItsLineAlone() throws IOException {
        assertThat(read("a\n\"x\"y\n\"z\"\n"))
                .containsExactly("1[a]", SECOND + "has something between a closing quote and the comma", "3[z]");
    }

    @Test
    void aLineThatIsTooLongCostsItselfAlone() throws IOException {
        String tooLong = "x".repeat(PhysicalLines.LONGEST + 1);
        assertThat(read("a\n" + tooLong + "\nb\n")).containsExactly("1[a]", SECOND + "is longer than 64 kB", "3[b]");
        assertThat(read("a\n" + "x".repeat(PhysicalLines.LONGEST - 1) + "\nb\n"))
                .hasSize(3)
                .noneMatch(row -> row.contains("well formed"));
    }

    @Test
    void aQuoteThatIsOpenForTooLongCostsItsLineAlone() throws IOException {
        List<String> rows = read("a\n1,\"open\n" + "x,y\n".repeat(20_000) + "\"last\"\n");
        assertThat(rows)
                .hasSize(20_003)
                .startsWith("1[a]", SECOND + "is longer than 64 kB", "3[x, y]")
                .endsWith("20003[last]");
    }

    @Test
    void aRecordOfAFewLinesAfterAForgottenQuoteIsFound() throws IOException {
        assertThat(read("a,b\n1,\"open\n2,x\n3,\"y\nz\"\n4,\"y\nz\"\n"))
                .containsExactly(
                        "1[a, b]",
                        SECOND + "has something between a closing quote and the comma",
                        "3[2, x]",
                        "4[3, y\nz]",
                        "6[4, y\nz]");
    }

    /** Each of these lines opens a quote, and none closes one that was open before it. */
    @Test
    @Timeout(20)
    void fiveMegabytesOfQuotesThatAreNeverClosedAreReadInSeconds() throws IOException {
        String line = "\",a\",\"\n";
        int many = 5_000_000 / line.length();
        assertThat(read(line.repeat(many))).hasSize(many).allMatch(found -> found.contains("not well formed"));
    }

    @Test
    void whatIsNotUtf8CostsItsRecordAlone() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("a\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}); // a lone surrogate
        file.writeBytes("nu\0l\ncaf\u00e9 \uD83D\uDE22\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read(file.toByteArray()))
                .containsExactly(
                        "1[a]",
                        SECOND + "is not UTF-8 text, or holds a NUL",
                        "3 not well formed: is not UTF-8 text, or holds a NUL",
                        "4 not well formed: is not UTF-8 text, or holds a NUL",
                        "5[caf\u00e9 \uD83D\uDE22]");
    }

    private static List<String> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(byte[] file) throws IOException {
        CsvRecords records = new CsvRecords(new PhysicalLines(new ByteArrayInputStream(file)));
        List<String> all = new ArrayList<>();
        for (Optional<CsvRecords.Found> next = records.next(); next.isPresent(); next = records.next()) {
            all.add(
                    switch (next.get()) {
                        case CsvRecords.Found.Cells row ->
                            row.line() + row.cells().toString();
                        case CsvRecords.Found.Malformed row -> row.line() + " not well formed: " + row.why();
                    });
        }
        return all;
    }
}
