package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** The kinds of event that the authority knows. */
@ApplicationScoped
public class EventKinds {
    private final Session store;
    private final WorkingTime workingTime;

    EventKinds(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /** As they stand today, in the order in which they are shown. */
    public List<EventKind> today() {
        return rows("valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)", "day", workingTime.today());
    }

    /** Also one that is not in use any more. */
    Optional<EventKind> byCode(String code) {
        return rows("code = :code", "code", code).stream().findFirst();
    }

    private List<EventKind> rows(String where, String name, Object value) {
        return store.createNativeQuery(
                        "SELECT id, code, label FROM tension_event_kind WHERE authority_id = :authority AND " + where
                                + " ORDER BY position, id",
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter(name, value)
                .getResultStream()
                .map(row -> new EventKind(
                        row.get(0, Number.class).intValue(), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }
}
