package org.concord.referral;

import org.jspecify.annotations.Nullable;

/**
 * That there was a worry for Prevent; there is no place here to say what it is, or about whom.
 *
 * @param referred whether it was referred, which is what is meant if nothing is said, or only thought about
 */
public record WorryRequest(@Nullable Boolean referred) {}
