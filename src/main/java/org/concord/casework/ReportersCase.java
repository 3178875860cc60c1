package org.concord.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * The case in which a report lies now, for whoever holds the report's receipt.
 *
 * @param reference of the case, for the trail: the reporter never sees it
 * @param receivedAt when the report came in
 * @param waitsForReporter whether officers wait for the reporter before they go on
 */
public record ReportersCase(
        UUID report, UUID caseId, String reference, CaseStatus status, Instant receivedAt, boolean waitsForReporter) {

    public boolean isWithdrawn() {
        return status == CaseStatus.WITHDRAWN;
    }
}
