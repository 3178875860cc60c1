package org.concord.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What else repeats are found by.
 *
 * @param spot null = nothing
 * @param countedAt when the report counts among repeats
 */
public record Occasion(@Nullable Spot spot, Instant countedAt) {

    /** A place that is nobody's home, in the ward of that id: not sealed, as the report itself tells it, but found again. */
    public record Spot(
            @Nullable String postcode,
            @Nullable String description,
            @Nullable Integer ward) {}
}
