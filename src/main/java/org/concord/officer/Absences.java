package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Authority;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Who is away, and when. */
@ApplicationScoped
class Absences implements PanacheRepositoryBase<KeptAbsence, UUID> {
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** A stand-in who left, or has another role now, is none: then the deputies of the duties stand in. */
    private static final String NOT_ENDED = """
            select a.officer, a.firstDay, a.dayBack, c.id from KeptAbsence a
            join Officer o on o.id = a.officer and o.active and (o.demonstration = false or :demo = true)
            left join Officer c on c.id = a.cover and c.active and (c.demonstration = false or :demo = true)
              and exists (select 1 from Officer x join x.roles r where x.id = c.id and r in (:answering))
            where a.authority = :authority and a.dayBack > :today
            order by a.firstDay, a.id""";

    private final PlatformConfig config;

    Absences(PlatformConfig config) {
        this.config = config;
    }

    /** Those of active officers that have not ended on that day. */
    List<Absence> notEnded(LocalDate today) {
        return getSession()
                .createSelectionQuery(NOT_ENDED, Absence.class)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setParameter("answering", List.of(Role.OFFICER, Role.COORDINATOR))
                .setParameter("today", today)
                .getResultList();
    }

    /**
     * Those of one officer, the latest first: what is to come, what is now, what is past.
     *
     * @param before the first day of the last one of the page before
     */
    List<KeptAbsence> page(UUID officer, @Nullable LocalDate before, int most) {
        return find("officer = ?1 and firstDay < ?2 order by firstDay desc", officer, before == null ? EVER : before)
                .page(0, most)
                .list();
    }

    /** @throws org.concord.platform.Refusal 404 */
    KeptAbsence one(UUID officer, UUID id) {
        return findByIdOptional(id)
                .filter(absence -> absence.officer().equals(officer))
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    /**
     * With the officer held for change, so that nobody adds another one meanwhile.
     *
     * @throws org.concord.platform.Refusal 409 if another absence of the officer has a day of these
     */
    void requireFree(Absence wanted, @Nullable UUID except) {
        Optional<KeptAbsence> other = find(
                        "officer = ?1 and firstDay < ?2 and dayBack > ?3 order by firstDay",
                        wanted.officer(),
                        wanted.until(),
                        wanted.from())
                .<KeptAbsence>stream()
                .filter(absence -> !absence.id().equals(except))
                .findFirst();
        if (other.isPresent()) {
            throw Problem.ALREADY_EXISTS.because(
                    "The officer is away on some of these days already. Change that absence instead.");
        }
    }
}
