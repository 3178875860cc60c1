package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.concord.platform.RateLimit;

/** How often one client address may look up a ward; the address is not kept. */
@ApplicationScoped
class LookupLimit {
    private final RateLimit perAddress;

    LookupLimit(PlaceConfig config, Clock clock) {
        PlaceConfig.LookupLimit limit = config.lookupLimit();
        this.perAddress = new RateLimit("ward-lookup", limit.perAddress(), limit.window(), clock);
    }

    /** @throws org.concord.platform.Refusal 429 */
    void take(String address) {
        perAddress.take(address);
    }
}
