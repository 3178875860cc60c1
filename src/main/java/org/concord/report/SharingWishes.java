package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What reporters allow to be told to others: asked before anything of a report is disclosed. */
@ApplicationScoped
public class SharingWishes {
    private static final String OF = """
            SELECT r.id, r.reference, coalesce(i.identity, r.identity), c.version, c.police,
              (SELECT string_agg(p.recipient, ',') FROM consent_partner p WHERE p.report_id = r.id AND p.version = c.version),
              i.identity IS NOT NULL OR EXISTS (SELECT FROM vault_record v WHERE v.report_id = r.id AND v.kind = 'REPORTER'),
              EXISTS (SELECT FROM vault_record v WHERE v.report_id = r.id AND v.kind = 'PLACE'),
              EXISTS (SELECT FROM vault_record v WHERE v.report_id = r.id AND v.kind = 'SUBJECTS')
            FROM report r CROSS JOIN LATERAL
              (SELECT * FROM consent n WHERE n.report_id = r.id ORDER BY n.version DESC LIMIT 1) c
              LEFT JOIN LATERAL (SELECT v.identity FROM vault_identity v WHERE v.report_id = r.id ORDER BY v.version DESC LIMIT 1) i ON true
            WHERE r.id = ANY(:reports) AND r.erased_at IS NULL ORDER BY r.received_at, r.id""";

    private final Session store;

    SharingWishes(Session store) {
        this.store = store;
    }

    /** In the order in which they were received; of what was erased there is nothing to tell. */
    public List<SharingWish> of(Collection<UUID> reports) {
        return store.createNativeQuery(OF, Tuple.class)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .getResultStream()
                .map(SharingWishes::wish)
                .toList();
    }

    private static SharingWish wish(Tuple row) {
        String partners = row.get(5, String.class);
        Set<ConsentRecipient> named = partners == null
                ? Set.of()
                : Stream.of(partners.split(",")).map(ConsentRecipient::valueOf).collect(Collectors.toSet());
        return new SharingWish(
                row.get(0, UUID.class),
                row.get(1, String.class),
                IdentityChoice.valueOf(row.get(2, String.class)),
                row.get(3, Number.class).intValue(),
                PoliceConsent.valueOf(row.get(4, String.class)),
                named,
                row.get(6, Boolean.class),
                row.get(7, Boolean.class),
                row.get(8, Boolean.class));
    }
}
