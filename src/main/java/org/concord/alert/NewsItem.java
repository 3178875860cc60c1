package org.concord.alert;

import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.ScopedCase;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an alert.
 *
 * @param json what the stream says of it
 * @param about the case, null if the alert is of none
 * @param told the recipients of an alert without a case; no others may see it
 */
record NewsItem(
        long transaction, long seq, String json, @Nullable ScopedCase about, Set<UUID> told) {

    boolean isFor(Actor.Person person) {
        return about == null ? told.contains(person.id()) : person.scope().sees(about);
    }
}
