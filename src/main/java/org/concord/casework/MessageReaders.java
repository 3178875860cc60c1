package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** In whose threads messages stand: of two reporters whose reports lie in one case, neither reads what the other wrote or was told alone. */
@ApplicationScoped
class MessageReaders {
    private final Session store;

    MessageReaders(Session store) {
        this.store = store;
    }

    /** @param readAt when the reporter read it; null if not yet, or if they wrote it */
    record Reader(UUID message, String report, @Nullable Instant readAt) {}

    /** A report whose reporter can be written to. */
    record Addressee(UUID report, String reference) {}

    /** Of the case as it is now, in the order in which they were received; not of what was erased. */
    List<Addressee> addressees(UUID caseId) {
        return store.createNativeQuery("""
                        SELECT r.id, r.reference FROM case_report l JOIN report r ON r.id = l.report_id
                        WHERE l.case_id = :caseId AND r.erased_at IS NULL ORDER BY r.received_at, r.id""", Tuple.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .map(row -> new Addressee(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID message, Collection<UUID> reports) {
        store.createNativeMutationQuery(
                        "INSERT INTO case_message_report (message_id, report_id, authority_id) SELECT :message, r, :authority FROM unnest(:reports) AS r")
                .setParameter("message", message)
                .setParameter("authority", Authority.ID)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** By message. */
    Map<UUID, List<Reader>> of(Collection<UUID> messages) {
        return store.createNativeQuery("""
                        SELECT x.message_id, r.reference, x.read_at FROM case_message_report x JOIN report r ON r.id = x.report_id
                        WHERE x.message_id = ANY(:messages)""", Tuple.class)
                .setParameter("messages", messages.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Reader(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Instant.class)))
                .sorted(Comparator.comparing(Reader::report))
                .collect(Collectors.groupingBy(Reader::message));
    }
}
