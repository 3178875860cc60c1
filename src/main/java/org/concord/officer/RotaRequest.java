package org.concord.officer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a stretch of time; they replace those that lie in it.
 *
 * @param until the first instant after it
 */
public record RotaRequest(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable List<@Nullable Turn> shifts) {

    /** One turn; a null ward is every one. */
    public record Turn(
            @Nullable UUID officer,
            @Nullable DutyKind kind,
            @Nullable String ward,
            @Nullable Instant from,
            @Nullable Instant until) {}
}
