package org.concord.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A protected characteristic that somebody perceived as the motive, as it was between two dates.
 *
 * @param code for example RACE
 * @param monitoredNationally whether police forces report it to the Home Office
 * @param validTo null while it stands
 * @param position in lists that people are shown
 */
public record Strand(
        int id,
        String code,
        String label,
        boolean monitoredNationally,
        boolean monitoredLocally,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position)
        implements DatedCode {}
