package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** The partner organisations to which people belong: that of an adviser is a third-party reporting centre. */
@ApplicationScoped
public class Organisations {
    private final Session store;

    Organisations(Session store) {
        this.store = store;
    }

    /** A partner, as its people know it. */
    public record Organisation(UUID id, String name) {}

    /** Empty if the person belongs to none. */
    public Optional<Organisation> ofPerson(UUID officer) {
        return store.createNativeQuery(
                        "SELECT p.id, p.name FROM officer o JOIN partner p ON p.id = o.partner_id WHERE o.id = :officer",
                        Tuple.class)
                .setParameter("officer", officer)
                .uniqueResultOptional()
                .map(row -> new Organisation(row.get(0, UUID.class), row.get(1, String.class)));
    }

    Optional<UUID> idOf(String code) {
        return OneColumn.of(
                        store, "SELECT id FROM partner WHERE authority_id = :authority AND code = :code", UUID.class)
                .setParameter("authority", Authority.ID)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    /** By id; what is nobody's is left out. */
    Map<UUID, String> codesOf(Collection<UUID> ids) {
        return store.createNativeQuery(
                        "SELECT id, code FROM partner WHERE id = ANY (CAST(:ids AS uuid[]))", Tuple.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    String codeOf(UUID id) {
        return OneColumn.of(store, "SELECT code FROM partner WHERE id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
