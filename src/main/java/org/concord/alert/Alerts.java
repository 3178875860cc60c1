package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The alerts a person may see: those of cases and signals in their scope, and tests of the way to them. */
@ApplicationScoped
class Alerts {
    private final Session store;
    private final AlertRows rows;
    private final SignalSentences sentences;
    private final WorkingTime workingTime;
    private final Clock clock;

    Alerts(Session store, AlertRows rows, SignalSentences sentences, WorkingTime workingTime, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.sentences = sentences;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Where the last page ended. */
    record Position(Instant raisedAt, UUID id) {}

    /** The newest first, one more than the limit. */
    List<AlertView> list(CaseScope scope, AlertFilter filter, Optional<Position> after, int limit) {
        String sql = AlertListSql.of(scope, filter, after.isPresent());
        NativeQuery<Tuple> query = bound(sql, scope).setParameter("most", limit + 1);
        if (filter.mine()) {
            query.setParameter("today", workingTime.today()).setParameter("now", clock.instant());
        }
        after.ifPresent(position ->
                query.setParameter("afterTime", position.raisedAt()).setParameter("afterId", position.id()));
        return query.getResultStream().map(rows::view).toList();
    }

    /** Of the person, the most pressing first. */
    List<AlertView> waiting(CaseScope scope, int most) {
        return bound(AlertListSql.waiting(scope), scope)
                .setParameter("today", workingTime.today())
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultStream()
                .map(rows::view)
                .toList();
    }

    Optional<AlertView> find(CaseScope scope, UUID id) {
        return bound(AlertRows.SELECT + AlertListSql.visible(scope) + " AND a.id = :id", scope)
                .setParameter("id", id)
                .getResultStream()
                .map(rows::view)
                .findFirst();
    }

    /** Of the cases that an alert tells of those that the person may see, the leading one first; at most so many. */
    List<String> caseReferences(CaseScope scope, UUID id, int most) {
        String sql = """
                SELECT c.reference FROM (SELECT case_id, raised_at AS at, 0 AS place FROM alert WHERE id = :id
                  UNION ALL SELECT case_id, folded_at, 1 FROM alert_folded WHERE alert_id = :id) f
                JOIN case_file c ON c.id = f.case_id WHERE\s""" + scope.predicate() + " ORDER BY f.place, f.at, c.reference";
        return scope.bind(OneColumn.of(store, sql, String.class).setParameter("id", id), clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** What the signal says that it is about; null of anything else. */
    @Nullable
    String sentence(AlertView alert) {
        UUID signal = alert.signalId();
        return signal == null ? null : sentences.sentence(signal).orElse(null);
    }

    /** All the cases that an alert tells of, whoever may see them. */
    List<UUID> cases(UUID id) {
        return OneColumn.of(
                        store,
                        "SELECT case_id FROM alert WHERE id = :id AND case_id IS NOT NULL UNION SELECT case_id FROM alert_folded WHERE alert_id = :id",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Held until the end of the transaction, so that the first answer wins. */
    Alert lock(UUID id) {
        return store.find(Alert.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    Optional<Alert> lockUnlessTaken(UUID id) {
        return Optional.ofNullable(store.find(Alert.class, id, LockMode.UPGRADE_SKIPLOCKED));
    }

    /** The longest unanswered first. */
    List<UUID> due(int most) {
        return OneColumn.of(
                        store,
                        "SELECT id FROM alert WHERE state IN ('OPEN', 'ESCALATED') AND answer_by <= :now AND kind <> 'TEST' ORDER BY answer_by",
                        UUID.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    Alert one(UUID id) {
        return store.find(Alert.class, id);
    }

    /** Who may be told of a case, as its restriction and the interests declared in it have it now. */
    AlertPolicy.Audience audienceOf(UUID caseId, Instant now) {
        List<UUID> conflicted = OneColumn.of(
                        store, "SELECT officer_id FROM case_conflict WHERE case_id = :id", UUID.class)
                .setParameter("id", caseId)
                .getResultList();
        List<UUID> named = OneColumn.of(store, """
                        SELECT r.officer_id FROM case_restriction r WHERE r.case_id = :id AND r.lifted_at IS NULL
                          AND (r.until IS NULL OR r.until > :now)""", UUID.class)
                .setParameter("id", caseId)
                .setParameter("now", now)
                .getResultList();
        return new AlertPolicy.Audience(conflicted, named.isEmpty() ? null : Set.copyOf(named));
    }

    private NativeQuery<Tuple> bound(String sql, CaseScope scope) {
        NativeQuery<Tuple> query = store.createNativeQuery(sql, Tuple.class).setParameter("authority", Authority.ID);
        return scope.bind(query, clock.instant());
    }
}
