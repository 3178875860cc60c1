package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is asked about risk today, and what is to be done at each level. */
@ApplicationScoped
public class RiskQuestions {
    private final StandingToday standing;

    RiskQuestions(StandingToday standing) {
        this.standing = standing;
    }

    /** In the order in which they are asked. */
    public List<RiskQuestion> today() {
        return standing.rows("SELECT code, text, if_yes, if_unknown FROM risk_question", "ORDER BY position, id")
                .getResultStream()
                .map(row -> new RiskQuestion(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        RiskLevel.ofRank(row.get(2, Number.class).intValue()),
                        RiskLevel.ofRank(row.get(3, Number.class).intValue())))
                .toList();
    }

    /** In the order in which they are done. */
    List<String> actionsAt(RiskLevel level) {
        return standing.rows("SELECT text FROM risk_action", "AND level = :level ORDER BY position, id")
                .setParameter("level", level.rank())
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
