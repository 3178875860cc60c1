package org.concord.casework;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.concord.platform.Validation;
import org.concord.triage.SeverityRule;
import org.concord.triage.TriagePolicy;
import org.jspecify.annotations.Nullable;

/** Other settings of triage, to be tried on past cases; what is left out is as it is today. */
public record ReplayRequest(
        @Nullable Map<String, @Nullable Integer> points,
        @Nullable Bands bands,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final int MOST_POINTS = 1000;

    /** The least score of each grade above P4. */
    public record Bands(
            @Nullable Integer p1,
            @Nullable Integer p2,
            @Nullable Integer p3) {
        boolean fall() {
            return p1 != null && p2 != null && p3 != null && p1 > p2 && p2 > p3 && p3 > 0;
        }
    }

    /**
     * Today's settings with these changes.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong
     */
    TriagePolicy onto(TriagePolicy today) {
        Validation validation = new Validation()
                .check(bands == null || bands.fall(), "/bands", "has p1 > p2 > p3 > 0")
                .check(from == null || to == null || from.isBefore(to), "/to", "is later than from");
        Map<SeverityRule, Integer> changed = new EnumMap<>(today.points());
        Map<String, @Nullable Integer> wanted = points == null ? Map.of() : points;
        wanted.forEach((code, value) -> {
            var rule = SeverityRule.ofCode(code);
            boolean fine = rule.isPresent() && value != null && value >= 0 && value <= MOST_POINTS;
            validation.check(fine, "/points", "names rules, each with 0 to %d points".formatted(MOST_POINTS));
            if (fine) {
                changed.put(rule.get(), value);
            }
        });
        validation.refuseIfFailed();
        return new TriagePolicy("replay", changed, bands == null ? today.bands() : bandsOf(bands));
    }

    @SuppressWarnings("NullAway") // checked by fall()
    private static TriagePolicy.Bands bandsOf(Bands bands) {
        return new TriagePolicy.Bands(bands.p1(), bands.p2(), bands.p3());
    }
}
