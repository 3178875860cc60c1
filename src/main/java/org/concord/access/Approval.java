package org.concord.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.Problem;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A two-person act that one person asked for and another decides. Until then it changes nothing. */
@Entity
@Table(name = "approval")
class Approval {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    private String act;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "subject_version")
    private int subjectVersion;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String proposal;

    @Column(name = "requested_by")
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(UUID id, Asked asked, UUID requestedBy, Instant now, Duration life) {
        this.id = id;
        this.authority = Authority.ID;
        this.act = asked.act();
        this.subject = asked.subject();
        this.subjectVersion = asked.subjectVersion();
        this.proposal = asked.proposal();
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.expiresAt = now.plus(life);
        this.state = ApprovalState.PENDING;
    }

    /** What is asked for: which act, done to which version of which thing. */
    record Asked(String act, UUID subject, int subjectVersion, String proposal) {}

    UUID id() {
        return id;
    }

    Asked asked() {
        return new Asked(act, subject, subjectVersion, proposal);
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    ApprovalState stateAt(Instant now) {
        return state == ApprovalState.PENDING && !now.isBefore(expiresAt) ? ApprovalState.EXPIRED : state;
    }

    /** @throws org.concord.platform.Refusal 409 if this person asked for it, or it is not open any more */
    void requireDecidableBy(UUID person, Instant now) {
        if (person.equals(requestedBy)) {
            throw Problem.SECOND_PERSON_REQUIRED.because(Problem.SECOND_PERSON_REQUIRED.explanation());
        }
        if (stateAt(now) != ApprovalState.PENDING) {
            throw Problem.APPROVAL_STALE.because("It was decided already, or it ran out.");
        }
    }

    /** @param shown the proposal without its secrets, which is all that is kept of it */
    void decide(boolean approve, String shown, UUID person, Instant now) {
        state = approve ? ApprovalState.APPROVED : ApprovalState.REFUSED;
        proposal = shown;
        decidedBy = person;
        decidedAt = now;
        version++;
    }
}
