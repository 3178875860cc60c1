package org.concord.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of what leaves the building. */
@ConfigMapping(prefix = "concord.delivery")
public interface DeliveryConfig {

    /** Wait before the second attempt; doubled each time, with jitter. */
    @WithDefault("PT15S")
    Duration firstRetryAfter();

    /** The longest wait between two attempts. */
    @WithDefault("PT15M")
    Duration longestRetryAfter();

    /** After this time without success a delivery has failed. */
    @WithDefault("PT24H")
    Duration giveUpAfter();

    /**
     * Where a webhook may lead although it lies inside our own network, or takes no TLS: host names, {@code host:port}, or ranges such as
     * {@code 10.1.0.0/16}. Nothing else inside is ever called.
     */
    Optional<List<String>> webhookAllow();
}
