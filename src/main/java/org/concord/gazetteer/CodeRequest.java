package org.concord.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A strand or incident type as it is to be.
 *
 * @param code of capital letters and underlines; where one is changed it may be left out, and is never another
 * @param label as officers read it; residents too, in every language, unless the form has its own words for the code
 * @param validFrom the first day on which new reports may name it
 * @param validTo the first day on which they may not any more; null = it stays in use
 * @param position in lists, from 1; null = after those that are there, or as it was
 * @param monitoredNationally of strands alone; null = no, or as it was
 * @param monitoredLocally of strands alone; null = no, or as it was
 */
public record CodeRequest(
        @Nullable String code,
        @Nullable String label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer position,
        @Nullable Boolean monitoredNationally,
        @Nullable Boolean monitoredLocally) {}
