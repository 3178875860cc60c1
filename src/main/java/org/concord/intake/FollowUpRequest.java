package org.concord.intake;

import org.jspecify.annotations.Nullable;

/** What a reporter was given when they reported, as they type it. */
record FollowUpRequest(@Nullable String reference, @Nullable String receipt) {}
