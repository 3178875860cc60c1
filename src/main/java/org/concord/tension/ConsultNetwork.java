package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.casework.TimePosition;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads who the trusted contacts are, how to reach them or what they said; that they did is recorded. */
@ApplicationScoped
public class ConsultNetwork {
    private static final String LIST = "network";
    private static final UUID START = new UUID(0, 0);
    private static final TimePosition NEWEST =
            new TimePosition(Instant.parse("2999-12-31T23:59:59Z"), new UUID(-1, -1));

    private final NetworkContacts contacts;
    private final NetworkAtHand atHand;
    private final NetworkLog log;
    private final NetworkViews views;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ConsultNetwork(
            NetworkContacts contacts,
            NetworkAtHand atHand,
            NetworkLog log,
            NetworkViews views,
            AuditTrail trail,
            CurrentActor actor) {
        this.contacts = contacts;
        this.atHand = atHand;
        this.log = log;
        this.views = views;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * Those in the caller's wards or of the whole authority, in the order in which they were entered.
     *
     * @param query filters by name: {@code ward}, {@code vetting}, {@code consent}
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read; for a cursor of another list
     */
    @Transactional
    public Page<NetworkContactItem> list(Map<String, List<String>> query, int limit, @Nullable String cursor) {
        NetworkFilter filter = atHand.filter(query);
        UUID after = Cursor.read(cursor, LIST, 1, parts -> UUID.fromString(parts.getFirst()))
                .orElse(START);
        Page<NetworkContactItem> page = Page.of(
                views.items(contacts.page(AreaScope.of(actor.person().scope()), filter, after, limit + 1)),
                limit,
                last -> Cursor.write(LIST, last.id()));
        List<UUID> shown = page.items().stream()
                .filter(one -> one.name() != null)
                .map(NetworkContactItem::id)
                .toList();
        if (!shown.isEmpty()) {
            trail.append(new TensionActionEvent.NetworkListed(LIST, shown));
        }
        return page;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such contact for the caller */
    @Transactional
    public NetworkContactView one(UUID id) {
        NetworkContact contact = atHand.find(id);
        if (contact.isOpen()) {
            trail.append(new TensionActionEvent.NetworkContactRead(contact.subject()));
        }
        return views.view(contact);
    }

    /**
     * What was spoken with them, the newest first.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such contact for the caller; 400 for a cursor of another list
     */
    @Transactional
    public Page<NetworkLogView> log(UUID id, int limit, @Nullable String cursor) {
        NetworkContact contact = atHand.find(id);
        String list = "talks with " + id;
        TimePosition before = cursor == null ? NEWEST : TimePosition.read(cursor, list);
        Page<NetworkLogView> page =
                Page.of(log.page(contact, before, limit + 1), limit, last -> new TimePosition(last.at(), last.id())
                        .write(list));
        if (contact.isOpen() && !page.items().isEmpty()) {
            trail.append(new TensionActionEvent.NetworkLogRead(
                    contact.subject(), page.items().size()));
        }
        return page;
    }
}
