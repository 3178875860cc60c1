package org.concord.delivery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The limits of the service, with shorter waits; webhooks may lead to this machine. */
public class DeliveryProfile implements QuarkusTestProfile {
    static final int PAGES_AT_ONCE = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "concord.delivery.pages-at-once", String.valueOf(PAGES_AT_ONCE),
                "concord.delivery.summary-every", "PT2S",
                "concord.delivery.first-retry-after", "PT0.2S",
                "concord.delivery.longest-retry-after", "PT0.5S",
                "concord.delivery.webhook-allow", "127.0.0.1");
    }
}
