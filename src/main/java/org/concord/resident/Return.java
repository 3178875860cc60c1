package org.concord.resident;

import java.util.UUID;
import org.concord.access.Actor;

/**
 * Somebody has come back with a receipt.
 *
 * @param report the id of what they may look at
 */
record Return(UUID report) {
    Actor.Reporter reporter() {
        return new Actor.Reporter(report);
    }
}
