package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The thread of one report as its reporter reads it: what they wrote and what they were told, and no names of ours. */
@ApplicationScoped
public class ReporterThread {
    private static final String THREAD =
            "FROM case_message_report x JOIN case_message m ON m.id = x.message_id WHERE x.report_id = :report ";

    private final Session store;
    private final Clock clock;

    ReporterThread(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param visit in which the reporter wrote it; null = not known, or we wrote it
     * @param readAt null until the other side has read it
     */
    public record Said(
            UUID id,
            MessageDirection direction,
            String text,
            @Nullable UUID visit,
            Instant writtenAt,
            @Nullable Instant readAt) {}

    /** Where a page ended. */
    public record Position(Instant writtenAt, UUID id) {}

    /** The newest first. */
    public List<Said> page(UUID report, Optional<Position> before, int most) {
        String further = before.isPresent() ? "AND (m.written_at, m.id) < (:at, :id) " : "";
        NativeQuery<Tuple> query = store.createNativeQuery(
                        """
                        SELECT m.id, m.direction, m.text, m.visit_id, m.written_at,
                          CASE m.direction WHEN 'TO_REPORTER' THEN x.read_at ELSE m.read_at END
                        """ + THREAD + further + "ORDER BY m.written_at DESC, m.id DESC", Tuple.class)
                .setParameter("report", report);
        before.ifPresent(
                position -> query.setParameter("at", position.writtenAt()).setParameter("id", position.id()));
        return query.setMaxResults(most)
                .getResultStream()
                .map(row -> new Said(
                        row.get(0, UUID.class),
                        MessageDirection.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, UUID.class),
                        row.get(4, Instant.class),
                        row.get(5, Instant.class)))
                .toList();
    }

    /** @return how many of these the reporter had not read before */
    @Transactional(Transactional.TxType.MANDATORY)
    public int markRead(UUID report, Collection<UUID> messages) {
        return store.createNativeMutationQuery("""
                        UPDATE case_message_report x SET read_at = :now FROM case_message m
                        WHERE m.id = x.message_id AND m.direction = 'TO_REPORTER' AND x.report_id = :report AND x.read_at IS NULL
                        AND x.message_id = ANY(:messages)""")
                .setParameter("now", clock.instant())
                .setParameter("report", report)
                .setParameter("messages", messages.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Whether the reporter had the last word. */
    public boolean waitsForUs(UUID report) {
        return page(report, Optional.empty(), 1).stream()
                .anyMatch(said -> said.direction() == MessageDirection.FROM_REPORTER);
    }

    /** Whether there is something that the reporter has not read. */
    boolean hasNews(UUID report) {
        return exists(THREAD + "AND m.direction = 'TO_REPORTER' AND x.read_at IS NULL", report, Instant.EPOCH);
    }

    /** Whether the reporter came to look after this time, and found something. */
    boolean hasLookedSince(UUID report, Instant when) {
        return exists(THREAD + "AND m.direction = 'TO_REPORTER' AND x.read_at >= :when", report, when);
    }

    /** Whether the reporter wrote after this time, and not before we had written anything: whoever answers a question of ours does so here. */
    boolean hasAnsweredSince(UUID report, Instant when) {
        return exists(THREAD + """
                        AND m.direction = 'FROM_REPORTER' AND m.written_at > :when AND EXISTS (
                          SELECT FROM case_message_report y JOIN case_message q ON q.id = y.message_id
                          WHERE y.report_id = :report AND q.direction = 'TO_REPORTER' AND q.written_at < m.written_at)""", report, when);
    }

    private boolean exists(String from, UUID report, Instant when) {
        NativeQuery<Boolean> query = OneColumn.of(store, "SELECT EXISTS (SELECT " + from + ")", Boolean.class)
                .setParameter("report", report);
        return (from.contains(":when") ? query.setParameter("when", when) : query).getSingleResult();
    }
}
