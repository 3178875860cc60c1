package org.concord.tension;

import java.time.Instant;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A talk with a contact, as it was written down.
 *
 * @param text null unless their consent holds
 */
public record NetworkLogView(
        UUID id,
        Instant at,
        NetworkLogRequest.How how,
        @Nullable String text,
        @Nullable TensionLink about,
        PersonView writtenBy,
        Instant writtenAt) {}
