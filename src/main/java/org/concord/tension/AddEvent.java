package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** An event that may raise tension is put into the calendar, by itself or as the next of one that comes again. */
@ApplicationScoped
public class AddEvent {
    private static final int LAST_YEAR = 2999;

    private final EventForms forms;
    private final TensionEvents events;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CalendarWriter writer;

    AddEvent(EventForms forms, TensionEvents events, AuditTrail trail, AnswerOnce once, CalendarWriter writer) {
        this.forms = forms;
        this.events = events;
        this.trail = trail;
        this.once = once;
        this.writer = writer;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<TensionEventView> add(EventRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, writer.code(), "tension event", request);
        return once.answer(
                asked,
                TensionEventView.class,
                () -> new AnswerOnce.Answered<>(201, added(forms.read(request, null), null), false));
    }

    /**
     * The same event another time: planned, with the same length, wards and watch.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such event for the caller; 400; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<TensionEventView> copy(
            UUID id, EventCopyRequest request, @Nullable String idempotencyKey) {
        TensionEventView first = events.find(id, writer.scope()).orElseThrow(CalendarWriter::notFound);
        var asked = new AnswerOnce.Asked(idempotencyKey, writer.code(), "copy of tension event " + id, request);
        return once.answer(
                asked, TensionEventView.class, () -> new AnswerOnce.Answered<>(201, copied(first, request), false));
    }

    private TensionEventView copied(TensionEventView first, EventCopyRequest request) {
        LocalDate day =
                Objects.requireNonNullElse(request.firstDay(), first.firstDay().plusYears(1));
        new Validation()
                .check(day.isAfter(first.firstDay()), "/firstDay", "is after the first day of the event before")
                .check(day.getYear() <= LAST_YEAR, "/firstDay", "is a day within ten years of today")
                .refuseIfFailed();
        long later = ChronoUnit.DAYS.between(first.firstDay(), day);
        EventRequest next = new EventRequest(
                first.kind(),
                first.title(),
                day,
                first.lastDay().plusDays(later),
                List.copyOf(first.wards()),
                List.copyOf(first.strands()),
                first.source(),
                EventStatus.PLANNED,
                first.note(),
                first.watchFrom().plusDays(later),
                first.watchUntil().plusDays(later));
        return added(forms.read(next, first), first.id());
    }

    private TensionEventView added(EventForm form, @Nullable UUID copyOf) {
        UUID id = writer.newId();
        events.add(id, form, new TensionEvents.Made(writer.id(), writer.now(), copyOf));
        TensionEventView view = events.find(id, writer.scope()).orElseThrow();
        trail.append(new CalendarEvent.TensionEventAdded(subject(id), view.kind(), view.wards(), copyOf));
        return view;
    }

    /** How the trail names an event. */
    static String subject(UUID id) {
        return "tension-event:" + id;
    }
}
