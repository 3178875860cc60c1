package org.concord.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;

/** Writes what the vault holds of a report, in one statement. */
@ApplicationScoped
class VaultRows {
    private static final String ADD = """
            WITH records AS (
              INSERT INTO vault_record (report_id, kind, authority_id, data_key_id, sealed)
              SELECT :report, kind, :authority, :dataKey, sealed
              FROM unnest(CAST(:kinds AS text[]), CAST(:sealed AS bytea[])) AS r (kind, sealed))
            INSERT INTO vault_hash (authority_id, report_id, kind, hash, counted_at)
            SELECT :authority, :report, kind, hash, :countedAt FROM unnest(CAST(:hashKinds AS text[]), CAST(:hashes AS bytea[])) AS h (kind, hash)""";

    private final PlainSql sql;

    VaultRows(PlainSql sql) {
        this.sql = sql;
    }

    /** Whose it is, and the report's own key. */
    record Owner(UUID report, UUID dataKey) {}

    void add(Owner of, Map<IdentityVault.Kind, byte[]> sealed, Collection<VaultHash> hashes, Instant countedAt) {
        if (sealed.isEmpty() && hashes.isEmpty()) {
            return;
        }
        sql.write(
                ADD,
                new SqlValues()
                        .with("report", of.report())
                        .with("authority", Authority.ID)
                        .with("dataKey", of.dataKey())
                        .with("countedAt", countedAt)
                        .with("kinds", sealed.keySet().stream().map(Enum::name).toArray(String[]::new))
                        .with("sealed", sealed.values().toArray(byte[][]::new))
                        .with(
                                "hashKinds",
                                hashes.stream().map(hash -> hash.kind().name()).toArray(String[]::new))
                        .with("hashes", hashes.stream().map(VaultHash::hash).toArray(byte[][]::new)));
    }
}
