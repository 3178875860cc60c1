package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/**
 * What the reporters of whole cases allow the police to be told. It goes with every list of cases and every alert that leaves the building, so
 * that whoever hands it on reads the wish with it.
 */
@ApplicationScoped
public class PoliceWishes {
    private static final String OF = """
            SELECT f.reference, string_agg(DISTINCT c.police, ',')
            FROM case_file f JOIN case_report l ON l.case_id = f.id CROSS JOIN LATERAL
              (SELECT n.police FROM consent n WHERE n.report_id = l.report_id ORDER BY n.version DESC LIMIT 1) c
            WHERE f.authority_id = :authority AND f.reference = ANY(:references) GROUP BY f.reference""";

    private static final String REFUSED = """
            SELECT EXISTS (SELECT FROM unnest(CAST(:cases AS uuid[])) AS f (id) LEFT JOIN case_report l ON l.case_id = f.id LEFT JOIN LATERAL
              (SELECT n.police FROM consent n WHERE n.report_id = l.report_id ORDER BY n.version DESC LIMIT 1) c ON true
              WHERE coalesce(c.police, 'NO') = 'NO')""";

    private final Session store;

    PoliceWishes(Session store) {
        this.store = store;
    }

    /** By case reference, the strictest of a case's reporters. */
    public Map<String, PoliceConsent> of(Collection<String> references) {
        return store.createNativeQuery(OF, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("references", references.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), PoliceWishes::strictest));
    }

    /** Whether a reporter of any of these cases does not want the police to be told; of a case whose reports went elsewhere nobody said yes. */
    public boolean isRefusedInAny(Collection<UUID> cases) {
        return OneColumn.of(store, REFUSED, Boolean.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getSingleResult();
    }

    private static PoliceConsent strictest(Tuple row) {
        return Stream.of(row.get(1, String.class).split(","))
                .map(PoliceConsent::valueOf)
                .min(PoliceConsent.STRICTEST_FIRST)
                .orElse(PoliceConsent.NO);
    }
}
