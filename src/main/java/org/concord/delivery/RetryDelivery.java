package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Timers;

/** A person lets a dead letter be tried again, now that its cause is mended. */
@ApplicationScoped
public class RetryDelivery {
    private final MessageRows rows;
    private final DeliveryItems items;
    private final Timers timers;
    private final AuditTrail trail;
    private final Clock clock;

    RetryDelivery(MessageRows rows, DeliveryItems items, Timers timers, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.timers = timers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Due at once, with as much time as a new one. What led a message keeps its id, so that whoever got it after all can tell; what
     * followed becomes a message of its own.
     *
     * @throws Refusal 404 if there is no such delivery, 409 if it has not failed
     */
    @Transactional
    public DeliveryItem retry(UUID id) {
        rows.lock(id).orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        Instant now = clock.instant();
        if (!rows.reopen(id, now)) {
            throw Problem.DELIVERY_NOT_FAILED.because(Problem.DELIVERY_NOT_FAILED.explanation());
        }
        timers.oweAgain(Deliveries.TASK, List.of(id.toString()), now);
        trail.append(new AlertEvent.DeliveryRetried("delivery:" + id, id));
        return items.find(id).orElseThrow();
    }
}
