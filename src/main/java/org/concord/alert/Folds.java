package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;
import org.concord.triage.Severity;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which alert another case can join. Those who join an unanswered alert share its row and wait for nobody; whoever answers it waits for them, so
 * that no case joins an alert in the moment in which it is answered, and is never seen.
 */
@ApplicationScoped
class Folds {
    /** The key of the alert about tension in the whole city. */
    static final String CITY = "tension:city";

    private static final String FIND = """
            SELECT id, state FROM alert
            WHERE authority_id = :authority AND fold_key = :key AND severity <= :severity AND raised_at > :since AND raised_at <= :until
              AND state IN (%s)
            ORDER BY raised_at DESC LIMIT 1 FOR %s""";
    private static final String UNANSWERED = FIND.formatted("'OPEN', 'ESCALATED'", "SHARE");
    private static final String ANSWERED = FIND.formatted("'OPEN', 'ESCALATED', 'ACKNOWLEDGED'", "NO KEY UPDATE");

    private static final String ADD =
            "INSERT INTO alert_folded (alert_id, case_id, folded_at) VALUES (:alert, :case, :at)";

    private final Session store;
    private final PlainSql sql;

    Folds(Session store, PlainSql sql) {
        this.store = store;
        this.sql = sql;
    }

    /** An alert of the same or a graver grade under this key, raised in this time. */
    record Sought(String key, Severity severity, Instant since, Instant until) {}

    record Found(UUID alert, boolean answered) {}

    Optional<Found> unanswered(Sought sought) {
        return find(UNANSWERED, sought);
    }

    /** Held alone until the end of the transaction: it opens again. */
    Optional<Found> answered(Sought sought) {
        return find(ANSWERED, sought);
    }

    /** The first under its key: others of the same moment wait, and then find it. */
    Optional<Found> alone(Sought sought) {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 1))", Integer.class)
                .setParameter("key", "fold " + sought.key())
                .getSingleResult();
        return answered(sought);
    }

    /** From how many other wards tension was reported in this time. */
    long otherWardsInTension(@Nullable Integer ward, Sought time) {
        return OneColumn.of(store, """
                        SELECT count(DISTINCT c.ward_id) FROM alert a JOIN case_file c ON c.id = a.case_id
                        WHERE a.authority_id = :authority AND a.fold_key LIKE 'tension:%' AND a.raised_at > :since AND a.raised_at <= :until
                          AND c.ward_id IS DISTINCT FROM :ward""", Long.class)
                .setParameter("authority", Authority.ID)
                .setParameter("since", time.since())
                .setParameter("until", time.until())
                .setParameter("ward", ward, Integer.class)
                .getSingleResult();
    }

    void add(UUID alert, UUID caseId, Instant at) {
        sql.write(ADD, new SqlValues().with("alert", alert).with("case", caseId).with("at", at));
    }

    Alert entity(UUID id) {
        return store.find(Alert.class, id);
    }

    private Optional<Found> find(String text, Sought sought) {
        return store.createNativeQuery(text, Tuple.class)
                // Nothing but an alert that this very transaction has opened again has to be written before it is
                // looked for.
                .addSynchronizedEntityClass(Alert.class)
                .setParameter("authority", Authority.ID)
                .setParameter("key", sought.key())
                .setParameter("severity", sought.severity().rank())
                .setParameter("since", sought.since())
                .setParameter("until", sought.until())
                .getResultStream()
                .map(row -> new Found(
                        row.get(0, UUID.class), row.get(1, String.class).equals("ACKNOWLEDGED")))
                .findFirst();
    }
}
