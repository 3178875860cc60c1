package org.concord.tension;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about tension.
 *
 * @param kind code of a kind of action
 * @param wards codes; none = the whole authority
 * @param because what it answers to; null if nothing in particular
 * @param ownerId the calling officer if nobody is named
 * @param agency whose work it is, if it is another's than the owner's own
 * @param dueAt not needed where the kind has a clock of its own
 * @param noticedAt now if nothing is said
 * @param publicLine what may be said of it in public, once two people have looked at it
 */
public record TensionActionRequest(
        @Nullable String kind,
        @Nullable String what,
        @Nullable List<@Nullable String> wards,
        @Nullable TensionLink because,
        @Nullable UUID ownerId,
        @Nullable String agency,
        @Nullable Instant dueAt,
        @Nullable Instant noticedAt,
        @Nullable String publicLine) {}
