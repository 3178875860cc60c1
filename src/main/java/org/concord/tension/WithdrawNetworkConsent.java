package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.DataKeys;

/**
 * A contact does not wish to be known to us any more (UK GDPR Art 7(3): as easy to take back as to give; Art 17(1)(b)): their key is destroyed, and
 * an empty row is left that says so.
 */
@ApplicationScoped
public class WithdrawNetworkConsent {
    private final NetworkAtHand atHand;
    private final NetworkContacts contacts;
    private final DataKeys keys;
    private final AuditTrail trail;

    WithdrawNetworkConsent(NetworkAtHand atHand, NetworkContacts contacts, DataKeys keys, AuditTrail trail) {
        this.atHand = atHand;
        this.contacts = contacts;
        this.keys = keys;
        this.trail = trail;
    }

    /**
     * Done once more, it changes nothing. No version is asked for: whatever somebody else changes meanwhile goes with the rest.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such contact for the caller
     */
    @Transactional
    public void withdraw(UUID id) {
        NetworkContact now = atHand.hold(id);
        if (now.state() == NetworkConsentView.State.WITHDRAWN) {
            return;
        }
        keys.destroy(now.key());
        contacts.empty(id, atHand.caller());
        trail.append(new TensionActionEvent.NetworkConsentWithdrawn(now.subject()));
    }
}
