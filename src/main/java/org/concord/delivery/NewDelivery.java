package org.concord.delivery;

import java.time.Instant;
import java.util.UUID;

/** A message that is owed from now on. */
record NewDelivery(UUID id, Deliveries.Owed owed, Instant dueAt) {

    /** None is due in the past. */
    static NewDelivery of(UUID id, Deliveries.Owed owed, Instant now) {
        return new NewDelivery(id, owed, owed.notBefore().isAfter(now) ? owed.notBefore() : now);
    }
}
