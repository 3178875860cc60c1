package org.concord.referral;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/** What answers say of the risk: the gravest of them decides, and none makes up for another. Pure. */
public final class RiskRule {
    private RiskRule() {}

    /** @param answers by code, one for each question */
    public static RiskLevel level(Collection<RiskQuestion> questions, Map<String, RiskAnswer> answers) {
        return questions.stream()
                .map(question -> question.levelOf(Objects.requireNonNull(answers.get(question.code()))))
                .max(Comparator.naturalOrder())
                .orElse(RiskLevel.LOW);
    }
}
