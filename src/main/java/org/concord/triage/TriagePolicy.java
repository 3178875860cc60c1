package org.concord.triage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a city may set about triage: points and bands. The rules and their floors are code, so that no setting can make
 * a threat to life a minor matter.
 *
 * @param version names this policy in every assessment that it proposes; at most 34 of {@code A-Z a-z 0-9 . _ -}
 * @param points 0 to 1,000 for a rule; one that is not named keeps its standard points
 * @param bands from which score on a case is graver than P4
 */
public record TriagePolicy(String version, Map<SeverityRule, Integer> points, Bands bands) {

    private static final int MOST_POINTS = 1_000;
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,34}");

    /** @throws IllegalArgumentException if the version or a rule's points are not as said above */
    public TriagePolicy {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("not a version: " + version);
        }
        points = withStandardPoints(points);
        points.forEach(TriagePolicy::requirePoints);
    }

    /** Bands 200, 50, 20: one thing that has a floor reaches its grade, and four high ones together are critical. */
    public static TriagePolicy standard() {
        return new TriagePolicy("2026-11", Map.of(), new Bands(200, 50, 20));
    }

    /** Never null: every rule has points. */
    int pointsFor(SeverityRule rule) {
        return points.get(rule);
    }

    private static Map<SeverityRule, Integer> withStandardPoints(Map<SeverityRule, Integer> points) {
        Map<SeverityRule, Integer> all = new EnumMap<>(SeverityRule.class);
        for (SeverityRule rule : SeverityRule.values()) {
            all.put(rule, points.getOrDefault(rule, rule.standardPoints()));
        }
        return Collections.unmodifiableMap(all);
    }

    private static void requirePoints(SeverityRule rule, int points) {
        if (points < 0 || points > MOST_POINTS) {
            throw new IllegalArgumentException(points + " points for " + rule.code());
        }
    }

    /** The least score of each grade above P4. */
    public record Bands(int p1, int p2, int p3) {

        /** @throws IllegalArgumentException if they do not fall from P1 to P3, or leave no room for P4 */
        public Bands {
            if (p1 <= p2 || p2 <= p3 || p3 <= 0) {
                throw new IllegalArgumentException("bands do not fall: " + p1 + ", " + p2 + ", " + p3);
            }
        }

        Severity of(int score) {
            if (score >= p1) {
                return Severity.P1_CRITICAL;
            }
            if (score >= p2) {
                return Severity.P2_HIGH;
            }
            return score >= p3 ? Severity.P3_MEDIUM : Severity.P4_LOW;
        }
    }
}
