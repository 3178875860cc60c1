package org.concord.gazetteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A generation of wards as it is kept.
 *
 * @param validTo the first day of the next; null while it stands
 * @param importedAt null for wards that the service brought along
 * @param drawn how many of its wards have a boundary
 */
record KeptGeneration(
        int id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant importedAt,
        @Nullable UUID importedBy,
        Set<String> codes,
        int drawn,
        int positions) {

    boolean isBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    boolean reachesBeyond(LocalDate day) {
        return validTo == null || validTo.isAfter(day);
    }
}
