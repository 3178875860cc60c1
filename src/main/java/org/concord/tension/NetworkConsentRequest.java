package org.concord.tension;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed to be known to us as a contact.
 *
 * @param takenBy to whom of us they said so; the caller if nobody is named
 * @param until the last day on which it holds
 */
public record NetworkConsentRequest(
        @Nullable LocalDate givenOn,
        @Nullable How how,
        @Nullable UUID takenBy,
        @Nullable LocalDate until) {

    /** In which way. */
    public enum How {
        SPOKEN,
        WRITTEN
    }
}
