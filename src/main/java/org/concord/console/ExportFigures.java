package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** Somebody takes a figure out of the service as a table. That they did, and which, is recorded before the first byte leaves. */
@ApplicationScoped
class ExportFigures {
    private final AuditTrail trail;

    ExportFigures(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param asked of what it is: days, wards and strands, by their codes */
    @Transactional
    byte[] table(Figure figure, String asked) {
        byte[] csv = FigureCsv.of(figure);
        trail.append(new CaseEvent.FiguresExported(
                "figures", figure.name(), figure.rows().size(), asked));
        return csv;
    }
}
