package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The service-level clock of a case: by when somebody must have looked, or since when it stands still. While it stands still the case is
 * due at no time.
 *
 * @param dueAt null also for what is long past
 */
@Embeddable
record CaseClock(
        @Column(name = "due_at") @Nullable Instant dueAt,
        @Column(name = "paused_at") @Nullable Instant pausedAt) {

    static CaseClock due(@Nullable Instant at) {
        return new CaseClock(at, null);
    }

    static CaseClock paused(Instant since) {
        return new CaseClock(null, since);
    }

    boolean isPaused() {
        return pausedAt != null;
    }
}
