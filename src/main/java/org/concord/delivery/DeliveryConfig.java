package org.concord.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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
}
