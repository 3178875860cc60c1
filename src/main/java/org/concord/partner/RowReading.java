package org.concord.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.concord.platform.FieldError;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** One row on its way to a report's body; used once. */
final class RowReading {
    /** What a spreadsheet makes of a long number: its last digits are gone, and different rows bear the same one. */
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final List<String> OTHER_STRAND = List.of("OTHER");
    private static final Set<String> UNKNOWN_STRAND = Set.of("UNKNOWN");

    private final CodeMapping mapping;
    private final SourceRow row;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final List<RowWarning> warnings = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    RowReading(CodeMapping mapping, SourceRow row) {
        this.mapping = mapping;
        this.row = row;
    }

    MappedRow read() {
        body.put("kind", ReportKind.HATE_INCIDENT.name());
        narrative();
        var day = occurred();
        place();
        incidentTypes();
        motivations();
        harm();
        constants();
        return new MappedRow(sourceRef(), body, day, warnings, errors);
    }

    private void narrative() {
        var narrative = mapping.narrative().read(row);
        if (narrative.isEmpty()) {
            errors.add(new FieldError(
                    "/narrative",
                    "column %s: empty".formatted(mapping.narrative().column())));
        }
        body.put("narrative", narrative);
    }

    private @Nullable LocalDate occurred() {
        var rule = mapping.occurred();
        var occurrence = rule.read(row);
        if (occurrence.isEmpty()) {
            var why = row.at(rule.column()).isEmpty() ? "empty" : "written in none of the mapping's formats";
            errors.add(new FieldError("/occurred/from", "column %s: %s".formatted(rule.column(), why)));
            return null;
        }
        var read = occurrence.get();
        if (read.on() != null && (read.on().getYear() < FIRST_YEAR || read.on().getYear() > LAST_YEAR)) {
            errors.add(new FieldError(
                    "/occurred/from", "column %s: a year in which no report can lie".formatted(rule.column())));
        }
        var occurred = body.putObject("occurred");
        if (read.from() != null) {
            occurred.put("from", read.from().toString());
        }
        occurred.put("precision", read.precision().name());
        return read.on();
    }

    private void place() {
        var place = JsonNodeFactory.instance.objectNode();
        var ward = row.at(mapping.wardCode());
        if (!ward.isEmpty()) {
            place.put("wardCode", ward);
        }
        if (mapping.placeType() != null) {
            mapping.placeType().read(row, warnings).ifPresent(type -> place.put("placeType", type.name()));
        }
        if (!place.isEmpty()) {
            body.set("place", place);
        }
    }

    private void incidentTypes() {
        put("incidentTypes", ours(mapping.incidentTypes(), List.of()));
    }

    private void motivations() {
        var strands = ours(mapping.motivations(), OTHER_STRAND);
        if (strands.isEmpty()) {
            warnings.add(RowWarning.noMotivation());
        }
        put("motivations", strands.isEmpty() ? UNKNOWN_STRAND : strands);
    }

    private Set<String> ours(List<ColumnRule> rules, List<String> ifUnknown) {
        var ours = new LinkedHashSet<String>();
        rules.forEach(rule -> ours.addAll(rule.read(row, ifUnknown, warnings)));
        return ours;
    }

    private void put(String member, Collection<String> codes) {
        var array = body.putArray(member);
        codes.forEach(array::add);
    }

    private void harm() {
        var harm = JsonNodeFactory.instance.objectNode();
        mapping.harm().stream()
                .filter(rule -> rule.appliesTo(row))
                .forEach(rule -> harm.setAll((ObjectNode) MappingJson.tree(rule.set())));
        if (!harm.isEmpty()) {
            body.set("harm", harm);
        }
    }

    private void constants() {
        if (mapping.reporterRole() != null) {
            body.put("reporterRole", mapping.reporterRole().name());
        }
        if (mapping.consent() != null) {
            body.set("consent", MappingJson.tree(mapping.consent().withoutNote()));
        }
    }

    private @Nullable String sourceRef() {
        var sourceRef = row.at(mapping.sourceRef());
        if (sourceRef.isEmpty()) {
            errors.add(new FieldError("/sourceRef", "column %s: empty".formatted(mapping.sourceRef())));
            return null;
        }
        if (ROUNDED.matcher(sourceRef).matches()) {
            errors.add(new FieldError(
                    "/sourceRef", "column %s: a number that a spreadsheet has rounded".formatted(mapping.sourceRef())));
        }
        body.put("sourceRef", sourceRef);
        return sourceRef;
    }
}
