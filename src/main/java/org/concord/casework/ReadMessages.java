package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

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
     * @param upTo the last message that was seen: what came in since stays unread. Null = all
     * @throws org.concord.platform.Refusal 404 if there is no such case for this person; 400 for a message that is not of this case
     */
    @Transactional
    public UnreadView markRead(CaseScope scope, String typed, @Nullable UUID upTo) {
        CaseRow row = cases.find(scope, typed);
        new Validation()
                .check(upTo == null || messages.holds(row.id(), upTo), "/upTo", "is the id of a message of this case")
                .refuseIfFailed();
        CaseMessages.Marked marked = messages.markRead(row.id(), upTo);
        if (marked.read() > 0) {
            trail.append(new CaseEvent.MessagesRead(row.reference(), marked.read()));
        }
        return new UnreadView(marked.left());
    }
}
