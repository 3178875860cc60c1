package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.casework.TimePosition;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/** That worries were handed over. Those of safeguarding stand with their case; those of Prevent stand by themselves, for the Prevent lead alone. */
@ApplicationScoped
class HandOvers {
    private static final String AFTER = " AND (handed_over_at, id) > (:at, :id) ORDER BY handed_over_at, id";

    private final Session store;
    private final OnDuty people;

    HandOvers(Session store, OnDuty people) {
        this.store = store;
        this.people = people;
    }

    /** Whether, by whom and when. */
    record HandedOver(UUID id, boolean referred, UUID by, Instant at) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void addToCase(UUID caseId, HandOverKind kind, HandedOver over) {
        bound(over, """
                        INSERT INTO safeguarding_hand_over (id, authority_id, case_id, kind, referred, handed_over_by, handed_over_at)
                        VALUES (:id, :authority, :caseId, :kind, :referred, :by, :at)""")
                .setParameter("caseId", caseId)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void addApart(HandedOver over) {
        bound(over, """
                        INSERT INTO prevent_hand_over (id, authority_id, referred, handed_over_by, handed_over_at)
                        VALUES (:id, :authority, :referred, :by, :at)""").executeUpdate();
    }

    /** Of safeguarding, the oldest first. */
    List<HandOverView> ofCase(UUID caseId, TimePosition after, int most) {
        return views(page(
                        "SELECT id, kind, referred, handed_over_by, handed_over_at FROM safeguarding_hand_over WHERE case_id = :caseId"
                                + AFTER,
                        after,
                        most)
                .setParameter("caseId", caseId));
    }

    /** Of Prevent, the oldest first. */
    List<HandOverView> ofPrevent(TimePosition after, int most) {
        return views(page(
                        "SELECT id, 'PREVENT', referred, handed_over_by, handed_over_at FROM prevent_hand_over WHERE authority_id = :authority"
                                + AFTER,
                        after,
                        most)
                .setParameter("authority", Authority.ID));
    }

    private MutationQuery bound(HandedOver over, String sql) {
        return store.createNativeMutationQuery(sql)
                .setParameter("id", over.id())
                .setParameter("authority", Authority.ID)
                .setParameter("referred", over.referred())
                .setParameter("by", over.by())
                .setParameter("at", over.at());
    }

    private NativeQuery<Tuple> page(String sql, TimePosition after, int most) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most);
    }

    private List<HandOverView> views(NativeQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        Map<UUID, String> names =
                people.names(rows.stream().map(row -> row.get(3, UUID.class)).toList());
        return rows.stream()
                .map(row -> new HandOverView(
                        row.get(0, UUID.class),
                        HandOverKind.valueOf(row.get(1, String.class)),
                        row.get(2, Boolean.class),
                        PersonView.of(row.get(3, UUID.class), names),
                        row.get(4, Instant.class)))
                .toList();
    }
}
