package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ObservationEvent;
import org.concord.platform.Authority;
import org.concord.platform.DataKeys;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** An observation is written down, sealed under a key of its own, and recorded. */
@ApplicationScoped
class WriteObservation {
    private final ObservationRows rows;
    private final DataKeys keys;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    WriteObservation(ObservationRows rows, DataKeys keys, AuditTrail trail, Ids ids, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** How the trail names it. */
    static String subject(UUID id) {
        return "observation:" + id;
    }

    /** @return its id */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID write(NewObservation told, Actor by) {
        UUID id = ids.next();
        rows.add(new ObservationRows.Owner(id, by, null, keys.create(Authority.ID), clock.instant()), told);
        trail.append(new ObservationEvent.ObservationRecorded(
                subject(id),
                told.isNil(),
                name(told.grade().basis()),
                name(told.grade().source()),
                name(told.grade().certainty()),
                told.wardCodes(),
                told.indicatorCodes(),
                told.marking().name(),
                told.sharedWith()));
        return id;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
