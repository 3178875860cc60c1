package org.concord.partner;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.platform.FieldError;
import org.concord.report.Harm;
import org.jspecify.annotations.Nullable;

/**
 * What a row with certain codes says of harm by the definition of those codes, and nothing beyond it: harm is graded,
 * and what nobody said stays unsaid.
 *
 * @param when column → value, all of which must stand in the row
 * @param separator stands between several values in one cell; empty = a cell is one value
 * @param set the members to set; of two rules that set the same one, the later has the last word
 */
record HarmRule(@Nullable String note, Map<String, String> when, String separator, Harm set) {
    HarmRule {
        when = requireNonNullElse(when, Map.of());
        separator = requireNonNullElse(separator, "");
        set = requireNonNullElse(set, Harm.NOT_SAID);
    }

    boolean appliesTo(SourceRow row) {
        return when.entrySet().stream().allMatch(wanted -> holds(row, wanted.getKey(), wanted.getValue()));
    }

    private boolean holds(SourceRow row, String column, String value) {
        return row.at(column).equals(value) || row.valuesAt(column, separator).contains(value);
    }

    List<FieldError> problems(Pointer here) {
        var problems = new ArrayList<FieldError>();
        if (when.isEmpty()) {
            problems.add(here.with("when").error("names no column: it would speak of every row"));
        }
        if (set.equals(Harm.NOT_SAID)) {
            problems.add(here.with("set").error("sets nothing"));
        }
        return problems;
    }
}
