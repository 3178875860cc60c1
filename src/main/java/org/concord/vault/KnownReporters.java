package org.concord.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who told a report, as it is in force: what the report gave, and over it, member by member, the claims that officers have accepted. */
@ApplicationScoped
class KnownReporters {
    private static final String HELD = """
            SELECT EXISTS (SELECT FROM vault_record WHERE report_id = :report), i.identity, i.since
            FROM (VALUES (1)) one LEFT JOIN LATERAL
              (SELECT identity, since FROM vault_identity WHERE report_id = :report ORDER BY version DESC LIMIT 1) i ON true""";
    private static final String ACCEPTED =
            "SELECT c.* FROM vault_identity i JOIN vault_claim c ON c.request_id = i.request_id WHERE i.report_id = :report ORDER BY i.version";

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
        return Stream.concat(
                        told(report).stream(),
                        accepted(report).stream().flatMap(claim -> opened(claim).map(Claimed::reporter).stream()))
                .reduce(KnownReporters::over);
    }

    /** Empty if the report was erased. */
    Optional<Claimed> opened(VaultClaim claim) {
        return keys.find(claim.dataKey())
                .map(key -> opened(key, claim.sealed(), IdentityVault.claimContext(claim.request()), Claimed.class));
    }

    /** What is sealed for the report, with it or accepted later. */
    IdentityVault.Held held(UUID report) {
        Tuple row = store.createNativeQuery(HELD, Tuple.class)
                .setParameter("report", report)
                .getSingleResult();
        String identity = row.get(1, String.class);
        return identity == null
                ? new IdentityVault.Held(row.get(0, Boolean.class), null)
                : new IdentityVault.Held(true, new IdentityVault.Accepted(identity, row.get(2, Instant.class)));
    }

    /** The claim that was accepted last. */
    Optional<VaultIdentity> newest(UUID report) {
        return store.createSelectionQuery(
                        "from VaultIdentity where id.report = :report order by id.version desc", VaultIdentity.class)
                .setParameter("report", report)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    private Optional<IdentityVault.Reporter> told(UUID report) {
        VaultRecord record = store.find(VaultRecord.class, VaultRecord.idOf(report, IdentityVault.Kind.REPORTER));
        return Optional.ofNullable(record).flatMap(told -> keys.find(told.dataKey())
                .map(key -> opened(
                        key,
                        told.sealed(),
                        IdentityVault.context(report, IdentityVault.Kind.REPORTER),
                        IdentityVault.Reporter.class)));
    }

    private List<VaultClaim> accepted(UUID report) {
        return store.createNativeQuery(ACCEPTED, VaultClaim.class)
                .setParameter("report", report)
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
