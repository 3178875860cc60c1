package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.casework.TimePosition;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was spoken with contacts, sealed under each one's key. Whoever asks has found the contact in their scope. */
@ApplicationScoped
class NetworkLog {
    private final Session store;
    private final NetworkContacts contacts;
    private final DataKeys keys;
    private final NetworkSeal seal;
    private final OnDuty people;
    private final Clock clock;

    NetworkLog(Session store, NetworkContacts contacts, DataKeys keys, NetworkSeal seal, OnDuty people, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.keys = keys;
        this.seal = seal;
        this.people = people;
        this.clock = clock;
    }

    /** A talk as it is written down. */
    record Entry(
            UUID id,
            Instant at,
            NetworkLogRequest.How how,
            String text,
            @Nullable TensionLink about) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(NetworkContact with, Entry entry, UUID by) {
        DataKey key = keys.find(with.key()).orElseThrow();
        TensionLink about = entry.about();
        store.createNativeMutationQuery("""
                        INSERT INTO tension_contact_log (id, authority_id, contact_id, spoken_at, how, said, about_kind, about_id, written_by, written_at)
                        VALUES (:id, :authority, :contact, :at, :how, :said, CAST(:aboutKind AS varchar), CAST(:aboutId AS uuid), :by, :now)""")
                .setParameter("id", entry.id())
                .setParameter("authority", Authority.ID)
                .setParameter("contact", with.id())
                .setParameter("at", entry.at())
                .setParameter("how", entry.how().name())
                .setParameter("said", seal.sealSaid(key, entry.id(), entry.text()))
                .setParameter("aboutKind", about == null ? null : String.valueOf(about.kind()), String.class)
                .setParameter("aboutId", about == null ? null : about.id(), UUID.class)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        contacts.contacted(with.id(), entry.at());
    }

    /** The newest first. What was said is opened only while their consent holds. */
    List<NetworkLogView> page(NetworkContact with, TimePosition before, int most) {
        List<Tuple> rows = store.createNativeQuery("""
                        SELECT id, spoken_at, how, said, about_kind, about_id, written_by, written_at FROM tension_contact_log
                        WHERE contact_id = :contact AND (spoken_at, id) < (:at, :id) ORDER BY spoken_at DESC, id DESC""", Tuple.class)
                .setParameter("contact", with.id())
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(most)
                .getResultList();
        Map<UUID, String> names = people.names(
                rows.stream().map(row -> row.get("written_by", UUID.class)).toList());
        DataKey key = with.isOpen() ? keys.find(with.key()).orElse(null) : null;
        return rows.stream().map(row -> view(row, key, names)).toList();
    }

    private NetworkLogView view(Tuple row, @Nullable DataKey key, Map<UUID, String> names) {
        UUID id = row.get("id", UUID.class);
        byte[] said = row.get("said", byte[].class);
        return new NetworkLogView(
                id,
                row.get("spoken_at", Instant.class),
                NetworkLogRequest.How.valueOf(row.get("how", String.class)),
                key == null || said == null ? null : seal.openSaid(key, id, said),
                TensionLink.read(row.get("about_kind", String.class), row.get("about_id", UUID.class)),
                PersonView.of(row.get("written_by", UUID.class), names),
                row.get("written_at", Instant.class));
    }
}
