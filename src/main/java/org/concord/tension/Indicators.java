package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The signs of tension, dated: one that ended stays for what was observed under it. */
@ApplicationScoped
public class Indicators {
    private static final String ALL = "SELECT id, code, label FROM tension_indicator WHERE authority_id = :authority";

    private final Session store;
    private final WorkingTime workingTime;

    Indicators(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /** Those that stand today, in the order in which they are shown. */
    public List<Indicator> today() {
        return read(query(ALL
                        + " AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today) ORDER BY position, id")
                .setParameter("today", workingTime.today()));
    }

    /** Every one there ever was, by id. */
    Map<Integer, Indicator> byId() {
        return read(query(ALL)).stream().collect(Collectors.toMap(Indicator::id, one -> one));
    }

    private NativeQuery<Tuple> query(String sql) {
        return store.createNativeQuery(sql, Tuple.class).setParameter("authority", Authority.ID);
    }

    private static List<Indicator> read(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Indicator(
                        row.get(0, Number.class).intValue(), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }
}
