package org.concord.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A strand or incident type with its dates.
 *
 * @param validTo the first day on which no new report may name it; null while it stays in use
 * @param monitoredNationally null for an incident type
 * @param monitoredLocally null for an incident type
 */
public record CodeView(
        String code,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position,
        @Nullable Boolean monitoredNationally,
        @Nullable Boolean monitoredLocally,
        int version) {}
