package org.concord.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the door that stands open to everybody. */
@ConfigMapping(prefix = "concord.door")
public interface DoorConfig {

    /** Reports without a token from one address in a window: a fraction of what the service can take, so that a flood from one source leaves the door open to others. */
    @WithDefault("20000")
    int perAddress();

    /** Over what time they are counted. */
    @WithDefault("PT10M")
    Duration window();
}
