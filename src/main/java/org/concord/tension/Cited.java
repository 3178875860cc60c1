package org.concord.tension;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a level was decided on.
 *
 * @param id of an observation, a signal or an event; null of one that is not the reader's to see
 * @param reference of a case; what it is in words if it is something else; null of a case that is not the reader's to see
 */
public record Cited(Kind kind, @Nullable UUID id, @Nullable String reference) {

    /** What it is. */
    public enum Kind {
        OBSERVATION,
        SIGNAL,
        EVENT,
        CASE,
        OTHER;

        boolean hasId() {
            return this == OBSERVATION || this == SIGNAL || this == EVENT;
        }
    }

    static Set<UUID> ids(Kind kind, Collection<Cited> cited) {
        return cited.stream()
                .filter(one -> one.kind() == kind)
                .map(Cited::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As somebody may see it who may not look at it: of what kind it is, and not which. */
    Cited withheld() {
        return new Cited(kind, null, null);
    }
}
