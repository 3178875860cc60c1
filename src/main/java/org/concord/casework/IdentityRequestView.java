package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.report.IdentityChoice;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's request to see who told us, with all that a custodian decides on: nothing of the case, and nothing of who it is.
 *
 * @param expiresAt when it lapses, or lapsed, if nobody decides it before
 * @param decision null while nobody has decided
 */
public record IdentityRequestView(
        UUID id,
        String caseReference,
        PersonView requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        String purpose,
        List<AskedOfView> reports,
        IdentityRequestState state,
        @Nullable IdentityDecisionView decision) {

    /** @param identity how far that reporter wishes to be known */
    public record AskedOfView(String reference, IdentityChoice identity) {}

    /**
     * @param until when it is closed again; null where it was refused
     * @param reason for whoever asked
     * @param endedBy who closed it before its time; null if nobody did
     */
    public record IdentityDecisionView(
            PersonView by,
            Instant at,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable PersonView endedBy,
            @Nullable Instant endedAt) {}
}
