package org.concord.tension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last comparison of the counts with reports and cases found.
 *
 * @param reports that were not counted as they had to be
 * @param since when that was found first; null if all is as it has to be
 */
public record LastCountCheck(
        boolean verified,
        Instant checkedAt,
        int reports,
        @Nullable Instant since) {}
