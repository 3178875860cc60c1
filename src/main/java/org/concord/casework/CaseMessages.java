package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.officer.OnDuty;
import org.concord.platform.Ids;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The threads with the reporters of a case. Whoever asks has found the case in their scope. A thread belongs to its report: where cases are
 * merged or parted, it goes with it.
 */
@ApplicationScoped
class CaseMessages {
    private static final String OF_CASE =
            "SELECT x.message_id FROM case_report l JOIN case_message_report x ON x.report_id = l.report_id WHERE l.case_id = :caseId";
    private static final String UNREAD = "direction = 'FROM_REPORTER' AND read_at IS NULL AND id IN (" + OF_CASE + ")";
    private static final String SEEN =
            " AND (CAST(:upTo AS uuid) IS NULL OR (written_at, id) <= (SELECT written_at, id FROM case_message WHERE id = CAST(:upTo AS uuid)))";

    private final Session store;
    private final OnDuty people;
    private final MessageReaders readers;
    private final Ids ids;
    private final Clock clock;

    CaseMessages(Session store, OnDuty people, MessageReaders readers, Ids ids, Clock clock) {
        this.store = store;
        this.people = people;
        this.readers = readers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a reporter wrote.
     *
     * @param first whether nothing of the case was unread before: then nobody has been told yet that there is something to read
     */
    record Heard(UUID message, boolean first) {}

    /**
     * What the reporter wrote, for the officers to read: it counts among the case's unread messages, and brings the case up among the
     * recently changed. Nobody's edit is overtaken by it.
     *
     * @param by in their visit
     * @param text trimmed, not empty, clean
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Heard fromReporter(UUID caseId, Actor.Reporter by, String text) {
        // The case first: whoever holds it never waits for one who waits for it.
        int unread = OneColumn.of(store, """
                        UPDATE case_file SET unread_messages = unread_messages + 1, updated_at = greatest(updated_at, :now)
                        WHERE id = :caseId RETURNING unread_messages""", Integer.class)
                .setParameter("now", clock.instant())
                .setParameter("caseId", caseId)
                .getSingleResult();
        CaseMessage message = added(caseId, text, new CaseMessage.Author(null, by.visit()));
        readers.add(message.id(), List.of(by.report()));
        return new Heard(message.id(), unread == 1);
    }

    /** Whom one can write to. */
    List<MessageReaders.Addressee> addressees(UUID caseId) {
        return readers.addressees(caseId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    MessageView toReporters(UUID caseId, List<MessageReaders.Addressee> to, String text, UUID by) {
        CaseMessage message = added(caseId, text, new CaseMessage.Author(by, null));
        readers.add(
                message.id(), to.stream().map(MessageReaders.Addressee::report).toList());
        return views(List.of(message)).getFirst();
    }

    /**
     * What was marked as read.
     *
     * @param read how many messages had not been read before
     * @param left how many nobody has read yet
     */
    record Marked(int read, int left) {}

    /**
     * Marks what the reporters wrote as read. The case first: what is written at the same moment waits for it, or is seen by what follows,
     * so that the count is never less than what is unread.
     *
     * @param upTo the last message that was seen; what came after it stays unread. Null = all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Marked markRead(UUID caseId, @Nullable UUID upTo) {
        OneColumn.of(store, "SELECT 1 FROM case_file WHERE id = :caseId FOR NO KEY UPDATE", Integer.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
        int read = store.createNativeMutationQuery("UPDATE case_message SET read_at = :now WHERE " + UNREAD + SEEN)
                .setParameter("now", clock.instant())
                .setParameter("caseId", caseId)
                .setParameter("upTo", upTo, UUID.class)
                .executeUpdate();
        int left = OneColumn.of(store, """
                        UPDATE case_file SET unread_messages = (SELECT count(*) FROM case_message WHERE %s)
                        WHERE id = :caseId RETURNING unread_messages""".formatted(UNREAD), Integer.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
        return new Marked(read, left);
    }

    /** Whether it stands in a thread of this case. */
    boolean holds(UUID caseId, UUID message) {
        return OneColumn.of(store, "SELECT CAST(:message AS uuid) IN (" + OF_CASE + ")", Boolean.class)
                .setParameter("message", message)
                .setParameter("caseId", caseId)
                .getSingleResult();
    }

    /** The oldest first. */
    List<MessageView> page(UUID caseId, TimePosition after, int most) {
        return views(messages(caseId, " AND (written_at, id) > (:at, :id) ORDER BY written_at, id")
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most)
                .getResultList());
    }

    /** The newest of them, the newest first. */
    List<MessageView> of(UUID caseId, int most) {
        return views(messages(caseId, " ORDER BY written_at DESC, id DESC")
                .setMaxResults(most)
                .getResultList());
    }

    private NativeQuery<CaseMessage> messages(UUID caseId, String further) {
        return store.createNativeQuery(
                        "SELECT * FROM case_message WHERE id IN (" + OF_CASE + ")" + further, CaseMessage.class)
                .setParameter("caseId", caseId);
    }

    private CaseMessage added(UUID caseId, String text, CaseMessage.Author by) {
        CaseMessage message = new CaseMessage(ids.next(), caseId, text, by, clock.instant());
        store.persist(message);
        store.flush(); // what follows names it
        return message;
    }

    private List<MessageView> views(List<CaseMessage> messages) {
        Map<UUID, String> names = people.names(messages.stream()
                .map(CaseMessage::writtenBy)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, List<MessageReaders.Reader>> readers =
                this.readers.of(messages.stream().map(CaseMessage::id).toList());
        return messages.stream()
                .map(message -> message.view(names, readers.getOrDefault(message.id(), List.of())))
                .toList();
    }
}
