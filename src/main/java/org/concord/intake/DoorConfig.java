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

    /**
     * Reports more from that address in a window for which work was done: so that a school or a centre, all of which has one address, is not
     * shut out by one flood among them. A flood that works has this end too.
     */
    @WithDefault("2000")
    int workedPerAddress();

    /** Leading zero bits of that work: each more doubles it; 18 take a telephone some seconds, and a flood each time. */
    @WithDefault("18")
    int workBits();

    /** How long somebody may work. */
    @WithDefault("PT5M")
    Duration workWithin();

    /** Over what time reports are counted. */
    @WithDefault("PT10M")
    Duration window();
}
