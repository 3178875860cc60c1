package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.ETags;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** What is known of a contact becomes different; who changed it is shown it, and so that is a reading, too. */
@ApplicationScoped
public class ChangeNetworkContact {
    private final NetworkAtHand atHand;
    private final NetworkForms forms;
    private final WriteNetworkContact write;
    private final NetworkViews views;
    private final AuditTrail trail;

    ChangeNetworkContact(
            NetworkAtHand atHand, NetworkForms forms, WriteNetworkContact write, NetworkViews views, AuditTrail trail) {
        this.atHand = atHand;
        this.forms = forms;
        this.write = write;
        this.views = views;
        this.trail = trail;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such contact for the caller; 428, 412, 400; 409 {@code contact-consent-over} unless
     *     their consent holds
     */
    @Transactional
    public NetworkContactView change(UUID id, @Nullable String ifMatch, NetworkContactRequest request) {
        NetworkContact now = atHand.hold(id);
        ETags.require(ifMatch, now.version());
        now.requireOpen();
        Validation wrong = new Validation();
        NetworkForm form = forms.read(wrong, request, now.wards());
        wrong.check(request.consent() == null, "/consent", "is given anew by itself")
                .refuseIfFailed();
        write.change(now, form);
        trail.append(new TensionActionEvent.NetworkContactRead(now.subject()));
        return views.view(atHand.find(id));
    }
}
