package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * The newest consent of a contact, and whether it holds.
 *
 * @param until its last day
 * @param withdrawnAt null unless they took it back
 */
public record NetworkConsentView(
        State state,
        LocalDate givenOn,
        NetworkConsentRequest.How how,
        PersonView takenBy,
        LocalDate until,
        @Nullable Instant withdrawnAt) {

    public enum State {
        /** It holds: they may be read and contacted. */
        CURRENT,
        /** It ran out: nothing of them is shown until they agree anew. */
        EXPIRED,
        /** They took it back: nothing of them is left. */
        WITHDRAWN
    }

    static State state(LocalDate until, @Nullable Instant withdrawnAt, LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return today.isAfter(until) ? State.EXPIRED : State.CURRENT;
    }
}
