package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.concord.casework.PersonView;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Somebody looks at an event again and says what they saw. What they propose is words: a level is decided by a named officer elsewhere. */
@ApplicationScoped
public class ReviewEvent {
    private static final int LONGEST_SEEN = 2000;
    private static final int LONGEST_PROPOSAL = 1000;

    private final TensionEvents events;
    private final EventViews views;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CalendarWriter writer;

    ReviewEvent(TensionEvents events, EventViews views, AuditTrail trail, AnswerOnce once, CalendarWriter writer) {
        this.events = events;
        this.views = views;
        this.trail = trail;
        this.once = once;
        this.writer = writer;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such event for the caller; 400; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<EventReviewView> review(
            UUID id, EventReviewRequest request, @Nullable String idempotencyKey) {
        TensionEventView event = events.hold(id, writer.scope()).orElseThrow(CalendarWriter::notFound);
        var asked = new AnswerOnce.Asked(idempotencyKey, writer.code(), "review of tension event " + id, request);
        return once.answer(
                asked, EventReviewView.class, () -> new AnswerOnce.Answered<>(201, reviewed(event, request), false));
    }

    private EventReviewView reviewed(TensionEventView event, EventReviewRequest request) {
        LocalDate today = views.today();
        LocalDate due = request.dueOn() == null
                ? event.openReviews().stream()
                        .filter(day -> !day.isAfter(today))
                        .findFirst()
                        .orElse(null)
                : request.dueOn();
        check(event, request, due, today);
        UUID review = writer.newId();
        events.addReview(
                event.id(),
                new EventReviewView(
                        review,
                        due,
                        Objects.requireNonNull(request.seen()).strip(),
                        Objects.requireNonNull(request.finding()),
                        EventForms.line(request.proposal()),
                        new PersonView(writer.id(), null),
                        writer.now()));
        trail.append(new CalendarEvent.TensionEventReviewed(
                AddEvent.subject(event.id()), review, request.finding().name(), due != null));
        return events.find(event.id(), writer.scope()).orElseThrow().reviews().stream()
                .filter(one -> one.id().equals(review))
                .findFirst()
                .orElseThrow();
    }

    private static void check(
            TensionEventView event, EventReviewRequest request, @Nullable LocalDate due, LocalDate today) {
        boolean raise = request.finding() == ReviewFinding.RAISE;
        Validation wrong = new Validation()
                .check(
                        due == null || event.openReviews().contains(due) && !due.isAfter(today),
                        "/dueOn",
                        "is a day, no later than today, for which a review is due that nobody has made")
                .required(request.seen(), LONGEST_SEEN, "/seen")
                .check(request.finding() != null, "/finding", "is needed: UNCHANGED or RAISE");
        if (raise) {
            wrong.required(request.proposal(), LONGEST_PROPOSAL, "/proposal");
        } else {
            wrong.check(EventForms.line(request.proposal()) == null, "/proposal", "is for RAISE alone");
        }
        wrong.refuseIfFailed();
    }
}
