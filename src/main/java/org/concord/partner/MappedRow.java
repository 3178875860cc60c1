package org.concord.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.concord.platform.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a partner's file became.
 *
 * @param sourceRef the partner's own reference; null only where {@code errors} says that it is missing
 * @param body the body of {@code POST /api/v1/reports}, still to be validated like any other; not whole if there are
 *     errors
 * @param occurredOn the local date, where the row tells a day without a time: then {@code occurred} in the body is
 *     {@code {"precision": "DAY"}} alone, because that member takes instants only
 * @param errors why the row cannot be read; empty = it can
 */
public record MappedRow(
        @Nullable String sourceRef,
        ObjectNode body,
        @Nullable LocalDate occurredOn,
        List<RowWarning> warnings,
        List<FieldError> errors) {

    public MappedRow {
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
    }

    public boolean readable() {
        return errors.isEmpty();
    }
}
