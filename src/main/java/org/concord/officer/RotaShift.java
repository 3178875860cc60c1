package org.concord.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** A turn on the rota as the store keeps it. Replaced, never edited: who was on duty stands in the audit trail. */
@Entity
@Table(name = "rota_shift")
class RotaShift {
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

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected RotaShift() {}

    RotaShift(UUID id, Shift shift) {
        this.id = id;
        this.authority = Authority.ID;
        this.officer = shift.officer();
        this.kind = shift.kind();
        this.ward = shift.ward();
        this.startsAt = shift.from();
        this.endsAt = shift.until();
    }

    Shift shift() {
        return new Shift(officer, kind, ward, startsAt, endsAt);
    }
}
