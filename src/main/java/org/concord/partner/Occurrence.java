package org.concord.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.concord.report.Precision;
import org.jspecify.annotations.Nullable;

/** When it happened, as a row tells it: an instant, a local day, or neither. */
record Occurrence(@Nullable Instant from, @Nullable LocalDate on, Precision precision) {
    static final Occurrence UNKNOWN = new Occurrence(null, null, Precision.UNKNOWN);

    static Occurrence on(LocalDate day) {
        return new Occurrence(null, day, Precision.DAY);
    }
}
