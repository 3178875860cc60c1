package org.concord.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How often somebody may try reference and receipt, and act with them. A receipt has 16 digits: no guesser comes near it at these rates.
 * The limit for a reference cannot be turned against its reporter, as the right receipt opens all the same.
 */
@ConfigMapping(prefix = "concord.follow-up")
public interface FollowUpConfig {

    /** Tries of one reference at one client address in a window, right ones too. */
    @WithDefault("20")
    int together();

    /** Wrong tries of one reference in a window, wherever from. */
    @WithDefault("200")
    int perReference();

    /** Wrong tries at one client address in a window, of whatever references. */
    @WithDefault("100")
    int perAddress();

    /** Over what time tries are counted. */
    @WithDefault("PT15M")
    Duration window();

    /** What may be written, asked for or changed with one receipt in an hour. */
    @WithDefault("60")
    int actsPerHour();
}
