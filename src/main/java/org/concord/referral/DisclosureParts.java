package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** What was told of each report. */
@ApplicationScoped
class DisclosureParts {
    private final Session store;

    DisclosureParts(Session store) {
        this.store = store;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID disclosure, ReportShare share) {
        store.createNativeMutationQuery("""
                        INSERT INTO disclosure_report (disclosure_id, report_id, authority_id, consent_version, told, against_wish, refused, not_held)
                        VALUES (:disclosure, :report, :authority, :version, string_to_array(:told, ','), string_to_array(:against, ','),
                          string_to_array(:refused, ','), string_to_array(:notHeld, ','))""")
                .setParameter("disclosure", disclosure)
                .setParameter("report", share.report())
                .setParameter("authority", Authority.ID)
                .setParameter("version", share.consentVersion())
                .setParameter("told", joined(share.parts().told()))
                .setParameter("against", joined(share.parts().againstWish()))
                .setParameter("refused", joined(share.parts().refused()))
                .setParameter("notHeld", joined(share.parts().notHeld()))
                .executeUpdate();
    }

    /** By disclosure, in the order in which the reports were received. */
    Map<UUID, List<ReportShare>> of(Collection<UUID> disclosures) {
        return store.createNativeQuery("""
                        SELECT p.disclosure_id, p.report_id, r.reference, p.consent_version, array_to_string(p.told, ','),
                          array_to_string(p.against_wish, ','), array_to_string(p.refused, ','), array_to_string(p.not_held, ',')
                        FROM disclosure_report p JOIN report r ON r.id = p.report_id WHERE p.disclosure_id = ANY(:disclosures)
                        ORDER BY r.received_at, r.id""", Tuple.class)
                .setParameter("disclosures", disclosures.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(DisclosureParts::share, Collectors.toList())));
    }

    private static ReportShare share(Tuple row) {
        return new ReportShare(
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Number.class).intValue(),
                new ReportShare.Parts(fields(row, 4), fields(row, 5), fields(row, 6), fields(row, 7)));
    }

    private static List<DisclosedField> fields(Tuple row, int column) {
        String joined = row.get(column, String.class);
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(DisclosedField::valueOf).toList();
    }

    private static String joined(List<DisclosedField> fields) {
        return fields.stream().map(DisclosedField::name).collect(Collectors.joining(","));
    }
}
