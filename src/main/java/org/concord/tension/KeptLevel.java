package org.concord.tension;

import java.time.Instant;
import java.util.UUID;

/** What somebody decided of a ward, as the store keeps it; what they said is sealed. */
record KeptLevel(
        UUID id,
        int ward,
        int version,
        TensionLevel level,
        UUID decidedBy,
        Instant decidedAt,
        Instant nextReview,
        Sealed said) {

    /** Bytes, and the key that opens them. */
    record Sealed(UUID key, byte[] bytes) {}
}
