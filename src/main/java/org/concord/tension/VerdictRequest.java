package org.concord.tension;

import org.jspecify.annotations.Nullable;

/**
 * What an officer found.
 *
 * @param note up to 2,000 characters; nobody outside reads it
 */
public record VerdictRequest(
        @Nullable SignalVerdict verdict, @Nullable String note) {}
