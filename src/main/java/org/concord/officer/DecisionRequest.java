package org.concord.officer;

import org.jspecify.annotations.Nullable;

/** A second person's decision, and why. */
public record DecisionRequest(
        @Nullable Boolean approve, @Nullable String reason) {}
