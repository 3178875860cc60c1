package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;

/** By which ways officers are told. */
@ApplicationScoped
class Channels implements PanacheRepositoryBase<OfficerChannel, UUID> {

    List<OfficerChannel> ofOfficer(UUID officer) {
        return list("officer", officer);
    }

    /** Read only: whoever looks for somebody to tell has other rows to write. */
    List<OfficerChannel> ofAll() {
        return getSession()
                .createSelectionQuery("from OfficerChannel c where c.authority = :authority", OfficerChannel.class)
                .setParameter("authority", Authority.ID)
                .setReadOnly(true)
                .getResultList();
    }

    void replace(UUID officer, List<OfficerChannel> wanted) {
        delete("officer", officer);
        persist(wanted);
    }
}
