package org.concord.tension;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line may be said in public.
 *
 * @param line id of the line that was read
 * @param reason needed to refuse
 */
public record LineDecisionRequest(
        @Nullable UUID line,
        @Nullable Boolean approve,
        @Nullable String reason) {}
