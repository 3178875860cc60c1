package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** What is known of a rumour changes, or what is to be said against it in public. */
@ApplicationScoped
public class ChangeRumour {
    private final RumourForms forms;
    private final Rumours rumours;
    private final WriteLine lines;
    private final AuditTrail trail;
    private final CalendarWriter writer;
    private final ObjectMapper json;

    ChangeRumour(
            RumourForms forms,
            Rumours rumours,
            WriteLine lines,
            AuditTrail trail,
            CalendarWriter writer,
            ObjectMapper json) {
        this.forms = forms;
        this.rumours = rumours;
        this.lines = lines;
        this.trail = trail;
        this.writer = writer;
        this.json = json;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such rumour for the caller; 428, 412, 400 */
    @Transactional
    public RumourView change(UUID id, @Nullable String ifMatch, RumourChangeRequest request) {
        AreaScope scope = writer.scope();
        RumourView before = rumours.hold(id, scope).orElseThrow(CalendarWriter::notFound);
        ETags.require(ifMatch, before.version());
        RumourForm form = forms.ofChange(request, before);
        if (request.publishedWhere() != null) {
            lines.published(id, form.publishedWhere());
        }
        rumours.change(id, form);
        if (request.line() != null && !Objects.equals(form.line(), textOf(before.line()))) {
            lines.write(id, form.line());
        }
        RumourView after = rumours.find(id, scope).orElseThrow(CalendarWriter::notFound);
        if (request.changesRumour()) {
            trail.append(new CalendarEvent.RumourChanged(
                    AddRumour.subject(id), after.status().name(), after.wards(), after.version(), written(before)));
        }
        return after;
    }

    private static @Nullable String textOf(@Nullable RumourLineView line) {
        return line == null ? null : line.text();
    }

    private String written(RumourView before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
