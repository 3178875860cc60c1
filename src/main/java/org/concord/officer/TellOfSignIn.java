package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;
import org.concord.platform.Ids;

/** A change of how somebody signs in, or of what that opens, is recorded, and they hear of it by mail: if it was not their own doing, they are the first to know. */
@ApplicationScoped
class TellOfSignIn {
    static final String SUBJECT_KIND = "SIGN_IN";

    private final AuditTrail trail;
    private final SignInNotices notices;
    private final Deliveries deliveries;
    private final Ids ids;
    private final Clock clock;

    TellOfSignIn(AuditTrail trail, SignInNotices notices, Deliveries deliveries, Ids ids, Clock clock) {
        this.trail = trail;
        this.notices = notices;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(UUID officer, AuditEvent event, SignInNotice notice) {
        of(officer, event, List.of(notice));
    }

    /** @param changes of which the person is told; none = it is recorded alone */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(UUID officer, AuditEvent event, List<SignInNotice> changes) {
        trail.append(event);
        if (!changes.isEmpty()) {
            deliveries.schedule(
                    changes.stream().map(change -> owed(officer, change)).toList());
        }
    }

    private Deliveries.Owed owed(UUID officer, SignInNotice change) {
        UUID id = ids.next();
        notices.add(id, officer, change, clock.instant());
        return new Deliveries.Owed(SUBJECT_KIND, id, officer, DeliveryChannel.EMAIL);
    }
}
