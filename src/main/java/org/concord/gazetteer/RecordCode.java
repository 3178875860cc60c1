package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.concord.audit.AuditTrail;
import org.concord.audit.PlaceEvent;
import org.jspecify.annotations.Nullable;

/** Writes into the trail what became of a strand or incident type: code and dates in the open, its name in the sealed detail. */
@ApplicationScoped
class RecordCode {
    private final AuditTrail trail;
    private final ObjectMapper json;

    RecordCode(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** For the sealed detail. */
    private record Change(@Nullable CodeView before, CodeView after) {}

    void added(CodeKind kind, CodeView added) {
        trail.append(new PlaceEvent.CodeAdded(
                kind.subject(added.code()),
                added.validFrom().toString(),
                text(added.validTo()),
                added.version(),
                written(new Change(null, added))));
    }

    void changed(CodeKind kind, CodeView before, CodeView after) {
        trail.append(new PlaceEvent.CodeChanged(
                kind.subject(after.code()),
                after.validFrom().toString(),
                text(after.validTo()),
                after.version(),
                written(new Change(before, after))));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String written(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
