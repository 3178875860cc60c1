package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What of threads with reporters somebody is told about, by what it was. */
@ApplicationScoped
class ThreadNews {
    private final Session store;

    ThreadNews(Session store) {
        this.store = store;
    }

    /** What happened; the names are keys of the words. */
    enum What {
        /** The reporter wrote. */
        FROM_REPORTER,
        /** What we wrote could not be announced to the reporter. */
        TO_REPORTER,
        /** The holder of the receipt asked for something. */
        REQUEST
    }

    /** @param id of the message or request */
    record Item(UUID id, UUID caseId, String reference, What what) {}

    /** In the case in which the report lies now. */
    List<Item> of(List<UUID> ids) {
        return store.createNativeQuery("""
                        SELECT DISTINCT m.id, c.id AS case_id, c.reference, m.direction FROM case_message m
                          JOIN case_message_report x ON x.message_id = m.id JOIN case_report l ON l.report_id = x.report_id
                          JOIN case_file c ON c.id = l.case_id WHERE m.id = ANY(:ids)
                        UNION ALL
                        SELECT q.id, c.id, c.reference, 'REQUEST' FROM reporter_request q JOIN case_report l ON l.report_id = q.report_id
                          JOIN case_file c ON c.id = l.case_id WHERE q.id = ANY(:ids)
                        ORDER BY reference""", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Item(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        What.valueOf(row.get(3, String.class))))
                .toList();
    }
}
