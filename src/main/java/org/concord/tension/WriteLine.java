package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CalendarEvent;
import org.jspecify.annotations.Nullable;

/** What may be said in public against a rumour is proposed anew: what was approved before is void. */
@ApplicationScoped
class WriteLine {
    private final PublicStatements lines;
    private final AuditTrail trail;
    private final CalendarWriter writer;

    WriteLine(PublicStatements lines, AuditTrail trail, CalendarWriter writer) {
        this.lines = lines;
        this.trail = trail;
        this.writer = writer;
    }

    /** @param text null = nothing is to be said */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID rumour, @Nullable String text) {
        UUID line = text == null ? null : writer.newId();
        lines.write(rumour, line == null ? null : new PublicStatements.Written(line, text, writer.id()), writer.now());
        trail.append(new CalendarEvent.RumourLineWritten(AddRumour.subject(rumour), line, text));
    }

    /** Where the approved line was said; null = nowhere yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void published(UUID rumour, @Nullable String where) {
        lines.published(rumour, where);
    }
}
