package org.concord.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Authority;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The officers. */
@ApplicationScoped
class Officers implements PanacheRepositoryBase<Officer, UUID> {
    private static final String REACH = """
            select o.id, case when r = :coordinator or o.allWards = true then true else false end, w
            from Officer o join o.roles r left join o.wards w
            where o.authority = :authority and o.active and (o.demonstration = false or :demo = true) and (r = :coordinator or r = :officer)""";

    private static final String EMAIL_ONCE = "officer_authority_id_email_key";

    /** Of the advisory lock that makes one first, and alone one second, administrator out of several who are made at once. */
    private static final long FIRST = 0x6f666669636572L;

    private final PlatformConfig config;

    Officers(PlatformConfig config) {
        this.config = config;
    }

    Optional<Officer> byEmail(String email) {
        return find("authority = ?1 and email = ?2", Authority.ID, email).firstResultOptional();
    }

    /** @throws org.concord.platform.Refusal 404 */
    Officer one(UUID id) {
        return findByIdOptional(id).orElseThrow(Officers::notFound);
    }

    /** Those of a demonstration that is over are active no more. */
    Optional<Officer> active(UUID id) {
        return activeAmong(Set.of(id)).stream().findFirst();
    }

    /** Not who was deactivated, or belongs to a demonstration that is over. */
    boolean mayAct(Officer officer) {
        return officer.mayAct(config.demo());
    }

    /** The active ones of these. */
    List<Officer> activeAmong(Set<UUID> ids) {
        return find("id in ?1", ids).<Officer>stream()
                .filter(officer -> officer.mayAct(config.demo()))
                .toList();
    }

    /**
     * Held until the end of the transaction, so that the version that was checked is the version that is changed.
     *
     * @throws org.concord.platform.Refusal 404
     */
    Officer forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Officers::notFound);
    }

    /** @param after the last one of the page before: a name does not belong into an address */
    List<Officer> page(@Nullable Boolean active, @Nullable UUID after, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("authority", Authority.ID));
        String query = "from Officer o where o.authority = :authority";
        if (active != null) {
            query += " and o.active = :active";
            values.put("active", active);
        }
        if (after != null) {
            query +=
                    " and exists (from Officer a where a.id = :after and (o.name > a.name or o.name = a.name and o.id > a.id))";
            values.put("after", after);
        }
        return find(query + " order by o.name, o.id", values).page(0, most).list();
    }

    /** @throws org.concord.platform.Refusal 409 if somebody else has the address */
    void requireFree(String email, @Nullable UUID except) {
        if (byEmail(email).filter(other -> !other.id().equals(except)).isPresent()) {
            throw taken();
        }
    }

    /**
     * Writes what was changed.
     *
     * @throws org.concord.platform.Refusal 409 if somebody else got the address at the same moment
     */
    void write(Officer officer) {
        try {
            persistAndFlush(officer);
        } catch (ConstraintViolationException e) {
            throw EMAIL_ONCE.equals(e.getConstraintName()) ? taken() : e;
        }
    }

    /** One ward of one role of somebody. */
    record Reached(UUID id, boolean everyWard, @Nullable Integer ward) {
        Reach reach() {
            return new Reach(everyWard, ward == null ? Set.of() : Set.of(ward));
        }
    }

    /** What is known of everybody. */
    record Known(UUID id, String name, String email, String language, boolean active) {}

    List<Known> known() {
        return getSession()
                .createSelectionQuery(
                        "select o.id, o.name, o.email, o.language, o.active from Officer o where o.authority = :authority",
                        Known.class)
                .setParameter("authority", Authority.ID)
                .getResultList();
    }

    /** Of active officers who answer cases, as {@link Officer#canAnswerFor} has it. */
    Map<UUID, Reach> reach() {
        Map<UUID, Reach> reach = new HashMap<>();
        getSession()
                .createSelectionQuery(REACH, Reached.class)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setParameter("coordinator", Role.COORDINATOR)
                .setParameter("officer", Role.OFFICER)
                .getResultStream()
                .forEach(row -> reach.merge(row.id(), row.reach(), Reach::and));
        return reach;
    }

    /** Those of a demonstration that is over are active no more. */
    List<UUID> activeWith(Role role) {
        return getSession()
                .createSelectionQuery(
                        "select o.id from Officer o join o.roles r where o.authority = :authority and r = :role and o.active and (o.demonstration = false or :demo = true) order by o.id",
                        UUID.class)
                .setParameter("authority", Authority.ID)
                .setParameter("demo", config.demo())
                .setParameter("role", role)
                .getResultList();
    }

    /**
     * Whether this is no demonstration and there is nobody but those of an earlier one; who asks next waits until this transaction has
     * ended.
     */
    boolean lockedAndNone() {
        lockAdministrators();
        return !config.demo() && count("demonstration = false") == 0;
    }

    /** Whether there is an active administrator besides this one; who asks next waits until this transaction has ended. */
    boolean lockedAndOthersAdminister(UUID one) {
        lockAdministrators();
        return activeWith(Role.ADMINISTRATOR).stream().anyMatch(id -> !id.equals(one));
    }

    private void lockAdministrators() {
        getSession()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:first)", Integer.class)
                .setParameter("first", FIRST)
                .getSingleResult();
    }

    private static RuntimeException taken() {
        return Problem.ALREADY_EXISTS.because("An officer with this e-mail address is there already.");
    }

    private static RuntimeException notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
