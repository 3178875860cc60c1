package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** An officer writes to the reporter. The message waits in the thread until somebody comes with the receipt; what is sent says only that it does. */
@ApplicationScoped
public class WriteMessage {
    private final CaseAtHand cases;
    private final CaseMessages messages;
    private final SendMessage send;
    private final AnswerOnce once;
    private final CurrentActor actor;

    WriteMessage(CaseAtHand cases, CaseMessages messages, SendMessage send, AnswerOnce once, CurrentActor actor) {
        this.cases = cases;
        this.messages = messages;
        this.send = send;
        this.once = once;
        this.actor = actor;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller, 400, 409 {@code nobody-to-write-to} if no report
     *     belongs to the case, as to one that is part of another; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<MessageView> write(
            String typed, MessageRequest request, @Nullable String idempotencyKey) {
        Actor.Person author = actor.person();
        CaseRow row = cases.find(author.scope(), typed);
        var asked = new AnswerOnce.Asked(idempotencyKey, author.code(), "message of " + row.id(), request);
        return once.answer(
                asked, MessageView.class, () -> new AnswerOnce.Answered<>(201, written(row, request, author), false));
    }

    private MessageView written(CaseRow row, MessageRequest request, Actor.Person author) {
        List<MessageReaders.Addressee> known = messages.addressees(row.id());
        List<MessageReaders.Addressee> to = request.addressees(known);
        if (row.reportCount() == 0 || to.isEmpty()) {
            throw Problem.NOBODY_TO_WRITE_TO.because(Problem.NOBODY_TO_WRITE_TO.explanation());
        }
        // Held from here on: what is written at the same moment sees the notice that is owed by this one.
        cases.writeOn(row.id());
        return send.send(SeenCase.of(row), to, request.neededText(), author.id());
    }
}
