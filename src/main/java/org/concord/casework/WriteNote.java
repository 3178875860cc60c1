package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** An officer writes something down about a case. */
@ApplicationScoped
public class WriteNote {
    private final CaseAtHand cases;
    private final CaseNotes notes;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CurrentActor actor;

    WriteNote(CaseAtHand cases, CaseNotes notes, AuditTrail trail, AnswerOnce once, CurrentActor actor) {
        this.cases = cases;
        this.notes = notes;
        this.trail = trail;
        this.once = once;
        this.actor = actor;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller, 400; 409 {@code case-closed} if it is part of another;
     *     what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<NoteView> write(String typed, NoteRequest request, @Nullable String idempotencyKey) {
        Actor.Person author = actor.person();
        CaseRow row = cases.find(author.scope(), typed);
        var asked = new AnswerOnce.Asked(idempotencyKey, author.code(), "note of " + row.id(), request);
        return once.answer(
                asked, NoteView.class, () -> new AnswerOnce.Answered<>(201, written(row, request, author), false));
    }

    private NoteView written(CaseRow row, NoteRequest request, Actor.Person author) {
        request.refuseIfWrong();
        cases.writeOn(row.id()); // first: whoever merges or ends it holds the case, and then what is noted in it
        NoteView note = notes.add(row.id(), request, author.id());
        trail.append(new CaseEvent.NoteWritten(
                row.reference(), note.id(), note.audience().name()));
        return note;
    }
}
