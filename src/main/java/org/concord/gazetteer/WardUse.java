package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** Whether anything lies in a ward or is done for it. Which tables could say so is asked of the schema, so that a new one is not forgotten. */
@ApplicationScoped
class WardUse {
    private static final String REFERENCES = """
            SELECT c.conrelid::regclass::text AS tab, a.attname::text AS col FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = 'ward'::regclass AND c.conrelid NOT IN ('ward_boundary'::regclass, 'ward_neighbour'::regclass)""";

    private final Session store;

    WardUse(Session store) {
        this.store = store;
    }

    /** Those of the codes that are in use, in their order. */
    List<String> inUse(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        String used = store.createNativeQuery(REFERENCES, Tuple.class)
                .getResultStream()
                .map(row -> "EXISTS (SELECT FROM %s x WHERE x.%s = w.id)".formatted(row.get("tab"), row.get("col")))
                .collect(Collectors.joining(" OR "));
        return store.createNativeQuery(
                        "SELECT code FROM ward w WHERE authority_id = :authority AND code IN (:codes) AND (" + used
                                + ") ORDER BY code",
                        String.class)
                .setParameter("authority", Authority.ID)
                .setParameterList("codes", codes)
                .getResultList();
    }
}
