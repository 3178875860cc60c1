package org.concord.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of incident, as it was between two dates.
 *
 * @param code for example VERBAL_ABUSE
 * @param validTo null while it stands
 * @param position in lists that people are shown
 */
public record IncidentType(
        int id,
        String code,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position) implements DatedCode {}
