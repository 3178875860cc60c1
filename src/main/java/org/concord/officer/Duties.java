package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.concord.platform.PlatformConfig;

/** Who is on duty for what. */
@ApplicationScoped
class Duties implements PanacheRepositoryBase<Duty, UUID> {
    private static final String ON_DUTY = """
            from Duty d where d.authority = :authority and exists (
              select 1 from Officer o join o.roles r
              where o.id = d.officer and o.active and (o.demonstration = false or :demo = true)
                and (r = :coordinator or r = :officer and (o.allWards = true or d.ward member of o.wards)))
            order by d.id""";

    private final Ids ids;
    private final PlatformConfig config;

    Duties(Ids ids, PlatformConfig config) {
        this.ids = ids;
        this.config = config;
    }

    List<Duty> ofOfficer(UUID officer) {
        return list("officer = ?1 order by kind, validFrom, id", officer);
    }

    /**
     * Those of active officers who can look at what the duty tells them of, as {@link Officer#canAnswerFor} has it: a duty outlives the
     * role or the ward it was given for. Those of a demonstration that is over are active no more.
     */
    List<Duty> ofActiveOfficers() {
        return getSession()
                .createSelectionQuery(ON_DUTY, Duty.class)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setParameter("coordinator", Role.COORDINATOR)
                .setParameter("officer", Role.OFFICER)
                .getResultList();
    }

    void replace(UUID officer, List<DutyDraft> wanted) {
        delete("officer", officer);
        persist(wanted.stream().map(duty -> new Duty(ids.next(), officer, duty)));
    }
}
