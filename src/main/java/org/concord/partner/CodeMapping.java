package org.concord.partner;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.platform.FieldError;
import org.concord.report.ReporterRole;
import org.jspecify.annotations.Nullable;

/**
 * How a partner's columns and codes become our report: a document that the partner's administrator writes and keeps.
 * {@code note} members, anywhere, are for people. Reading a row is pure; a code that the document does not know never
 * rejects the row.
 *
 * @param sourceRef column with the partner's own reference
 * @param wardCode column with the ward's GSS code; empty = none
 * @param placeType null = the file does not say
 * @param motivations columns whose strands are put together
 * @param incidentTypes columns whose incident types are put together
 * @param reporterRole of every row; null = not said
 * @param consent of every row; null = not said
 */
public record CodeMapping(
        @Nullable String note,
        String sourceRef,
        OccurredRule occurred,
        String wardCode,
        @Nullable PlaceTypeRule placeType,
        List<ColumnRule> motivations,
        List<ColumnRule> incidentTypes,
        NarrativeRule narrative,
        List<HarmRule> harm,
        @Nullable ReporterRole reporterRole,
        @Nullable ConsentRule consent) {

    /** An absent member is the empty one, so that {@link #problems} can name all that is missing at once. */
    public CodeMapping {
        sourceRef = requireNonNullElse(sourceRef, "");
        occurred = requireNonNullElse(occurred, OccurredRule.MISSING);
        wardCode = requireNonNullElse(wardCode, "");
        motivations = requireNonNullElse(motivations, List.of());
        incidentTypes = requireNonNullElse(incidentTypes, List.of());
        narrative = requireNonNullElse(narrative, NarrativeRule.MISSING);
        harm = requireNonNullElse(harm, List.of());
    }

    /**
     * Reads the document; whether it makes sense, {@link #problems} says.
     *
     * @throws org.concord.platform.Refusal 400 if the text is not JSON of this shape; unknown and doubled members are refused
     */
    public static CodeMapping read(String json) {
        return MappingJson.read(json);
    }

    /**
     * All that is wrong with the document; only one without problems is to be used.
     *
     * @param strands the codes that are valid motivations now
     * @param types the codes that are valid incident types now
     */
    public List<FieldError> problems(Set<String> strands, Set<String> types) {
        var problems = new ArrayList<FieldError>();
        if (sourceRef.isBlank()) {
            problems.add(Pointer.ROOT.with("sourceRef").error("names no column"));
        }
        if (motivations.isEmpty()) {
            problems.add(Pointer.ROOT.with("motivations").error("a hate incident needs at least one column"));
        }
        Stream.of(
                        occurred.problems(Pointer.ROOT.with("occurred")),
                        placeType == null ? List.<FieldError>of() : placeType.problems(Pointer.ROOT.with("placeType")),
                        codeProblems("motivations", motivations, strands),
                        codeProblems("incidentTypes", incidentTypes, types),
                        narrative.problems(Pointer.ROOT.with("narrative")),
                        harmProblems())
                .forEach(problems::addAll);
        return List.copyOf(problems);
    }

    private static List<FieldError> codeProblems(String member, List<ColumnRule> rules, Set<String> valid) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> rules.get(i).problems(Pointer.ROOT.with(member).with(i), valid))
                .flatMap(List::stream)
                .toList();
    }

    private List<FieldError> harmProblems() {
        return IntStream.range(0, harm.size())
                .mapToObj(i -> harm.get(i).problems(Pointer.ROOT.with("harm").with(i)))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The same, but for codes of ours that are not in use.
     *
     * @param strands the codes that are valid motivations now
     * @param types the codes that are valid incident types now
     */
    CodeMapping within(Set<String> strands, Set<String> types) {
        return new CodeMapping(
                note,
                sourceRef,
                occurred,
                wardCode,
                placeType,
                motivations.stream().map(rule -> rule.within(strands)).toList(),
                incidentTypes.stream().map(rule -> rule.within(types)).toList(),
                narrative,
                harm,
                reporterRole,
                consent);
    }

    /** Every column that it reads. A file that lacks one would quietly come to mean something else. */
    public SequencedSet<String> columns() {
        var columns = new LinkedHashSet<>(List.of(sourceRef, occurred.column(), wardCode));
        if (placeType != null) {
            columns.add(placeType.column());
        }
        Stream.of(motivations, incidentTypes)
                .flatMap(List::stream)
                .map(ColumnRule::column)
                .forEach(columns::add);
        columns.addAll(narrative.columns());
        harm.forEach(rule -> columns.addAll(rule.when().keySet()));
        columns.remove("");
        return columns;
    }

    /** @param cells the row, column name → text; a null or blank text is one that was not said */
    public MappedRow map(Map<String, String> cells) {
        return new RowReading(this, new SourceRow(cells)).read();
    }
}
