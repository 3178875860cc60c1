package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.concord.platform.PlatformConfig;

/** The out-of-hours rota, one per authority. */
@ApplicationScoped
class RotaShifts implements PanacheRepositoryBase<RotaShift, UUID> {
    private static final String NOT_ENDED = """
            select s.officer, s.kind, s.ward, s.startsAt, s.endsAt
            from RotaShift s where s.authority = :authority and s.endsAt > :now and exists (
              select 1 from Officer o join o.roles r
              where o.id = s.officer and o.active and (o.demonstration = false or :demo = true)
                and (r = :coordinator or r = :officer and (o.allWards = true or s.ward member of o.wards)))
            order by s.startsAt, s.id""";

    private final Ids ids;
    private final PlatformConfig config;

    RotaShifts(Ids ids, PlatformConfig config) {
        this.ids = ids;
        this.config = config;
    }

    /** Those that have not ended, of active officers who can look at what the turn tells them of, as {@link Officer#canAnswerFor} has it. */
    List<Shift> notEnded(Instant now) {
        return getSession()
                .createSelectionQuery(NOT_ENDED, Shift.class)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setParameter("coordinator", Role.COORDINATOR)
                .setParameter("officer", Role.OFFICER)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those of which some part lies in the window, in the order in which they begin. */
    List<Shift> touching(RotaWindow window) {
        return find(
                        "authority = ?1 and startsAt < ?2 and endsAt > ?3 order by startsAt, endsAt, id",
                        Authority.ID,
                        window.until(),
                        window.from())
                .<RotaShift>stream()
                .map(RotaShift::shift)
                .toList();
    }

    /** Puts these in the place of all that lie in the window, as the rota's next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(RotaWindow window, List<Shift> wanted) {
        getSession()
                .createNativeMutationQuery("UPDATE rota SET version = version + 1 WHERE authority_id = :authority")
                .setParameter("authority", Authority.ID)
                .executeUpdate();
        delete("authority = ?1 and startsAt >= ?2 and endsAt <= ?3", Authority.ID, window.from(), window.until());
        persist(wanted.stream().map(shift -> new RotaShift(ids.next(), shift)));
    }

    int version() {
        return version("");
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    int versionForChange() {
        return version(" FOR UPDATE");
    }

    private int version(String lock) {
        return getSession()
                .createNativeQuery("SELECT version FROM rota WHERE authority_id = :authority" + lock, Integer.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
    }
}
