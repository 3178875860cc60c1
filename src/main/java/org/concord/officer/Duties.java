package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.Ids;

/** Who is on duty for what. */
@ApplicationScoped
class Duties implements PanacheRepositoryBase<Duty, UUID> {
    private final Ids ids;

    Duties(Ids ids) {
        this.ids = ids;
    }

    List<Duty> ofOfficer(UUID officer) {
        return list("officer = ?1 order by kind, validFrom, id", officer);
    }

    List<Duty> ofActiveOfficers() {
        return list(
                "authority = ?1 and officer in (select o.id from Officer o where o.active) order by id", Authority.ID);
    }

    void replace(UUID officer, List<DutyDraft> wanted) {
        delete("officer", officer);
        persist(wanted.stream().map(duty -> new Duty(ids.next(), officer, duty)));
    }
}
