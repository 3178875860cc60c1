package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/** The trusted contacts of communities, sealed. Every question carries what the asker may see. */
@ApplicationScoped
class NetworkContacts {
    private static final String SELECT = """
            SELECT c.id, c.data_key_id, c.details, array_to_string(c.ward_ids, ',') AS wards, c.vetting, c.vetted_on, c.last_contacted_at,
              c.created_by, c.created_at, c.withdrawn_at, c.version, k.number, k.given_on, k.how, k.taken_by, k.until
            FROM tension_contact c JOIN LATERAL (
              SELECT * FROM tension_contact_consent g WHERE g.contact_id = c.id ORDER BY g.number DESC LIMIT 1) k ON true
            WHERE c.authority_id = :authority""";
    private static final String WARDS = "c.ward_ids";

    private final Session store;
    private final WorkingTime workingTime;
    private final Clock clock;

    NetworkContacts(Session store, WorkingTime workingTime, Clock clock) {
        this.store = store;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Who they are, under the key of this id. */
    record Sealed(UUID id, UUID key, byte[] details) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Sealed sealed, NetworkForm form, UUID by) {
        set(store.createNativeMutationQuery("""
                        INSERT INTO tension_contact (id, authority_id, data_key_id, details, ward_ids, vetting, vetted_on, created_by, created_at, version)
                        VALUES (:id, :authority, :key, :details, CAST(:wards AS integer[]), :vetting, CAST(:vettedOn AS date), :by, :now, 0)"""), form)
                .setParameter("id", sealed.id())
                .setParameter("authority", Authority.ID)
                .setParameter("key", sealed.key())
                .setParameter("details", sealed.details())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(Sealed sealed, NetworkForm form) {
        set(store.createNativeMutationQuery("""
                        UPDATE tension_contact SET details = :details, ward_ids = CAST(:wards AS integer[]), vetting = :vetting,
                          vetted_on = CAST(:vettedOn AS date), version = version + 1 WHERE id = :id"""), form)
                .setParameter("id", sealed.id())
                .setParameter("details", sealed.details())
                .executeUpdate();
    }

    private static MutationQuery set(MutationQuery query, NetworkForm form) {
        return query.setParameter("wards", NamedWards.ints(form.wards()))
                .setParameter("vetting", form.vetting().name())
                .setParameter("vettedOn", form.vettedOn(), LocalDate.class);
    }

    /** One more; it is the one in force from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void consent(UUID id, int number, NetworkForm.Consent consent, UUID by) {
        store.createNativeMutationQuery("""
                        INSERT INTO tension_contact_consent (contact_id, number, authority_id, given_on, how, taken_by, until, recorded_by, recorded_at)
                        VALUES (:id, :number, :authority, :given, :how, :takenBy, :until, :by, :now)""")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("authority", Authority.ID)
                .setParameter("given", consent.givenOn())
                .setParameter("how", consent.how().name())
                .setParameter("takenBy", consent.takenBy())
                .setParameter("until", consent.until())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void touch(UUID id) {
        store.createNativeMutationQuery("UPDATE tension_contact SET version = version + 1 WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void contacted(UUID id, Instant at) {
        store.createNativeMutationQuery(
                        "UPDATE tension_contact SET last_contacted_at = greatest(last_contacted_at, :at), version = version + 1 WHERE id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Leaves an empty row that says so; what its key sealed elsewhere is taken away, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    void empty(UUID id, UUID by) {
        store.createNativeMutationQuery("""
                        UPDATE tension_contact SET details = NULL, vetting = 'NONE', vetted_on = NULL, last_contacted_at = NULL, withdrawn_by = :by,
                          withdrawn_at = :now, version = version + 1 WHERE id = :id""")
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        store.createNativeMutationQuery("UPDATE tension_contact_log SET said = NULL WHERE contact_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Held until the end of the transaction; as it stands then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<NetworkContact> hold(UUID id, AreaScope scope) {
        String held = "SELECT c.id FROM tension_contact c WHERE c.id = :id" + scope.predicate(WARDS) + " FOR UPDATE";
        return scope.bind(OneColumn.of(store, held, UUID.class), held)
                .setParameter("id", id)
                .uniqueResultOptional()
                .flatMap(one -> find(one, scope));
    }

    Optional<NetworkContact> find(UUID id, AreaScope scope) {
        return read(query("c.id = :id", scope).setParameter("id", id)).stream().findFirst();
    }

    /** Those who were entered first come first. */
    List<NetworkContact> page(AreaScope scope, NetworkFilter filter, UUID after, int most) {
        NativeQuery<Tuple> query = query("c.id > :after" + filter.sql() + " ORDER BY c.id", scope)
                .setParameter("after", after)
                .setMaxResults(most);
        return read(filter.bind(query, workingTime.today()));
    }

    private NativeQuery<Tuple> query(String where, AreaScope scope) {
        String sql = SELECT + scope.predicate(WARDS) + " AND " + where;
        return scope.bind(store.createNativeQuery(sql, Tuple.class), sql).setParameter("authority", Authority.ID);
    }

    private List<NetworkContact> read(NativeQuery<Tuple> query) {
        LocalDate today = workingTime.today();
        return query.getResultStream()
                .map(row -> NetworkContactRow.read(row, today))
                .toList();
    }
}
