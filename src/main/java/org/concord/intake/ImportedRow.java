package org.concord.intake;

import java.time.LocalDate;
import java.util.List;
import org.concord.partner.RowWarning;
import org.concord.platform.FieldError;
import org.concord.platform.Text;
import org.jspecify.annotations.Nullable;

/** A row of a partner's file on its way in. */
sealed interface ImportedRow {

    /** The physical line where it starts, as an editor counts: the first is 1. */
    int line();

    /** A row as it came out of the file. */
    sealed interface Read extends ImportedRow permits Told, Bad {}

    /** A row that was checked as any other report is. */
    sealed interface Checked extends ImportedRow permits Ready, Bad {}

    /** It tells of a report; {@code day} where it says no more than the local day. */
    record Told(int line, ReportRequest request, @Nullable LocalDate day, List<RowWarning> warnings) implements Read {}

    /** It can be submitted. */
    record Ready(int line, SubmitReport.Submission submission, List<RowWarning> warnings) implements Checked {}

    /** It cannot be taken. Errors name fields, never what stands in them. */
    record Bad(int line, List<FieldError> errors) implements Read, Checked {
        private static final int MOST = 20;

        /** They are kept: no more than a person reads, and nothing that the store could not hold. */
        public Bad {
            errors = errors.stream()
                    .limit(MOST)
                    .map(error -> new FieldError(Text.printable(error.pointer()), Text.printable(error.detail())))
                    .toList();
        }

        /** The row as a whole is at fault. */
        static Bad because(int line, String detail) {
            return new Bad(line, List.of(new FieldError("", detail)));
        }
    }
}
