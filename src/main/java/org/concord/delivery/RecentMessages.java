package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** What somebody was sent lately by one channel. Asked under the lock of the person and channel, like {@link MessageRows}. */
@ApplicationScoped
class RecentMessages {
    private final Session store;

    RecentMessages(Session store) {
        this.store = store;
    }

    /** When the newest was put together. */
    Instant lastOpened(MessageRows.Owed owed) {
        return OneColumn.of(
                        store,
                        "SELECT coalesce(max(opened_at), 'epoch') FROM delivery WHERE recipient_id = :recipient AND channel = :channel AND opened_at IS NOT NULL",
                        Instant.class)
                .setParameter("recipient", owed.to().id())
                .setParameter("channel", owed.channel().name())
                .getSingleResult();
    }

    /** Whether there were as many as the limit. */
    boolean reach(MessageRows.Limit limit, MessageRows.Owed owed) {
        return OneColumn.of(store, """
                        SELECT count(*) = :most FROM (
                          SELECT FROM delivery WHERE recipient_id = :recipient AND channel = :channel AND opened_at > :since LIMIT :most) lately""", Boolean.class)
                .setParameter("recipient", owed.to().id())
                .setParameter("channel", owed.channel().name())
                .setParameter("most", limit.most())
                .setParameter("since", limit.since())
                .getSingleResult();
    }
}
