package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;

/** A change of how an officer is told is recorded, and whoever tells them sees it at once. */
@ApplicationScoped
class RecordChannels {
    private final OfficerJson json;
    private final OnDuty onDuty;
    private final AuditTrail trail;

    RecordChannels(OfficerJson json, OnDuty onDuty, AuditTrail trail) {
        this.json = json;
        this.onDuty = onDuty;
        this.trail = trail;
    }

    /** Both without secrets. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(UUID officer, ChannelsView before, ChannelsView after) {
        onDuty.forget();
        trail.append(new AlertEvent.ChannelsChanged(
                "officer:" + officer, after.items().size(), json.written(before.items(), after.items())));
    }
}
