package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.platform.Ids;
import org.hibernate.Session;

/**
 * A case that not everybody may see any more leaves the alert that it shares with others: it gets one of its own, as it stood, and the others
 * keep theirs. No other case joins its own from then on.
 */
@ApplicationScoped
public class SeparateAlert {
    /** The same state, time and place on the ladder, but without the others. */
    private static final String COPY = """
            INSERT INTO alert (id, authority_id, kind, case_id, severity, state, raised_at, answer_by, first_answer_by, rung, report_count,
                               acknowledged_by, acknowledged_at, rule_version, rule_name, step, round)
            SELECT :copy, authority_id, kind, :case, severity, state, raised_at, answer_by, first_answer_by, rung, 1,
                   acknowledged_by, acknowledged_at, rule_version, rule_name, step, round
            FROM alert WHERE id = :alert""";

    private static final String COPY_RECIPIENTS = """
            INSERT INTO alert_recipient (alert_id, officer_id, rung, told_as)
            SELECT :copy, officer_id, rung, told_as FROM alert_recipient WHERE alert_id = :alert""";

    private final Session store;
    private final SharedAlerts shared;
    private final Ids ids;

    SeparateAlert(Session store, SharedAlerts shared, Ids ids) {
        this.store = store;
        this.shared = shared;
        this.ids = ids;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID caseId) {
        shared.hold(caseId);
        shared.joinedBy(caseId).forEach(alert -> {
            shared.leave(alert, caseId);
            copy(alert, caseId);
        });
        shared.ledBy(caseId).forEach(alert -> {
            if (shared.handOver(alert, caseId, false)) {
                copy(alert, caseId);
            }
        });
        shared.shut(caseId);
    }

    private void copy(UUID alert, UUID caseId) {
        UUID copy = ids.next();
        store.createNativeMutationQuery(COPY)
                .setParameter("copy", copy)
                .setParameter("alert", alert)
                .setParameter("case", caseId)
                .executeUpdate();
        store.createNativeMutationQuery(COPY_RECIPIENTS)
                .setParameter("copy", copy)
                .setParameter("alert", alert)
                .executeUpdate();
    }
}
