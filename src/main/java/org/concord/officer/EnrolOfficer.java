package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.PlatformConfig;

/** A new officer joins. Who may decide that has been settled by the caller. */
@ApplicationScoped
class EnrolOfficer {
    private final Officers officers;
    private final OfficerJson json;
    private final AuditTrail trail;
    private final OnDuty onDuty;
    private final PlatformConfig config;
    private final Clock clock;

    EnrolOfficer(
            Officers officers, OfficerJson json, AuditTrail trail, OnDuty onDuty, PlatformConfig config, Clock clock) {
        this.officers = officers;
        this.json = json;
        this.trail = trail;
        this.onDuty = onDuty;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Whoever joins while the service is a demonstration belongs to it: an administrator whose password everybody knows added them.
     *
     * @throws org.concord.platform.Refusal 409 if somebody has the address already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Officer enrol(UUID id, OfficerDraft draft) {
        Officer officer = new Officer(id, draft, config.demo(), clock.instant());
        officers.requireFree(officer.draft().email(), officer.id());
        officers.write(officer);
        onDuty.forget();
        trail.append(new AuditEvent.OfficerChanged(
                "officer:" + officer.id(), officer.version(), json.change(null, officer.draft())));
        return officer;
    }
}
