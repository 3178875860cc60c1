package org.concord.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** What an officer is on duty for, and when. Replaced, never edited: who was on duty stands in the audit trail. */
@Entity
@Table(name = "duty")
class Duty {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "officer_id")
    private UUID officer;

    @Enumerated(EnumType.STRING)
    private DutyKind kind;

    @Column(name = "ward_id")
    private @Nullable Integer ward;

    @Column(name = "strand_id")
    private @Nullable Integer strand;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected Duty() {}

    Duty(UUID id, UUID officer, DutyDraft draft) {
        this.id = id;
        this.authority = Authority.ID;
        this.officer = officer;
        this.kind = draft.kind();
        this.ward = draft.ward();
        this.strand = draft.strand();
        this.validFrom = draft.validFrom();
        this.validTo = draft.validTo();
    }

    DutyDraft draft() {
        return new DutyDraft(kind, ward, strand, validFrom, validTo);
    }

    DutyHolder holder() {
        return new DutyHolder(officer, kind, ward, strand, validFrom, validTo);
    }
}
