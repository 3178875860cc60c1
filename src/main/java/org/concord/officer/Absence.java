package org.concord.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an officer is not there.
 *
 * @param until the first day back
 * @param cover who stands in; null = the deputies of their duties
 */
public record Absence(
        UUID officer,
        LocalDate from,
        LocalDate until,
        @Nullable UUID cover) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
