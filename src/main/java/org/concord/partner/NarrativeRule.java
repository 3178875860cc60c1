package org.concord.partner;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.platform.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Where the narrative comes from: a column, prose composed from columns, or the column and, where it is empty, prose.
 *
 * @param template prose with column names in braces
 */
record NarrativeRule(@Nullable String note, String column, String template) {
    static final NarrativeRule MISSING = new NarrativeRule(null, "", "");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final String NOT_SAID = "not stated";

    NarrativeRule {
        column = requireNonNullElse(column, "");
        template = requireNonNullElse(template, "");
    }

    /** Empty if the row says nothing. */
    String read(SourceRow row) {
        var told = row.at(column);
        return told.isEmpty() ? composed(row) : told;
    }

    /** In one pass: a cell that holds braces is not expanded again. */
    private String composed(SourceRow row) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            var value = SourceRow.printable(row.at(found.group(1).strip()));
            return Matcher.quoteReplacement(value.isEmpty() ? NOT_SAID : value);
        });
    }

    List<String> columns() {
        var named = PLACEHOLDER.matcher(template).results().map(found -> found.group(1)
                .strip());
        return Stream.concat(Stream.of(column), named).toList();
    }

    List<FieldError> problems(Pointer here) {
        if (template.isEmpty()) {
            return column.isBlank() ? List.of(here.error("names neither column nor template")) : List.of();
        }
        var problems = new ArrayList<FieldError>();
        if (!PLACEHOLDER.matcher(template).find()) {
            problems.add(here.with("template").error("names no column"));
        }
        var prose = PLACEHOLDER.matcher(template).replaceAll("");
        if (prose.contains("{") || prose.contains("}")) {
            problems.add(here.with("template").error("has a brace without its pair"));
        }
        return problems;
    }
}
