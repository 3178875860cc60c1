package org.concord.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** An officer's second factor. It counts once they have shown that their telephone knows it. */
@Entity
@Table(name = "officer_factor")
class Factor {
    /** One that was not confirmed by then is begun anew: what was left open on a screen is worth nothing. */
    private static final Duration TIME_TO_CONFIRM = Duration.ofMinutes(30);

    @Id
    @Column(name = "officer_id")
    private UUID officer;

    @Column(name = "authority_id")
    private int authority;

    @Embedded
    private SealedSecret secret;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private @Nullable Long lastStep;

    @SuppressWarnings("NullAway.Init")
    protected Factor() {}

    Factor(UUID officer, SealedSecret secret, Instant now) {
        this.officer = officer;
        this.authority = Authority.ID;
        this.secret = secret;
        this.begunAt = now;
    }

    /** With another secret. */
    void beginAnew(SealedSecret other, Instant now) {
        secret = other;
        begunAt = now;
    }

    void confirm(long step, Instant now) {
        confirmedAt = now;
        lastStep = step;
    }

    /** @return false if a code of this step, or of a later one, was used already */
    boolean use(long step) {
        if (lastStep == null || step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    UUID officer() {
        return officer;
    }

    SealedSecret secret() {
        return secret;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** Whether it was begun, and can still be confirmed. */
    boolean waitsAt(Instant now) {
        return confirmedAt == null && now.isBefore(begunAt.plus(TIME_TO_CONFIRM));
    }
}
