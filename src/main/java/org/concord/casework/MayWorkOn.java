package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.Role;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** Whether somebody can be given work on a case: an active officer or coordinator who may see it. */
@ApplicationScoped
class MayWorkOn {
    private final OnDuty people;
    private final Session store;
    private final Clock clock;

    MayWorkOn(OnDuty people, Session store, Clock clock) {
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    boolean test(UUID officer, UUID caseId) {
        return people.person(officer)
                .filter(person -> person.is(Role.OFFICER) || person.is(Role.COORDINATOR))
                .filter(person -> sees(person, caseId))
                .isPresent();
    }

    private boolean sees(Actor.Person person, UUID caseId) {
        String sql = "SELECT count(*) FROM case_file c WHERE c.authority_id = :authority AND c.id = :caseId AND "
                + person.scope().predicate();
        return person.scope()
                        .bind(store.createNativeQuery(sql, Long.class), clock.instant())
                        .setParameter("authority", Authority.ID)
                        .setParameter("caseId", caseId)
                        .getSingleResult()
                > 0;
    }
}
