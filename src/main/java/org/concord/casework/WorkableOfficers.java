package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.PlatformConfig;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * To whom a case can be given, by name: all of whom {@link MayWorkOn} says that they may, asked of everybody at once. Whoever asks was found to
 * see the case.
 */
@ApplicationScoped
public class WorkableOfficers {
    private static final int MOST = 500;

    private static final String IN_SCOPE = """
            SELECT o.id, o.name FROM officer o JOIN case_file c ON c.id = :case
            WHERE o.authority_id = :authority AND o.active AND (:demo OR NOT o.demonstration)
            AND NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x.officer_id = o.id)
            AND (EXISTS (SELECT FROM officer_role r WHERE r.officer_id = o.id AND r.role = 'coordinator')
              OR EXISTS (SELECT FROM officer_role r WHERE r.officer_id = o.id AND r.role = 'officer')
                AND (o.all_wards OR EXISTS (SELECT FROM officer_ward w WHERE w.officer_id = o.id AND w.ward_id = c.ward_id))
                AND (c.strand_ids = '{}' OR NOT EXISTS (SELECT FROM officer_strand s WHERE s.officer_id = o.id)
                  OR EXISTS (SELECT FROM officer_strand s WHERE s.officer_id = o.id AND s.strand_id = ANY(c.strand_ids))))
            """;

    private static final String NOT_SHUT_OUT = """
            AND (SELECT bool_or(x.officer_id = o.id) FROM case_restriction x
                 WHERE x.case_id = c.id AND x.lifted_at IS NULL AND (x.until IS NULL OR x.until > :now)) IS NOT FALSE
            """;

    private static final String BY_NAME = "ORDER BY o.name, o.id";

    private final Session store;
    private final PlatformConfig config;
    private final Clock clock;

    WorkableOfficers(Session store, PlatformConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** One of us. */
    public record Named(UUID id, String name) {}

    /** By name; those alone whom no restriction leaves out. */
    public List<Named> on(UUID caseId) {
        return named(query(IN_SCOPE + NOT_SHUT_OUT + BY_NAME, caseId).setParameter("now", clock.instant()));
    }

    /** By name; also those who would see it only if a restriction named them. */
    public List<Named> nameable(UUID caseId) {
        return named(query(IN_SCOPE + BY_NAME, caseId));
    }

    private NativeQuery<Tuple> query(String sql, UUID caseId) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("case", caseId)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setMaxResults(MOST);
    }

    private static List<Named> named(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Named(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }
}
