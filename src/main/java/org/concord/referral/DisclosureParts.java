package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    void add(UUID disclosure, List<ReportShare> shares) {
        store.createNativeMutationQuery("""
                        INSERT INTO disclosure_report (disclosure_id, report_id, authority_id, consent_version, told, against_wish, refused, not_held)
                        SELECT :disclosure, s.report, :authority, s.version, string_to_array(s.told, ','), string_to_array(s.against, ','),
                          string_to_array(s.refused, ','), string_to_array(s.not_held, ',')
                        FROM unnest(CAST(:reports AS uuid[]), CAST(:versions AS integer[]), CAST(:told AS text[]), CAST(:against AS text[]),
                          CAST(:refused AS text[]), CAST(:notHeld AS text[])) AS s (report, version, told, against, refused, not_held)""")
                .setParameter("disclosure", disclosure)
                .setParameter("authority", Authority.ID)
                .setParameter(
                        "reports", shares.stream().map(ReportShare::report).toArray(UUID[]::new))
                .setParameter(
                        "versions",
                        shares.stream().map(ReportShare::consentVersion).toArray(Integer[]::new))
                .setParameter("told", joined(shares, ReportShare.Parts::told))
                .setParameter("against", joined(shares, ReportShare.Parts::againstWish))
                .setParameter("refused", joined(shares, ReportShare.Parts::refused))
                .setParameter("notHeld", joined(shares, ReportShare.Parts::notHeld))
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

    private static String[] joined(List<ReportShare> shares, Function<ReportShare.Parts, List<DisclosedField>> part) {
        return shares.stream()
                .map(share -> part.apply(share.parts()).stream()
                        .map(DisclosedField::name)
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new);
    }
}
