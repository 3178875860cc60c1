package org.concord.alert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** A case that named people must answer. */
@Entity
@Table(name = "alert")
class Alert {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    @Column(name = "case_id")
    private UUID caseId;

    private short severity;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    private short rung;

    @Column(name = "report_count")
    private int reportCount;

    @Column(name = "acknowledged_by")
    private @Nullable UUID acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @ElementCollection
    @CollectionTable(name = "alert_recipient", joinColumns = @JoinColumn(name = "alert_id"))
    private Set<AlertRecipient> recipients = new LinkedHashSet<>();

    protected Alert() {}

    Alert(UUID id, AlertKind kind, NewCase about, List<AlertPolicy.Recipient> told) {
        this.id = id;
        this.authority = Authority.ID;
        this.kind = kind;
        this.caseId = about.id();
        this.severity = (short) about.severity().rank();
        this.state = AlertState.OPEN;
        this.raisedAt = about.raisedAt();
        this.answerBy = about.answerBy();
        this.rung = 1;
        this.reportCount = 1;
        told.forEach(recipient -> recipients.add(new AlertRecipient(recipient.officer(), (short) 1, recipient.as())));
    }

    /** The first answer wins; a later one changes nothing. */
    boolean acknowledge(UUID officer, Instant when) {
        if (acknowledgedBy != null) {
            return false;
        }
        acknowledgedBy = officer;
        acknowledgedAt = when;
        state = AlertState.ACKNOWLEDGED;
        return true;
    }

    @Nullable
    UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Set<AlertRecipient> recipients() {
        return recipients;
    }
}
