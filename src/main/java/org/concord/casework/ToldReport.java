package org.concord.casework;

import java.time.Instant;
import java.util.UUID;
import org.concord.report.IdentityChoice;
import org.concord.report.ReporterRole;
import org.jspecify.annotations.Nullable;

/**
 * A report of an incident, as far as repeats need to know it.
 *
 * @param caseId the case it belongs to now: what is done about one incident
 * @param at when it counts: the time of the incident, or when it was told
 * @param ward id
 * @param role whoever did not say may be the victim
 * @param identity how far the reporter wishes to be known by now
 */
record ToldReport(
        UUID id,
        UUID caseId,
        Instant at,
        @Nullable Integer ward,
        @Nullable ReporterRole role,
        IdentityChoice identity) {

    boolean isOfVictim() {
        return role == null || role == ReporterRole.VICTIM;
    }

    boolean isInWardOf(ToldReport other) {
        return ward != null && ward.equals(other.ward());
    }
}
