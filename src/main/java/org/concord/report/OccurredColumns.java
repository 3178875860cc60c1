package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** When it happened, as columns of the report. */
@Embeddable
record OccurredColumns(
        @Column(name = "occurred_from") @Nullable Instant from,
        @Column(name = "occurred_to") @Nullable Instant to,
        @Column(name = "occurred_on") @Nullable LocalDate on,

        @Column(name = "occurred_precision") @Enumerated(EnumType.STRING)
        Precision precision) {

    static OccurredColumns of(NewReport.Occurred told) {
        return new OccurredColumns(told.from(), told.to(), told.on(), told.precision());
    }

    void name(SqlValues values) {
        values.with("occurredFrom", from)
                .with("occurredTo", to)
                .with("occurredOn", on)
                .with("precision", precision);
    }
}
