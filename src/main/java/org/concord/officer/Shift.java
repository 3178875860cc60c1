package org.concord.officer;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn on the out-of-hours rota.
 *
 * @param kind as what
 * @param ward id; null = every ward
 * @param until the first instant off duty
 */
public record Shift(UUID officer, DutyKind kind, @Nullable Integer ward, Instant from, Instant until) {

    public boolean isAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether the two say the same of some moment. */
    boolean repeats(Shift other) {
        return officer.equals(other.officer)
                && kind == other.kind
                && Objects.equals(ward, other.ward)
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }
}
