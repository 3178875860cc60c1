package org.concord.console;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One trait of two cases, laid beside each other. Pure.
 *
 * @param alike whether they have it, or something of it, in common
 */
public record Beside(String name, List<String> left, List<String> right, boolean alike) {

    static List<Beside> of(CaseSheet left, CaseSheet right) {
        return List.of(
                one(
                        "Ward",
                        Stream.ofNullable(left.head().ward()).toList(),
                        Stream.ofNullable(right.head().ward()).toList()),
                one("Why, as perceived", left.head().strands(), right.head().strands()),
                one("What happened", left.head().types(), right.head().types()),
                one("When", each(left, ReportSheet::when), each(right, ReportSheet::when)),
                one("Where", places(left), places(right)),
                one("Who did it", subjects(left), subjects(right)),
                ours("Category", left.head().category(), right.head().category()),
                ours("Severity", left.head().severity(), right.head().severity()),
                ours("Status", left.head().status(), right.head().status()));
    }

    /** What we made of the two says nothing of whether they are of one incident. */
    private static Beside ours(String name, String left, String right) {
        return new Beside(name, List.of(left), List.of(right), false);
    }

    private static Beside one(String name, List<String> left, List<String> right) {
        return new Beside(name, left, right, left.stream().anyMatch(right::contains));
    }

    private static List<String> each(CaseSheet sheet, Function<ReportSheet, String> trait) {
        return sheet.reports().stream().map(trait).distinct().toList();
    }

    /** Beside the ward, which has a line of its own. */
    private static List<String> places(CaseSheet sheet) {
        return sheet.reports().stream()
                .flatMap(report -> report.where().stream().skip(1))
                .distinct()
                .toList();
    }

    private static List<String> subjects(CaseSheet sheet) {
        return sheet.reports().stream()
                .flatMap(report -> report.subjects().stream())
                .distinct()
                .toList();
    }
}
