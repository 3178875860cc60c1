package org.concord.officer;

import org.jspecify.annotations.Nullable;

/** A second person's decision, and why. */
record DecisionRequest(@Nullable Boolean approve, @Nullable String reason) {}
