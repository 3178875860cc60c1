package org.concord.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;

/** Writes what the vault holds of a report: what came with it in one statement. */
@ApplicationScoped
class VaultRows {
    private static final String ADD = """
            WITH records AS (
              INSERT INTO vault_record (report_id, kind, authority_id, data_key_id, sealed)
              SELECT :report, kind, :authority, :dataKey, sealed
              FROM unnest(CAST(:kinds AS text[]), CAST(:sealed AS bytea[])) AS r (kind, sealed))
            INSERT INTO vault_hash (authority_id, report_id, kind, hash)
            SELECT :authority, :report, kind, hash FROM unnest(CAST(:hashKinds AS text[]), CAST(:hashes AS bytea[])) AS h (kind, hash)""";

    private static final String ADD_HASHES = """
            INSERT INTO vault_hash (authority_id, report_id, kind, hash)
            SELECT :authority, :report, kind, hash FROM unnest(CAST(:hashKinds AS text[]), CAST(:hashes AS bytea[])) AS h (kind, hash)
            ON CONFLICT DO NOTHING""";

    private final PlainSql sql;

    VaultRows(PlainSql sql) {
        this.sql = sql;
    }

    void add(UUID report, UUID dataKey, Map<IdentityVault.Kind, byte[]> sealed, Collection<VaultHash> hashes) {
        if (sealed.isEmpty()) {
            return; // what can be hashed is sealed too
        }
        sql.write(
                ADD,
                values(report, hashes)
                        .with("dataKey", dataKey)
                        .with("kinds", sealed.keySet().stream().map(Enum::name).toArray(String[]::new))
                        .with("sealed", sealed.values().toArray(byte[][]::new)));
    }

    /** Of what became known of a report later; what is known already stays as it is. */
    void addHashes(UUID report, Collection<VaultHash> hashes) {
        sql.write(ADD_HASHES, values(report, hashes));
    }

    private static SqlValues values(UUID report, Collection<VaultHash> hashes) {
        return new SqlValues()
                .with("report", report)
                .with("authority", Authority.ID)
                .with(
                        "hashKinds",
                        hashes.stream().map(hash -> hash.kind().name()).toArray(String[]::new))
                .with("hashes", hashes.stream().map(VaultHash::hash).toArray(byte[][]::new));
    }
}
