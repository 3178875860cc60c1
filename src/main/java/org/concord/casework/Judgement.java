package org.concord.casework;

import java.util.Set;
import org.concord.place.Ward;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that was read and found possible; what is null stays as it is.
 *
 * @param strandsAdded ids
 * @param types ids of all incident types from now on
 */
record Judgement(
        @Nullable Severity severity,
        @Nullable CrimeStatus crimeStatus,
        Set<Integer> strandsAdded,
        @Nullable Set<Integer> types,
        @Nullable Ward ward,
        String reason) {}
