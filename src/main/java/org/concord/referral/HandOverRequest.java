package org.concord.referral;

import org.jspecify.annotations.Nullable;

/**
 * That a worry is handed over; there is no place here to say what it is.
 *
 * @param referred whether it was referred, which is what is meant if nothing is said, or only thought about
 */
public record HandOverRequest(
        @Nullable HandOverKind kind, @Nullable Boolean referred) {}
