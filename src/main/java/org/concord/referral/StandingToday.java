package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads what an authority sets as data and ends without taking it away: the rows that stand today. */
@ApplicationScoped
class StandingToday {
    private static final String TODAY =
            " WHERE authority_id = :authority AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today) ";

    private final Session store;
    private final WorkingTime workingTime;

    StandingToday(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /**
     * @param select of one table
     * @param rest further conditions and the order
     */
    NativeQuery<Tuple> rows(String select, String rest) {
        return store.createNativeQuery(select + TODAY + rest, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("today", workingTime.today());
    }
}
