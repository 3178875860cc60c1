package org.concord.tension;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides of a ward.
 *
 * @param evidence what it stands on; nothing if it is left out
 * @param nextReview at most as far from now as the level may stand
 */
public record LevelRequest(
        @Nullable TensionLevel level,
        @Nullable String rationale,
        @Nullable List<@Nullable CitedRequest> evidence,
        @Nullable Instant nextReview) {

    /**
     * Something that it stands on.
     *
     * @param id of an observation, a signal or an event, and of these alone
     * @param reference of a case; what it is if it is something else
     */
    public record CitedRequest(
            Cited.@Nullable Kind kind,
            @Nullable UUID id,
            @Nullable String reference) {}
}
