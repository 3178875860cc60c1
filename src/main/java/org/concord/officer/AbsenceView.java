package org.concord.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days off.
 *
 * @param until the first day back
 * @param cover the officer who stands in; null = the deputies of their duties
 */
public record AbsenceView(
        UUID id,
        UUID officer,
        LocalDate from,
        LocalDate until,
        @Nullable UUID cover,
        int version) {

    static AbsenceView of(KeptAbsence kept) {
        Absence absence = kept.absence();
        return new AbsenceView(
                kept.id(), absence.officer(), absence.from(), absence.until(), absence.cover(), kept.version());
    }
}
