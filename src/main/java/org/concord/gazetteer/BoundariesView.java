package org.concord.gazetteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The generations of wards, by their first days. */
public record BoundariesView(int version, List<Generation> generations) {

    /**
     * @param validTo the first day of the next; null while it stands
     * @param wards how many it has
     * @param drawn how many of them have a boundary
     * @param importedAt null for wards that the service brought along
     * @param importedBy the officer's id
     */
    public record Generation(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int wards,
            int drawn,
            int positions,
            @Nullable Instant importedAt,
            @Nullable UUID importedBy) {}

    static BoundariesView of(int version, List<KeptGeneration> generations) {
        return new BoundariesView(
                version,
                generations.stream()
                        .map(one -> new Generation(
                                one.validFrom(),
                                one.validTo(),
                                one.codes().size(),
                                one.drawn(),
                                one.positions(),
                                one.importedAt(),
                                one.importedBy()))
                        .toList());
    }
}
