package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
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
    private static final int SALT_BYTES = 32;

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

    /** Forgetting the transaction fails at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditEvent event) {
        EntryFacts facts = new EntryFacts(
                ids.next(), Authority.ID, clock.instant(), actor.get().code(), event.action(), event.subject(), event.facts());
        String detail = event.detail();
        if (detail == null) {
            store.persist(new AuditEntry(facts, CanonicalBytes.of(facts, null)));
            return;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = AuditDetail.hash(salt, detail.getBytes(StandardCharsets.UTF_8));
        store.persist(new AuditEntry(facts, CanonicalBytes.of(facts, hash)));
        store.persist(new AuditDetail(facts.id(), keys.create(Authority.ID), salt, detail));
    }
}
