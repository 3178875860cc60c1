package org.concord.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of persons who want to know, and get to know, who told a report: never who it is. {@code subject} is the case's reference,
 * {@code reports} are those whose reporters it is about.
 */
public sealed interface IdentityEvent extends AuditEvent {

    /** Somebody asked a custodian; {@code detail} is what for. */
    record IdentityAsked(
            String subject,
            UUID request,
            List<UUID> reports,
            @Nullable String detail) implements IdentityEvent {}

    /** A custodian decided; {@code until} is null where they refused, {@code detail} is why. */
    record IdentityDecided(
            String subject,
            UUID request,
            UUID askedBy,
            boolean approved,
            @Nullable Instant until,
            @Nullable String detail)
            implements IdentityEvent {}

    /** A custodian closed it again before its time. */
    record IdentityClosed(String subject, UUID request, UUID askedBy) implements IdentityEvent {}

    /** No custodian decided it in time. */
    record IdentityLapsed(String subject, UUID request, UUID askedBy) implements IdentityEvent {}

    /** Somebody read who told these reports; {@code by} is the request that was granted, or the breaking of the glass, where one of these is the ground. */
    record IdentityOpened(
            String subject,
            List<UUID> reports,
            String ground,
            @Nullable UUID by) implements IdentityEvent {}
}
