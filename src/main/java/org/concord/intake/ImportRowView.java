package org.concord.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.concord.partner.RowWarning;
import org.concord.platform.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row.
 *
 * @param line where the row starts in the file, as an editor counts: the header row of CSV is line 1
 * @param reference of the report it became, or of the earlier one that it repeats
 * @param differs of a duplicate alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportRowView(
        int line,
        ImportOutcome outcome,
        @Nullable String reference,
        @Nullable Boolean differs,
        List<RowWarning> warnings,
        List<FieldError> errors) {
    static ImportRowView of(RowOutcome row) {
        return new ImportRowView(
                row.line(),
                row.kind(),
                row.reference(),
                differs(row.kind(), row.differs()),
                row.warnings(),
                row.errors());
    }

    static @Nullable Boolean differs(ImportOutcome kind, boolean differs) {
        return kind == ImportOutcome.DUPLICATE ? differs : null;
    }
}
