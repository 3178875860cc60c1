package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** An event is moved, confirmed, cancelled, or described otherwise. Its reviews are due by its new days; those that were made stay. */
@ApplicationScoped
public class ChangeEvent {
    private final EventForms forms;
    private final TensionEvents events;
    private final AuditTrail trail;
    private final CalendarWriter writer;
    private final ObjectMapper json;

    ChangeEvent(EventForms forms, TensionEvents events, AuditTrail trail, CalendarWriter writer, ObjectMapper json) {
        this.forms = forms;
        this.events = events;
        this.trail = trail;
        this.writer = writer;
        this.json = json;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such event for the caller; 428, 412, 400 */
    @Transactional
    public TensionEventView change(UUID id, @Nullable String ifMatch, EventRequest request) {
        AreaScope scope = writer.scope();
        TensionEventView before = events.hold(id, scope).orElseThrow(CalendarWriter::notFound);
        ETags.require(ifMatch, before.version());
        events.change(id, forms.read(request, before));
        TensionEventView after = events.find(id, scope).orElseThrow(CalendarWriter::notFound);
        trail.append(new CalendarEvent.TensionEventChanged(
                AddEvent.subject(id), after.statedStatus().name(), after.wards(), after.version(), written(before)));
        return after;
    }

    private String written(TensionEventView before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
