package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The second factors of officers. */
@ApplicationScoped
class Factors implements PanacheRepositoryBase<Factor, UUID> {

    /** Which of these officers have one that counts. */
    Set<UUID> confirmedAmong(Collection<UUID> officers) {
        return Set.copyOf(getSession()
                .createSelectionQuery(
                        "select f.officer from Factor f where f.officer in :officers and f.confirmedAt is not null",
                        UUID.class)
                .setParameterList("officers", officers)
                .getResultList());
    }
}
