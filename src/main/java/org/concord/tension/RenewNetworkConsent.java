package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A contact agreed anew, before their consent ran out or after it: what is known of them can be read again. */
@ApplicationScoped
public class RenewNetworkConsent {
    private final NetworkAtHand atHand;
    private final NetworkForms forms;
    private final NetworkContacts contacts;
    private final WriteNetworkContact write;

    RenewNetworkConsent(NetworkAtHand atHand, NetworkForms forms, NetworkContacts contacts, WriteNetworkContact write) {
        this.atHand = atHand;
        this.forms = forms;
        this.contacts = contacts;
        this.write = write;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such contact for the caller; 428, 412, 400; 409 {@code contact-consent-over} of one
     *     who took their consent back: nothing of them is left that could be read again
     */
    @Transactional
    public NetworkContactKept renew(UUID id, @Nullable String ifMatch, NetworkConsentRequest request) {
        NetworkContact now = atHand.hold(id);
        ETags.require(ifMatch, now.version());
        if (now.state() == NetworkConsentView.State.WITHDRAWN) {
            throw Problem.CONTACT_CONSENT_OVER.because(Problem.CONTACT_CONSENT_OVER.explanation());
        }
        Validation wrong = new Validation();
        NetworkForm.Consent consent = forms.consent(wrong, request, "");
        wrong.refuseIfFailed();
        write.consent(id, now.consents() + 1, Objects.requireNonNull(consent));
        contacts.touch(id);
        return new NetworkContactKept(id, now.version() + 1);
    }
}
