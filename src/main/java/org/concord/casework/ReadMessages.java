package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.CaseScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** What the reporter wrote has been read. */
@ApplicationScoped
public class ReadMessages {
    private final CaseAtHand cases;
    private final CaseMessages messages;
    private final AuditTrail trail;

    ReadMessages(CaseAtHand cases, CaseMessages messages, AuditTrail trail) {
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
    }

    /**
     * Once more changes nothing.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such case for this person
     */
    @Transactional
    public UnreadView markRead(CaseScope scope, String typed) {
        CaseRow row = cases.find(scope, typed);
        int read = messages.markRead(row.id());
        if (read > 0) {
            trail.append(new CaseEvent.MessagesRead(row.reference(), read));
        }
        return new UnreadView(0);
    }
}
