package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** A message is put into the threads of some reporters, the word that there is news is owed to them, and it is recorded. */
@ApplicationScoped
class SendMessage {
    private final CaseMessages messages;
    private final TellReporter tell;
    private final AuditTrail trail;

    SendMessage(CaseMessages messages, TellReporter tell, AuditTrail trail) {
        this.messages = messages;
        this.tell = tell;
        this.trail = trail;
    }

    /** Whoever calls holds the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    MessageView send(SeenCase file, List<MessageReaders.Addressee> to, String text, UUID by) {
        MessageView message = messages.toReporters(file.id(), to, text, by);
        tell.of(
                file.id(),
                message.id(),
                to.stream().map(MessageReaders.Addressee::report).toList());
        trail.append(new CaseEvent.MessageWritten(
                file.reference(), message.id(), message.direction().name()));
        return message;
    }
}
