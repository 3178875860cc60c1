package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Ids;
import org.hibernate.Session;

/** Mails of a demonstration without an SMTP server. */
@ApplicationScoped
public class KeptMails {
    private static final int SHOWN = 200;

    private final Session store;
    private final Ids ids;
    private final Clock clock;

    KeptMails(Session store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** A mail as it would have been sent. */
    public record KeptMail(UUID id, Instant sentAt, String messageId, String to, String subject, String text) {}

    @Transactional
    void add(String to, Message.Text text, String messageId) {
        store.createNativeMutationQuery(
                        "INSERT INTO demo_mail (id, sent_at, message_id, recipient, subject, text) VALUES (:id, :at, :messageId, :to, :subject, :text)")
                .setParameter("id", ids.next())
                .setParameter("at", clock.instant())
                .setParameter("messageId", messageId)
                .setParameter("to", to)
                .setParameter("subject", text.subject())
                .setParameter("text", text.plain())
                .executeUpdate();
    }

    /** The newest first. */
    public List<KeptMail> newest() {
        return store.createNativeQuery(
                        "SELECT id, sent_at, message_id, recipient, subject, text FROM demo_mail ORDER BY sent_at DESC, id DESC",
                        Tuple.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> new KeptMail(
                        row.get(0, UUID.class),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class)))
                .toList();
    }
}
