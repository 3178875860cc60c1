package org.concord.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports, counted by what they have in common. Pure.
 *
 * @param total by column: {@code reports}, {@code observations}, each channel in small letters, {@code day_known}, {@code within_1} and so on
 * @param byWard by id; {@link #NONE} = of none of our wards
 * @param byStrand by id; a report counts once for each of its strands
 * @param byType by id; a report counts once for each of its types
 */
record ReportFigures(
        Map<String, Long> total,
        Map<LocalDate, Long> byWeek,
        Map<Integer, Long> byWard,
        Map<Integer, Long> byStrand,
        Map<Integer, Long> byType) {
    static final int NONE = 0;

    /**
     * A part of the counts.
     *
     * @param of {@code total} with a column as its key, {@code week}, {@code ward}, {@code strands} or {@code types}
     * @param key ids of several codes as {@code {1,2}}; null = no ward
     */
    record Part(String of, @Nullable String key, long reports) {}

    /** @param less what is taken away again */
    static ReportFigures of(List<Part> parts, List<Part> less) {
        List<Part> all = Stream.concat(
                        parts.stream(), less.stream().map(part -> new Part(part.of(), part.key(), -part.reports())))
                .toList();
        return new ReportFigures(
                by(all, "total", Function.identity()),
                by(all, "week", LocalDate::parse),
                by(all, "ward", Integer::valueOf),
                byEach(all, "strands"),
                byEach(all, "types"));
    }

    long total(String column) {
        return total.getOrDefault(column, 0L);
    }

    long reports() {
        return total("reports");
    }

    private static <K extends Comparable<? super K>> Map<K, Long> by(
            List<Part> parts, String of, Function<String, K> key) {
        return parts.stream()
                .filter(part -> part.of().equals(of))
                .collect(Collectors.groupingBy(
                        part -> key.apply(Objects.requireNonNullElse(part.key(), String.valueOf(NONE))),
                        TreeMap::new,
                        Collectors.summingLong(Part::reports)));
    }

    private static Map<Integer, Long> byEach(List<Part> parts, String of) {
        return by(
                parts.stream()
                        .filter(part -> part.of().equals(of))
                        .flatMap(part -> Stream.of(String.valueOf(part.key()).split("[{},]"))
                                .filter(id -> !id.isEmpty())
                                .map(id -> new Part(of, id, part.reports())))
                        .toList(),
                of,
                Integer::valueOf);
    }
}
