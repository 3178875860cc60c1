package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads what was noted, said and is to be done in a case; as with the case itself, that they did is recorded. */
@ApplicationScoped
public class ConsultThread {
    private final CaseAtHand cases;
    private final CaseNotes notes;
    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ConsultThread(
            CaseAtHand cases,
            CaseNotes notes,
            CaseMessages messages,
            CaseTasks tasks,
            AuditTrail trail,
            CurrentActor actor) {
        this.cases = cases;
        this.notes = notes;
        this.messages = messages;
        this.tasks = tasks;
        this.trail = trail;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<NoteView> notes(String typed, int limit, @Nullable String cursor) {
        CaseRow row = consulted(typed);
        return page(
                "notes of " + row.id(),
                limit,
                cursor,
                (after, most) -> notes.page(row.id(), after, most),
                note -> new TimePosition(note.writtenAt(), note.id()));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<MessageView> messages(String typed, int limit, @Nullable String cursor) {
        CaseRow row = consulted(typed);
        return page(
                "messages of " + row.id(),
                limit,
                cursor,
                (after, most) -> messages.page(row.id(), after, most),
                message -> new TimePosition(message.writtenAt(), message.id()));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<TaskView> tasks(String typed, int limit, @Nullable String cursor) {
        CaseRow row = consulted(typed);
        return page(
                "tasks of " + row.id(),
                limit,
                cursor,
                (after, most) -> tasks.page(row.id(), after, most),
                task -> new TimePosition(task.dueAt(), task.id()));
    }

    private CaseRow consulted(String typed) {
        CaseRow row = cases.find(actor.person().scope(), typed);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        return row;
    }

    private static <T> Page<T> page(
            String list,
            int limit,
            @Nullable String cursor,
            BiFunction<TimePosition, Integer, List<T>> read,
            Function<T, TimePosition> position) {
        List<T> items = read.apply(TimePosition.read(cursor, list), limit + 1);
        return Page.of(items, limit, last -> position.apply(last).write(list));
    }
}
