package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** A rumour is written down, perhaps with a line that somebody else is to approve. */
@ApplicationScoped
public class AddRumour {
    private final RumourForms forms;
    private final Rumours rumours;
    private final WriteLine lines;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CalendarWriter writer;

    AddRumour(
            RumourForms forms,
            Rumours rumours,
            WriteLine lines,
            AuditTrail trail,
            AnswerOnce once,
            CalendarWriter writer) {
        this.forms = forms;
        this.rumours = rumours;
        this.lines = lines;
        this.trail = trail;
        this.once = once;
        this.writer = writer;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<RumourView> add(RumourRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, writer.code(), "rumour", request);
        return once.answer(asked, RumourView.class, () -> new AnswerOnce.Answered<>(201, added(request), false));
    }

    private RumourView added(RumourRequest request) {
        RumourForm form = forms.ofNew(request, writer.now());
        UUID id = writer.newId();
        rumours.add(id, form, writer.id(), writer.now());
        RumourView bare = rumours.find(id, writer.scope()).orElseThrow();
        trail.append(new CalendarEvent.RumourAdded(subject(id), bare.status().name(), bare.wards()));
        if (form.line() == null) {
            return bare;
        }
        lines.write(id, form.line());
        return rumours.find(id, writer.scope()).orElseThrow();
    }

    /** How the trail names a rumour. */
    static String subject(UUID id) {
        return "rumour:" + id;
    }
}
