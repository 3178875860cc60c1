package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What is asked about risk today, and what is to be done at each level. */
@ApplicationScoped
class RiskQuestions {
    private static final String TODAY =
            " WHERE authority_id = :authority AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)";

    private final Session store;
    private final WorkingTime workingTime;

    RiskQuestions(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /** In the order in which they are asked. */
    List<RiskQuestion> today() {
        return query("SELECT code, text, if_yes, if_unknown FROM risk_question" + TODAY + " ORDER BY position, id")
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
        return query("SELECT text FROM risk_action" + TODAY + " AND level = :level ORDER BY position, id")
                .setParameter("level", level.rank())
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("today", workingTime.today());
    }
}
