package org.concord.resident;

import java.util.UUID;
import org.concord.access.Actor;

/**
 * Somebody has come back with a receipt.
 *
 * @param report the id of what they may look at
 * @param visit theirs alone
 */
record Return(UUID report, UUID visit) {
    Actor.Reporter reporter() {
        return new Actor.Reporter(report, visit);
    }
}
