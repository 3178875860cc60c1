package org.concord.partner;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.concord.platform.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values are codes, and what each means in ours: none, one or several.
 *
 * @param separator stands between several values in one cell; empty = a cell is one value
 * @param codes theirs → ours; an empty list = known, and says nothing
 */
record ColumnRule(@Nullable String note, String column, String separator, Map<String, List<String>> codes) {
    ColumnRule {
        column = requireNonNullElse(column, "");
        separator = requireNonNullElse(separator, "");
        codes = requireNonNullElse(codes, Map.of());
    }

    /** Ours for the values in the row's cell, {@code ifUnknown} for each value that the table lacks. */
    SequencedSet<String> read(SourceRow row, List<String> ifUnknown, List<RowWarning> warnings) {
        var ours = new LinkedHashSet<String>();
        for (var value : values(row)) {
            if (!codes.containsKey(value)) {
                warnings.add(RowWarning.unmapped(column, value));
            }
            ours.addAll(codes.getOrDefault(value, ifUnknown));
        }
        return ours;
    }

    /** Without codes of ours that are not in use; a value that means nothing else is not in the table any more. */
    ColumnRule within(Set<String> inUse) {
        var still = new LinkedHashMap<String, List<String>>();
        codes.forEach((theirs, ours) -> {
            var left = ours.stream().filter(inUse::contains).toList();
            if (ours.isEmpty() || !left.isEmpty()) {
                still.put(theirs, left);
            }
        });
        return new ColumnRule(note, column, separator, still);
    }

    /** A code may itself hold the separator, so the whole cell is looked up first. */
    private List<String> values(SourceRow row) {
        var cell = row.at(column);
        return codes.containsKey(cell) ? List.of(cell) : row.valuesAt(column, separator);
    }

    List<FieldError> problems(Pointer here, Set<String> valid) {
        var problems = new ArrayList<FieldError>();
        if (column.isBlank()) {
            problems.add(here.with("column").error("names no column"));
        }
        if (codes.isEmpty()) {
            problems.add(here.with("codes").error("holds no code"));
        }
        codes.forEach((theirs, ours) -> ours.stream()
                .filter(code -> !valid.contains(code))
                .map(code -> here.with("codes").with(theirs).error("'%s' is not one of our codes".formatted(code)))
                .forEach(problems::add));
        return problems;
    }
}
