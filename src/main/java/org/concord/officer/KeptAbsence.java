package org.concord.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** An officer's days off as the store keeps them. */
@Entity
@Table(name = "absence")
class KeptAbsence {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "officer_id")
    private UUID officer;

    @Column(name = "from_day")
    private LocalDate firstDay;

    @Column(name = "until_day")
    private LocalDate dayBack;

    @Column(name = "cover_id")
    private @Nullable UUID cover;

    private int version;

    @SuppressWarnings("NullAway.Init")
    protected KeptAbsence() {}

    KeptAbsence(UUID id, Absence absence) {
        this.id = id;
        this.authority = Authority.ID;
        this.officer = absence.officer();
        take(absence);
    }

    /** Becomes what is wanted, as a new version. */
    void become(Absence wanted) {
        take(wanted);
        version++;
    }

    private void take(Absence absence) {
        firstDay = absence.from();
        dayBack = absence.until();
        cover = absence.cover();
    }

    UUID id() {
        return id;
    }

    UUID officer() {
        return officer;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    int version() {
        return version;
    }

    Absence absence() {
        return new Absence(officer, firstDay, dayBack, cover);
    }
}
