package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import org.concord.access.CurrentActor;
import org.concord.platform.Authority;
import org.concord.platform.DataKeys;
import org.concord.platform.Ids;
import org.hibernate.Session;

/**
 * Where every fact is recorded, in the transaction that makes it true. Insert-only and without a lock: {@link SequenceEntries} gives each
 * committed entry its place afterwards.
 */
@ApplicationScoped
public class AuditTrail {
    private final Session store;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;
    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    AuditTrail(Session store, Ids ids, Clock clock, CurrentActor actor, DataKeys keys) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
        this.keys = keys;
    }

    /**
     * Records what the current actor does. Forgetting the transaction fails at once.
     *
     * @throws IllegalArgumentException if the event's subject or facts hold anything but ids, codes, times and whole numbers
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditEvent event) {
        EntryFacts facts = new EntryFacts(
                ids.next(),
                Authority.ID,
                clock.instant(),
                actor.get().code(),
                event.action(),
                event.subject(),
                event.facts());
        String detail = event.detail();
        if (detail == null) {
            store.persist(new AuditEntry(facts, CanonicalBytes.of(facts, null)));
            return;
        }
        SaltedText salted = SaltedText.of(detail, random);
        store.persist(new AuditEntry(facts, CanonicalBytes.of(facts, salted.hash())));
        store.persist(new AuditDetail(facts.id(), keys.create(Authority.ID), salted));
    }
}
