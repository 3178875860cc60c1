package org.concord.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A two-person act as people see it; {@code subject} names what it is done to by kind and id. */
public record ApprovalView(
        UUID id,
        String act,
        String subject,
        JsonNode proposal,
        UUID requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        ApprovalState state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    static ApprovalView of(Approval approval, String subject, JsonNode proposal, Instant now) {
        return new ApprovalView(
                approval.id(),
                approval.asked().act(),
                subject,
                proposal,
                approval.requestedBy(),
                approval.requestedAt(),
                approval.expiresAt(),
                approval.stateAt(now),
                approval.decidedBy(),
                approval.decidedAt());
    }
}
