package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concord.resident.Resident;

/** A figure as somebody downloads it, so that a test can compare what it says before and after. */
record FigureTable(Map<String, List<String>> rows) {
    static final String ALL = "All of them";

    /** @param path below the room, such as {@code /wards/csv?ward=E05015521} */
    static FigureTable of(Resident browser, String path) {
        Response table = browser.look(FiguresQuery.PATH + path);
        assertThat(table.statusCode()).as(path + "\n" + table.asString()).isEqualTo(200);
        assertThat(table.contentType()).startsWith("text/csv");
        try (CSVParser parser = CSVParser.parse(table.asString(), CSVFormat.RFC4180)) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (CSVRecord row : parser) {
                rows.put(row.get(0), row.stream().skip(1).toList());
            }
            return new FigureTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first number of the row; 0 if there is no such row. */
    long of(String label) {
        return of(label, 0);
    }

    long of(String label, int column) {
        List<String> cells = rows.get(label);
        return cells == null ? 0 : Long.parseLong(cells.get(column));
    }
}
