package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Authority;
import org.concord.platform.PlatformConfig;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Active officers who answer cases, as the administrators' forms name them. */
@ApplicationScoped
class AnsweringOfficers {
    /** More than any city has; a list of choices has an end all the same. */
    private static final int MOST = 2_000;

    private static final String WITH_ROLE = """
            SELECT o.id, o.name FROM officer o WHERE o.authority_id = :authority AND o.active AND (NOT o.demonstration OR :demo)
              AND EXISTS (SELECT FROM officer_role r WHERE r.officer_id = o.id AND r.role = ANY (CAST(:roles AS text[])))""";

    private static final String NO_DUTY = """
             AND NOT EXISTS (SELECT FROM duty d WHERE d.officer_id = o.id AND d.valid_from <= :today
               AND (d.valid_to IS NULL OR d.valid_to > :today))""";

    private final Session store;
    private final PlatformConfig config;

    AnsweringOfficers(Session store, PlatformConfig config) {
        this.store = store;
        this.config = config;
    }

    /** By name. */
    List<Choice> all() {
        return choices(query("", MOST, Role.Name.OFFICER, Role.Name.COORDINATOR));
    }

    /** With the role officer, and on duty for nothing on that day; coordinators are told by their role. */
    List<Choice> withoutDuty(LocalDate today, int most) {
        return choices(query(NO_DUTY, most, Role.Name.OFFICER).setParameter("today", today));
    }

    private NativeQuery<Tuple> query(String condition, int most, String... roles) {
        return store.createNativeQuery(WITH_ROLE + condition + " ORDER BY o.name, o.id", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setParameter("roles", roles)
                .setMaxResults(most);
    }

    private static List<Choice> choices(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Choice(row.get(0, UUID.class).toString(), row.get(1, String.class)))
                .toList();
    }
}
