package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;

/** What is known of a contact is sealed, kept and recorded; nothing of it enters the trail. */
@ApplicationScoped
class WriteNetworkContact {
    private final NetworkContacts contacts;
    private final NetworkAtHand atHand;
    private final NamedWards wards;
    private final NetworkSeal seal;
    private final DataKeys keys;
    private final AuditTrail trail;

    WriteNetworkContact(
            NetworkContacts contacts,
            NetworkAtHand atHand,
            NamedWards wards,
            NetworkSeal seal,
            DataKeys keys,
            AuditTrail trail) {
        this.contacts = contacts;
        this.atHand = atHand;
        this.wards = wards;
        this.seal = seal;
        this.keys = keys;
        this.trail = trail;
    }

    /** With a key of its own and the first consent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, NetworkForm form, NetworkForm.Consent consent) {
        DataKey key = keys.create(Authority.ID);
        contacts.add(
                new NetworkContacts.Sealed(id, key.id(), seal.seal(key, id, form.details())), form, atHand.caller());
        trail.append(new TensionActionEvent.NetworkContactAdded(NetworkContact.subject(id), wards.codes(form.wards())));
        consent(id, 1, consent);
    }

    /** Of one whose consent holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(NetworkContact now, NetworkForm form) {
        DataKey key = keys.find(now.key()).orElseThrow();
        contacts.change(new NetworkContacts.Sealed(now.id(), key.id(), seal.seal(key, now.id(), form.details())), form);
        trail.append(new TensionActionEvent.NetworkContactChanged(now.subject(), now.version() + 1));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void consent(UUID id, int number, NetworkForm.Consent consent) {
        contacts.consent(id, number, consent, atHand.caller());
        trail.append(new TensionActionEvent.NetworkConsentRecorded(
                NetworkContact.subject(id),
                consent.how().name(),
                consent.takenBy(),
                consent.givenOn().toString(),
                consent.until().toString()));
    }
}
