package org.concord.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who told a report, as it is in force: what the report gave, and over it, member by member, the claims that officers have accepted. */
@ApplicationScoped
class KnownReporters {
    private static final String HELD = """
            SELECT wanted.report, EXISTS (SELECT FROM vault_record v WHERE v.report_id = wanted.report), i.identity, i.since
            FROM unnest(CAST(:reports AS uuid[])) AS wanted (report) LEFT JOIN LATERAL
              (SELECT identity, since FROM vault_identity WHERE report_id = wanted.report ORDER BY version DESC LIMIT 1) i ON true""";
    private static final String ACCEPTED =
            "SELECT c.* FROM vault_identity i JOIN vault_claim c ON c.request_id = i.request_id WHERE i.report_id = ANY(:reports) ORDER BY i.report_id, i.version";

    private final Session store;
    private final DataKeys keys;
    private final ObjectMapper json;

    KnownReporters(Session store, DataKeys keys, ObjectMapper json) {
        this.store = store;
        this.keys = keys;
        this.json = json;
    }

    /** What a claim holds; {@code identity} is how far its holder wishes to be known. */
    record Claimed(
            String identity,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Object safety) {

        IdentityVault.Reporter reporter() {
            return new IdentityVault.Reporter(name, email, phone, safety);
        }
    }

    /** Empty if nothing was said of them, or it was erased. */
    Optional<IdentityVault.Reporter> of(UUID report) {
        return Optional.ofNullable(of(List.of(report)).get(report));
    }

    /** By report, in as many questions however many there are; without those of whom nothing was said, or that were erased. */
    Map<UUID, IdentityVault.Reporter> of(Collection<UUID> reports) {
        List<VaultRecord> told = told(reports);
        List<VaultClaim> accepted = accepted(reports);
        Map<UUID, DataKey> opening = opening(told, accepted);
        Map<UUID, IdentityVault.Reporter> known = new HashMap<>();
        told.stream().filter(one -> opening.containsKey(one.dataKey())).forEach(one -> {
            String context = VaultRecord.context(one.report(), IdentityVault.Kind.REPORTER);
            known.put(
                    one.report(),
                    opened(opening.get(one.dataKey()), one.sealed(), context, IdentityVault.Reporter.class));
        });
        accepted.stream().filter(claim -> opening.containsKey(claim.dataKey())).forEach(claim -> {
            Claimed claimed = opened(opening.get(claim.dataKey()), claim);
            known.merge(claim.report(), claimed.reporter(), KnownReporters::over);
        });
        return known;
    }

    private Map<UUID, DataKey> opening(List<VaultRecord> told, List<VaultClaim> accepted) {
        Set<UUID> ids = Stream.concat(
                        told.stream().map(VaultRecord::dataKey),
                        accepted.stream().map(VaultClaim::dataKey))
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : keys.findAll(ids);
    }

    /** Empty if the report was erased. */
    Optional<Claimed> opened(VaultClaim claim) {
        return keys.find(claim.dataKey()).map(key -> opened(key, claim));
    }

    private Claimed opened(DataKey key, VaultClaim claim) {
        return opened(key, claim.sealed(), VaultClaim.context(claim.request()), Claimed.class);
    }

    /** What is sealed for each of the reports, with it or accepted later. */
    Map<UUID, IdentityVault.Held> held(Collection<UUID> reports) {
        return store.createNativeQuery(HELD, Tuple.class)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), KnownReporters::held));
    }

    private static IdentityVault.Held held(Tuple row) {
        String identity = row.get(2, String.class);
        return identity == null
                ? new IdentityVault.Held(row.get(1, Boolean.class), null)
                : new IdentityVault.Held(true, new IdentityVault.Accepted(identity, row.get(3, Instant.class)));
    }

    /** The claim that was accepted last. */
    Optional<VaultIdentity> newest(UUID report) {
        return store.createSelectionQuery(
                        "from VaultIdentity where id.report = :report order by id.version desc", VaultIdentity.class)
                .setParameter("report", report)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    private List<VaultRecord> told(Collection<UUID> reports) {
        return store.createSelectionQuery(
                        "from VaultRecord where id.report in :reports and id.kind = :kind", VaultRecord.class)
                .setParameterList("reports", reports)
                .setParameter("kind", IdentityVault.Kind.REPORTER)
                .getResultList();
    }

    private List<VaultClaim> accepted(Collection<UUID> reports) {
        return store.createNativeQuery(ACCEPTED, VaultClaim.class)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .getResultList();
    }

    /** What the newer one does not say stays as it was: whoever gives a name takes no safety plan back. */
    private static IdentityVault.Reporter over(IdentityVault.Reporter known, IdentityVault.Reporter newer) {
        return new IdentityVault.Reporter(
                said(newer.name(), known.name()),
                said(newer.email(), known.email()),
                said(newer.phone(), known.phone()),
                said(newer.safety(), known.safety()));
    }

    private static <T> @Nullable T said(@Nullable T newer, @Nullable T known) {
        return newer == null ? known : newer;
    }

    private <T> T opened(DataKey key, byte[] sealed, String context, Class<T> as) {
        try {
            return json.readValue(key.open(sealed, context), as);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a sealed record does not open");
        }
    }
}
