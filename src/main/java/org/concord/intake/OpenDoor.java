package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.concord.access.Actor;
import org.concord.platform.RateLimit;

/** Keeps one source from closing the door to all others. Addresses are counted in the memory of this process and never kept. */
@ApplicationScoped
class OpenDoor {
    private final RateLimit limit;

    OpenDoor(DoorConfig config, Clock clock) {
        this.limit = new RateLimit("reports", config.perAddress(), config.window(), clock);
    }

    /**
     * Whoever is known is not limited here.
     *
     * @throws org.concord.platform.Refusal 429
     */
    void pass(Actor caller, String address) {
        if (caller instanceof Actor.Anyone) {
            limit.take(address);
        }
    }
}
