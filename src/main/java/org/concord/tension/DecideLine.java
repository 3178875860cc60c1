package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A coordinator decides whether a line may be said in public; never whoever wrote it. The first decision holds. */
@ApplicationScoped
public class DecideLine {
    private static final int LONGEST_REASON = 1000;

    private final Rumours rumours;
    private final PublicStatements lines;
    private final AuditTrail trail;
    private final CalendarWriter writer;

    DecideLine(Rumours rumours, PublicStatements lines, AuditTrail trail, CalendarWriter writer) {
        this.rumours = rumours;
        this.lines = lines;
        this.trail = trail;
        this.writer = writer;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such rumour for the caller; 400; 409 {@code second-person-required} if the
     *     caller wrote the line, {@code approval-stale} if another line stands there now, or this one was decided already
     */
    @Transactional
    public RumourView decide(UUID id, LineDecisionRequest request) {
        RumourView rumour = rumours.hold(id, writer.scope()).orElseThrow(CalendarWriter::notFound);
        String reason = EventForms.line(request.reason());
        check(request, reason);
        UUID line = Objects.requireNonNull(request.line());
        boolean approved = Boolean.TRUE.equals(request.approve());
        RumourLineView standing = rumour.line();
        if (standing == null || !standing.id().equals(line)) {
            throw stale();
        }
        if (standing.writtenBy().id().equals(writer.id())) {
            throw Problem.SECOND_PERSON_REQUIRED.because("You wrote this line yourself. Another coordinator decides.");
        }
        if (!lines.decide(id, new PublicStatements.Decided(line, approved, writer.id(), writer.now(), reason))) {
            throw stale();
        }
        rumours.touch(id);
        trail.append(new CalendarEvent.RumourLineDecided(
                AddRumour.subject(id), line, standing.writtenBy().id(), approved, reason));
        return rumours.find(id, writer.scope()).orElseThrow(CalendarWriter::notFound);
    }

    private static void check(LineDecisionRequest request, @Nullable String reason) {
        Validation wrong = new Validation()
                .check(request.line() != null, "/line", "is needed: the id of the line that you read")
                .check(request.approve() != null, "/approve", "is needed: true or false")
                .optional(request.reason(), LONGEST_REASON, "/reason");
        wrong.check(!Boolean.FALSE.equals(request.approve()) || reason != null, "/reason", "is needed to refuse");
        wrong.refuseIfFailed();
    }

    private static Refusal stale() {
        return Problem.APPROVAL_STALE.because(
                "This line was decided already, or another text stands in its place. Look at the rumour again.");
    }
}
