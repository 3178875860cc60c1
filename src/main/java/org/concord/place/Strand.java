package org.concord.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A perceived motive: a protected characteristic, dated because law and policy move. */
public record Strand(
        int id, String code, String label, boolean monitoredNationally, boolean monitoredLocally, LocalDate validFrom, @Nullable LocalDate validTo) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
