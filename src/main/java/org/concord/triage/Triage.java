package org.concord.triage;

import static org.concord.triage.SeverityRule.WORDS_IN_NARRATIVE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concord.report.ReportKind;

/**
 * Grades a report: which rules speak, what they add up to, and so how grave the case is. The same facts give the same
 * assessment. It proposes; a person confirms or changes it.
 *
 * <p>Severity is the graver of the score's band and the gravest floor among the rules that speak. Words in the
 * narrative raise it by one grade at the most. An observation of tension is graded by its answers about harm alone.
 */
public final class Triage {

    private static final Reason NOTHING_MATCHED = new Reason(
            "nothingMatched", 0, "Nothing that was answered makes it graver than low; a person has to read it.");
    private static final Reason TENSION_OBSERVATION = new Reason(
            "tensionObservation", 0, "An observation of tension is low unless its answers about harm say more.");

    private final TriagePolicy policy;

    public Triage(TriagePolicy policy) {
        this.policy = policy;
    }

    /** Never without a reason. */
    public Assessment assess(Facts facts) {
        List<SeverityRule> matched = matching(facts);
        return new Assessment(
                severity(matched),
                score(matched),
                category(facts),
                reasons(matched, facts.kind()),
                "rules@" + policy.version());
    }

    private static List<SeverityRule> matching(Facts facts) {
        Facts graded =
                switch (facts.kind()) {
                    case HATE_INCIDENT -> facts;
                    case TENSION_OBSERVATION -> facts.harmAlone();
                };
        return Arrays.stream(SeverityRule.values())
                .filter(rule -> rule.matches(graded))
                .toList();
    }

    private Severity severity(List<SeverityRule> matched) {
        List<SeverityRule> answers =
                matched.stream().filter(rule -> rule != WORDS_IN_NARRATIVE).toList();
        Severity told = gravest(policy.bands().of(score(answers)), answers);
        boolean wordsSayMore = policy.bands().of(score(matched)).graverThan(told);
        return wordsSayMore ? Severity.ofRank(told.rank() - 1) : told;
    }

    private static Severity gravest(Severity band, List<SeverityRule> matched) {
        return matched.stream()
                .map(SeverityRule::floor)
                .reduce(band, (one, other) -> one.graverThan(other) ? one : other);
    }

    private int score(List<SeverityRule> matched) {
        return matched.stream().mapToInt(policy::pointsFor).sum();
    }

    private List<Reason> reasons(List<SeverityRule> matched, ReportKind kind) {
        List<Reason> reasons = new ArrayList<>();
        matched.forEach(rule -> reasons.add(rule.reason(policy.pointsFor(rule))));
        if (matched.isEmpty()) {
            reasons.add(NOTHING_MATCHED);
        }
        if (kind == ReportKind.TENSION_OBSERVATION) {
            reasons.add(TENSION_OBSERVATION);
        }
        return reasons;
    }

    /** Out of area comes first: whatever it is, another authority has to hear of it. */
    private static Category category(Facts facts) {
        if (facts.outOfArea()) {
            return Category.OUT_OF_AREA;
        }
        return switch (facts.kind()) {
            case TENSION_OBSERVATION -> Category.TENSION;
            case HATE_INCIDENT -> SuspectedOffence.in(facts) ? Category.HATE_CRIME_SUSPECTED : Category.HATE_INCIDENT;
        };
    }
}
