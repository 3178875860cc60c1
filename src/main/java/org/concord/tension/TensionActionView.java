package org.concord.tension;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.casework.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * An action about tension as those in whose wards it is read it.
 *
 * @param wards codes; none = the whole authority
 * @param publicLine what may be said of it in public; null if nothing
 * @param publicLineBy who wrote that
 * @param publicLineApprovedBy who else agreed to it; null while nobody has, and so nothing may be published
 */
public record TensionActionView(
        UUID id,
        String kind,
        String label,
        String what,
        List<String> wards,
        @Nullable TensionLink because,
        PersonView owner,
        @Nullable String agency,
        Instant noticedAt,
        Instant dueAt,
        boolean overdue,
        TaskState state,
        @Nullable String outcome,
        @Nullable String publicLine,
        @Nullable PersonView publicLineBy,
        @Nullable PersonView publicLineApprovedBy,
        @Nullable Instant publicLineApprovedAt,
        PersonView createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        int version) {}
