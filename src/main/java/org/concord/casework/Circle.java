package org.concord.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a case is, of those in whose scope it is. Pure.
 *
 * @param officers none = for everybody in scope
 * @param until null = until somebody lifts it
 */
record Circle(Set<UUID> officers, @Nullable Instant until) {
    static final Circle EVERYBODY = new Circle(Set.of(), null);

    Circle {
        officers = Set.copyOf(officers);
    }

    boolean isEverybody() {
        return officers.isEmpty();
    }

    /**
     * Of two cases that became one only those may see it who might see both, and until the later of the two times. If there is none, those who
     * might see this one: a case that nobody may see would be for everybody.
     */
    Circle within(Circle other) {
        if (isEverybody() || other.isEverybody()) {
            return isEverybody() ? other : this;
        }
        Set<UUID> both = new HashSet<>(officers);
        both.retainAll(other.officers);
        return both.isEmpty() ? this : new Circle(both, later(until, other.until));
    }

    /** What is left of it at that time. */
    Circle at(Instant now) {
        return until == null || until.isAfter(now) ? this : EVERYBODY;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
