package org.concord.intake;

import java.util.List;
import org.concord.partner.RowWarning;
import org.concord.platform.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row.
 *
 * @param reference of the report it became, or of the earlier one that it repeats
 * @param differs of a duplicate: whether it says something else than the report that we have
 */
record RowOutcome(
        int line,
        ImportOutcome kind,
        @Nullable String reference,
        boolean differs,
        List<RowWarning> warnings,
        List<FieldError> errors) {
    /** Warnings are kept: no more than a person reads. */
    private static final int MOST_WARNINGS = 20;

    RowOutcome {
        warnings = warnings.stream().limit(MOST_WARNINGS).toList();
        errors = List.copyOf(errors);
    }

    static RowOutcome accepted(ImportedRow.Ready row, @Nullable String reference) {
        return new RowOutcome(row.line(), ImportOutcome.ACCEPTED, reference, false, row.warnings(), List.of());
    }

    static RowOutcome duplicate(ImportedRow.Ready row, @Nullable String reference, boolean differs) {
        return new RowOutcome(row.line(), ImportOutcome.DUPLICATE, reference, differs, row.warnings(), List.of());
    }

    static RowOutcome rejected(ImportedRow.Bad row) {
        return new RowOutcome(row.line(), ImportOutcome.REJECTED, null, false, List.of(), row.errors());
    }

    /** Whether somebody should look at the row. */
    boolean wantsAttention() {
        return kind == ImportOutcome.REJECTED || differs || !warnings.isEmpty();
    }
}
