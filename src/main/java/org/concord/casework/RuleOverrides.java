package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** How people judged what the rules proposed, rule by rule, so that the rules can be improved. */
@ApplicationScoped
public class RuleOverrides {
    /** The last that a person made in that time, beside the first of the same case, which the rules made. */
    private static final String BY_RULE = """
            SELECT r.rule, count(*), count(*) FILTER (WHERE p.severity = f.severity), count(*) FILTER (WHERE p.severity < f.severity),
                   count(*) FILTER (WHERE p.severity > f.severity)
            FROM (SELECT DISTINCT ON (case_id) case_id, severity FROM assessment
                  WHERE authority_id = :authority AND confirmed_by IS NOT NULL AND merge_id IS NULL AND made_at >= :from AND made_at < :to
                  ORDER BY case_id, made_at DESC, id DESC) p
            JOIN assessment f ON f.case_id = p.case_id AND f.confirmed_by IS NULL
            JOIN assessment_reason r ON r.assessment_id = f.id
            GROUP BY r.rule ORDER BY r.rule""";

    private final Session store;

    RuleOverrides(Session store) {
        this.store = store;
    }

    /**
     * @param judged cases in which the rule spoke and which a person has graded since
     * @param raised of these, how many the person found graver than the rules did
     */
    public record RuleView(String rule, long judged, long confirmed, long raised, long lowered) {}

    /** Of cases that people graded in that time. */
    public List<RuleView> between(Instant from, Instant to) {
        return store.createNativeQuery(BY_RULE, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new RuleView(
                        row.get(0, String.class), count(row, 1), count(row, 2), count(row, 3), count(row, 4)))
                .toList();
    }

    private static long count(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
