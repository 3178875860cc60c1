package org.concord.tension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reference vectors: what other people's implementations say of given series. The project's own copies are a few simulated
 * series; where the whole collection lies beside the project, or {@code concord.detection.vectors} names its folder, every
 * value of it is compared too.
 */
record Vectors(Path folder) {

    record Series(int[] counts, List<LocalDate> dates) {}

    record Case(String id, String series, JsonNode control) {}

    private static final Path WHOLE =
            Path.of(System.getProperty("concord.detection.vectors", "../shared/data/detection"));

    static {
        if (!Files.exists(WHOLE.resolve("cases.csv"))) {
            // said aloud, since a comparison with the short copies alone is green, too
            System.err.println("!!!! " + WHOLE.toAbsolutePath().normalize() + " is missing: the statistics are compared"
                    + " with the project's own short copies only, simulated cities not at all.");
        }
    }

    static Stream<Vectors> present() {
        return Stream.of(Path.of("src/test/resources/detection"), WHOLE)
                .filter(folder -> Files.exists(folder.resolve("cases.csv")))
                .map(Vectors::new);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(folder.resolve(file)), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Series> series() {
        Map<String, List<CSVRecord>> bySeries = new LinkedHashMap<>();
        rows("counts.csv").forEach(row -> bySeries.computeIfAbsent(row.get("series"), name -> new ArrayList<>())
                .add(row));
        Map<String, Series> series = new HashMap<>();
        bySeries.forEach((name, rows) -> series.put(
                name,
                new Series(
                        rows.stream()
                                .mapToInt(row -> Integer.parseInt(row.get("observed")))
                                .toArray(),
                        rows.stream()
                                .map(row -> row.get("date"))
                                .filter(date -> !date.isEmpty())
                                .map(LocalDate::parse)
                                .toList())));
        return series;
    }

    Map<String, Case> cases(String family) {
        Map<String, Case> cases = new HashMap<>();
        for (CSVRecord row : rows("cases.csv")) {
            if (row.get("family").equals(family)) {
                cases.put(row.get("case"), new Case(row.get("case"), row.get("series"), json(row.get("control"))));
            }
        }
        return cases;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(CSVRecord row, String column) {
        return switch (row.get(column)) {
            case "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(row.get(column));
        };
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
