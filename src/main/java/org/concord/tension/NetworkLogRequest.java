package org.concord.tension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A talk with a contact.
 *
 * @param at now if nothing is said
 * @param about the event or rumour they spoke of; null if none
 */
public record NetworkLogRequest(
        @Nullable Instant at,
        @Nullable How how,
        @Nullable String text,
        @Nullable TensionLink about) {

    /** In which way. */
    public enum How {
        MEETING,
        PHONE,
        MESSAGE,
        EMAIL
    }
}
