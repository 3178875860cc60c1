package org.concord.partner;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.platform.FieldError;
import org.concord.report.PlaceType;
import org.jspecify.annotations.Nullable;

/** The column that says what kind of place it was. A value that the table lacks is OTHER: a place of some kind. */
record PlaceTypeRule(@Nullable String note, String column, Map<String, PlaceType> codes) {
    PlaceTypeRule {
        column = requireNonNullElse(column, "");
        codes = requireNonNullElse(codes, Map.of());
    }

    Optional<PlaceType> read(SourceRow row, List<RowWarning> warnings) {
        var value = row.at(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!codes.containsKey(value)) {
            warnings.add(RowWarning.unmapped(column, value));
        }
        return Optional.of(codes.getOrDefault(value, PlaceType.OTHER));
    }

    List<FieldError> problems(Pointer here) {
        return column.isBlank() ? List.of(here.with("column").error("names no column")) : List.of();
    }
}
