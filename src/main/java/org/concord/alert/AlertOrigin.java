package org.concord.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.SqlValues;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Why an alert was raised, as columns of it: of a case, of a signal, or as a test.
 *
 * @param severity the rank
 * @param foldKey under what others of its ward and strands may join it; null = none may
 */
@Embeddable
record AlertOrigin(
        @Column(name = "kind") @Enumerated(EnumType.STRING) AlertKind kind,

        @Column(name = "case_id") @Nullable UUID caseId,
        @Column(name = "test_id") @Nullable UUID testId,
        @Column(name = "signal_id") @Nullable UUID signalId,
        @Column(name = "severity") short severity,
        @Column(name = "raised_at") Instant raisedAt,
        @Column(name = "fold_key") @Nullable String foldKey) {

    static AlertOrigin ofCase(AlertKind kind, NewCase about, @Nullable String foldKey) {
        return new AlertOrigin(
                kind, about.id(), null, null, (short) about.severity().rank(), about.raisedAt(), foldKey);
    }

    /** Of no grave matter; it does not climb. */
    static AlertOrigin ofTest(UUID test, Instant startedAt) {
        return new AlertOrigin(AlertKind.TEST, null, test, null, (short) Severity.P4_LOW.rank(), startedAt, null);
    }

    static AlertOrigin ofSignal(NewSignal signal) {
        return new AlertOrigin(
                AlertKind.SPIKE, null, null, signal.id(), (short) NewSignal.SEVERITY.rank(), signal.raisedAt(), null);
    }

    void name(SqlValues values) {
        values.with("kind", kind)
                .with("case", caseId)
                .with("test", testId)
                .with("signal", signalId)
                .with("severity", severity)
                .with("raisedAt", raisedAt)
                .with("foldKey", foldKey);
    }
}
