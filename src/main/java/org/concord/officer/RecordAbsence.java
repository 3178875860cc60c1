package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/** A change of days off is recorded, and whoever looks for somebody on duty sees it at once. */
@ApplicationScoped
class RecordAbsence {
    private final OfficerJson json;
    private final OnDuty onDuty;
    private final AuditTrail trail;

    RecordAbsence(OfficerJson json, OnDuty onDuty, AuditTrail trail) {
        this.json = json;
        this.onDuty = onDuty;
        this.trail = trail;
    }

    /** @param before null: it is new; {@code after} null: it is no more */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(KeptAbsence absence, @Nullable Absence before, @Nullable Absence after) {
        onDuty.forget();
        UUID id = absence.id();
        trail.append(new AlertEvent.AbsenceChanged("officer:" + absence.officer(), id, json.written(before, after)));
    }
}
