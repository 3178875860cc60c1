package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/** The registers of strands and incident types, as they are kept. */
@ApplicationScoped
public class KeptCodes {
    private final Session store;

    KeptCodes(Session store) {
        this.store = store;
    }

    /** In the order in which they are shown: what names nothing comes last. */
    public CodesView all(CodeKind kind) {
        try (Stream<Tuple> rows = select(kind, "").getResultStream()) {
            return new CodesView(rows.map(KeptCodes::view).toList());
        }
    }

    /** @throws org.concord.platform.Refusal 404 */
    public CodeView one(CodeKind kind, String code) {
        return find(kind, code).orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    Optional<CodeView> find(CodeKind kind, String code) {
        return select(kind, " AND code = :code")
                .setParameter("code", code)
                .getResultStream()
                .map(KeptCodes::view)
                .findFirst();
    }

    /** Until the end of the transaction nobody else changes a code. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold() {
        OneColumn.of(
                        store,
                        "SELECT version FROM code_register WHERE authority_id = :authority FOR UPDATE",
                        Integer.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(CodeKind kind, CodeView wanted) {
        boolean strand = kind == CodeKind.STRAND;
        write(
                """
                INSERT INTO %s (code, label, valid_from, valid_to, position, authority_id%s)
                VALUES (:code, :label, :validFrom, CAST(:validTo AS date), :position, :authority%s)""".formatted(
                                kind.table(),
                                strand ? ", monitored_nationally, monitored_locally" : "",
                                strand ? ", :nationally, :locally" : ""),
                kind,
                wanted);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(CodeKind kind, CodeView wanted) {
        boolean strand = kind == CodeKind.STRAND;
        write(
                """
                UPDATE %s SET label = :label, valid_from = :validFrom, valid_to = CAST(:validTo AS date), position = :position,
                  version = version + 1%s WHERE authority_id = :authority AND code = :code""".formatted(
                                kind.table(),
                                strand ? ", monitored_nationally = :nationally, monitored_locally = :locally" : ""),
                kind,
                wanted);
    }

    private void write(String sql, CodeKind kind, CodeView wanted) {
        MutationQuery query = store.createNativeMutationQuery(sql)
                .setParameter("authority", Authority.ID)
                .setParameter("code", wanted.code())
                .setParameter("label", wanted.label())
                .setParameter("validFrom", wanted.validFrom())
                .setParameter(
                        "validTo",
                        wanted.validTo() == null ? null : wanted.validTo().toString())
                .setParameter("position", wanted.position());
        if (kind == CodeKind.STRAND) {
            query.setParameter("nationally", Boolean.TRUE.equals(wanted.monitoredNationally()))
                    .setParameter("locally", Boolean.TRUE.equals(wanted.monitoredLocally()));
        }
        query.executeUpdate();
        store.createNativeMutationQuery(
                        "UPDATE code_register SET version = version + 1 WHERE authority_id = :authority")
                .setParameter("authority", Authority.ID)
                .executeUpdate();
    }

    private NativeQuery<Tuple> select(CodeKind kind, String condition) {
        String monitored = kind == CodeKind.STRAND
                ? "monitored_nationally, monitored_locally"
                : "CAST(NULL AS boolean) AS monitored_nationally, CAST(NULL AS boolean) AS monitored_locally";
        return store.createNativeQuery("""
                        SELECT code, label, valid_from, valid_to, position, version, %s FROM %s WHERE authority_id = :authority%s
                        ORDER BY code IN ('OTHER', 'UNKNOWN'), position, id""".formatted(monitored, kind.table(), condition), Tuple.class)
                .setParameter("authority", Authority.ID);
    }

    private static CodeView view(Tuple row) {
        return new CodeView(
                row.get("code", String.class),
                row.get("label", String.class),
                Objects.requireNonNull(Generations.day(row.get("valid_from"))),
                Generations.day(row.get("valid_to")),
                row.get("position", Number.class).intValue(),
                row.get("monitored_nationally", Boolean.class),
                row.get("monitored_locally", Boolean.class),
                row.get("version", Number.class).intValue());
    }
}
