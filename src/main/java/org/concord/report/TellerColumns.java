package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** Who told us, as columns of the report: their part in it and how far they wish to be known, never who they are. */
@Embeddable
record TellerColumns(
        @Column(name = "reporter_role") @Enumerated(EnumType.STRING) @Nullable
        ReporterRole role,

        @Column(name = "victim_knows") @Nullable Boolean victimKnows,
        @Column(name = "victim_consents") @Nullable Boolean victimConsents,

        @Column(name = "identity") @Enumerated(EnumType.STRING)
        IdentityChoice identity,

        @Column(name = "language") String language) {

    static TellerColumns of(NewReport.Teller told) {
        return new TellerColumns(
                told.role(), told.victimKnows(), told.victimConsents(), told.identity(), told.language());
    }

    void name(SqlValues values) {
        values.with("role", role)
                .with("victimKnows", victimKnows)
                .with("victimConsents", victimConsents)
                .with("identity", identity)
                .with("language", language);
    }
}
