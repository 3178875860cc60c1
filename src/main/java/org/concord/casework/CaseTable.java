package org.concord.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concord.platform.SpreadsheetCell;
import org.concord.report.PoliceConsent;
import org.jspecify.annotations.Nullable;

/** Cases as a table for a spreadsheet: CSV (RFC 4180) in UTF-8. */
final class CaseTable {
    private static final String[] HEADER = {
        "reference",
        "status",
        "severity",
        "category",
        "kind",
        "strands",
        "incidentTypes",
        "ward",
        "receivedAt",
        "dueAt",
        "overdue",
        "paused",
        "assigneeId",
        "assignee",
        "reportCount",
        "unreadMessages",
        "version",
        "tellPolice"
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CSVPrinter printer;
    private int rows;

    CaseTable() {
        try {
            printer = new CSVPrinter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            printer.printRecord((Object[]) HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param tellPolice what its reporters allow the police to be told: whoever hands the table on reads it with every case */
    void add(CaseItem item, PoliceConsent tellPolice) {
        CaseItem.@Nullable AssigneeView assignee = item.assignee();
        Stream<@Nullable Object> cells = Stream.of(
                item.reference(),
                item.status(),
                item.severity(),
                item.category(),
                item.kind(),
                several(item.strands()),
                several(item.incidentTypes()),
                item.ward(),
                item.receivedAt(),
                item.dueAt(),
                item.overdue(),
                item.paused(),
                assignee == null ? null : assignee.id(),
                assignee == null ? null : assignee.name(),
                item.reportCount(),
                item.unreadMessages(),
                item.version(),
                tellPolice);
        try {
            printer.printRecord(cells.map(CaseTable::cell));
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String several(List<String> codes) {
        return String.join(";", codes);
    }

    static String cell(@Nullable Object value) {
        return SpreadsheetCell.of(value);
    }
}
