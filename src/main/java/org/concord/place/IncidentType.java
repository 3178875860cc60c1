package org.concord.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A kind of incident, dated. */
public record IncidentType(
        int id, String code, String label, LocalDate validFrom, @Nullable LocalDate validTo) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
