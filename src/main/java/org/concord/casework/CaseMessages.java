package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.officer.OnDuty;
import org.concord.platform.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The thread with the reporter. Whoever asks has found the case in their scope, or holds the receipt of one of its reports. */
@ApplicationScoped
public class CaseMessages {
    private final Session store;
    private final OnDuty people;
    private final Ids ids;
    private final Clock clock;

    CaseMessages(Session store, OnDuty people, Ids ids, Clock clock) {
        this.store = store;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the reporter wrote, for the officers to read: it counts among the case's unread messages, and brings the case up among the
     * recently changed. Nobody's edit is overtaken by it.
     *
     * @param text trimmed, not empty, clean
     * @return the message's id, for the audit entry that whoever calls owes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID fromReporter(UUID caseId, String text) {
        CaseMessage message = added(caseId, text, null);
        store.createNativeMutationQuery(
                        "UPDATE case_file SET unread_messages = unread_messages + 1, updated_at = greatest(updated_at, :now) WHERE id = :caseId")
                .setParameter("now", clock.instant())
                .setParameter("caseId", caseId)
                .executeUpdate();
        return message.id();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    MessageView toReporter(UUID caseId, String text, UUID by) {
        return views(List.of(added(caseId, text, by))).getFirst();
    }

    /**
     * Marks all that the reporter wrote as read. The case first: what is written at the same moment waits for it, or is seen by the
     * second statement, so that the count is never less than what is unread.
     *
     * @return how many messages had not been read before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int markRead(UUID caseId) {
        Instant now = clock.instant();
        store.createNativeMutationQuery("UPDATE case_file SET unread_messages = 0 WHERE id = :caseId")
                .setParameter("caseId", caseId)
                .executeUpdate();
        return store.createNativeMutationQuery(
                        "UPDATE case_message SET read_at = :now WHERE case_id = :caseId AND direction = 'FROM_REPORTER' AND read_at IS NULL")
                .setParameter("now", now)
                .setParameter("caseId", caseId)
                .executeUpdate();
    }

    /** The oldest first. */
    List<MessageView> page(UUID caseId, TimePosition after, int most) {
        return views(store.createSelectionQuery(
                        "from CaseMessage where caseId = :caseId and (writtenAt, id) > (:at, :id) order by writtenAt, id",
                        CaseMessage.class)
                .setParameter("caseId", caseId)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most)
                .getResultList());
    }

    /** The newest of them, the newest first. */
    List<MessageView> of(UUID caseId, int most) {
        return views(store.createSelectionQuery(
                        "from CaseMessage where caseId = :caseId order by writtenAt desc, id desc", CaseMessage.class)
                .setParameter("caseId", caseId)
                .setMaxResults(most)
                .getResultList());
    }

    private CaseMessage added(UUID caseId, String text, @Nullable UUID by) {
        CaseMessage message = new CaseMessage(ids.next(), caseId, text, by, clock.instant());
        store.persist(message);
        return message;
    }

    private List<MessageView> views(List<CaseMessage> messages) {
        Map<UUID, String> names = people.names(messages.stream()
                .map(CaseMessage::writtenBy)
                .filter(Objects::nonNull)
                .toList());
        return messages.stream().map(message -> message.view(names)).toList();
    }
}
