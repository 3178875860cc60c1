package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** One of us spoke with a contact, and writes down what was said. */
@ApplicationScoped
public class LogNetworkContact {
    private final NetworkAtHand atHand;
    private final NetworkLogForms forms;
    private final NetworkLog log;
    private final AuditTrail trail;
    private final AnswerOnce once;

    LogNetworkContact(NetworkAtHand atHand, NetworkLogForms forms, NetworkLog log, AuditTrail trail, AnswerOnce once) {
        this.atHand = atHand;
        this.forms = forms;
        this.log = log;
        this.trail = trail;
        this.once = once;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such contact for the caller; 400; 409 {@code contact-consent-over} unless their
     *     consent holds; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<NetworkLogKept> log(
            UUID id, NetworkLogRequest request, @Nullable String idempotencyKey) {
        NetworkContact with = atHand.hold(id);
        var asked = new AnswerOnce.Asked(idempotencyKey, atHand.callerCode(), "talk with " + id, request);
        return once.answer(
                asked, NetworkLogKept.class, () -> new AnswerOnce.Answered<>(201, logged(with, request), false));
    }

    private NetworkLogKept logged(NetworkContact with, NetworkLogRequest request) {
        with.requireOpen();
        NetworkLog.Entry entry = forms.read(request);
        log.add(with, entry, atHand.caller());
        trail.append(new TensionActionEvent.NetworkContactLogged(with.subject(), entry.id()));
        return new NetworkLogKept(entry.id(), entry.at());
    }
}
