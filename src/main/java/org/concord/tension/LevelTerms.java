package org.concord.tension;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a level means, and how long it may stand before somebody looks at it again. Of the two spans exactly one is given.
 *
 * @param reviewDays days of the calendar: at the same time of day, also where clocks are changed in between
 * @param reviewHours hours as they pass
 * @param source of the criteria and the span
 */
public record LevelTerms(
        TensionLevel level,
        String label,
        String criteria,
        @Nullable Integer reviewDays,
        @Nullable Integer reviewHours,
        PublishRule publish,
        String source) {

    public LevelTerms {
        if ((reviewDays == null) == (reviewHours == null)) {
            throw new IllegalArgumentException("one span of review");
        }
    }

    /** How far what was decided may be told. */
    public enum PublishRule {
        /** To everybody. */
        OPEN,
        /** For the whole authority only, without the ward. */
        AGGREGATED,
        /** To those who work on it. */
        RESTRICTED
    }

    /** The last moment for a review of what is decided now. */
    Instant latestReview(Instant decidedAt, ZoneId zone) {
        if (reviewDays != null) {
            return decidedAt.atZone(zone).plusDays(reviewDays).toInstant();
        }
        return decidedAt.plusSeconds(3600L * (reviewHours == null ? 0 : reviewHours));
    }

    /** “7 days”, “1 day”, “8 hours”. */
    public String span() {
        return reviewDays == null
                ? Several.of(reviewHours == null ? 0 : reviewHours, "hour")
                : Several.of(reviewDays, "day");
    }
}
