package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** A new officer joins. Who may decide that has been settled by the caller. */
@ApplicationScoped
class EnrolOfficer {
    private final Officers officers;
    private final OfficerJson json;
    private final AuditTrail trail;
    private final OnDuty onDuty;
    private final Clock clock;

    EnrolOfficer(Officers officers, OfficerJson json, AuditTrail trail, OnDuty onDuty, Clock clock) {
        this.officers = officers;
        this.json = json;
        this.trail = trail;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 409 if somebody has the address already */
    @Transactional(Transactional.TxType.MANDATORY)
    Officer enrol(UUID id, OfficerDraft draft) {
        return add(new Officer(id, draft, false, clock.instant()));
    }

    /** Somebody who does not exist, so that the service can be tried out. */
    @Transactional(Transactional.TxType.MANDATORY)
    Officer enrolForDemonstration(UUID id, OfficerDraft draft) {
        return add(new Officer(id, draft, true, clock.instant()));
    }

    private Officer add(Officer officer) {
        officers.requireFree(officer.draft().email(), officer.id());
        officers.write(officer);
        onDuty.forget();
        trail.append(new AuditEvent.OfficerChanged(
                "officer:" + officer.id(), officer.version(), json.change(null, officer.draft())));
        return officer;
    }
}
