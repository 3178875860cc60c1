package org.concord.officer;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duty as somebody wants it, checked.
 *
 * @param ward id; null = every ward
 * @param strand id; null = every strand
 * @param validTo the first day off duty; null = until further notice
 */
public record DutyDraft(
        DutyKind kind,
        @Nullable Integer ward,
        @Nullable Integer strand,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the two say the same of some day. */
    boolean overlaps(DutyDraft other) {
        return kind == other.kind
                && Objects.equals(ward, other.ward)
                && Objects.equals(strand, other.strand)
                && beginsBeforeTheEndOf(other)
                && other.beginsBeforeTheEndOf(this);
    }

    private boolean beginsBeforeTheEndOf(DutyDraft other) {
        return other.validTo == null || validFrom.isBefore(other.validTo);
    }
}
