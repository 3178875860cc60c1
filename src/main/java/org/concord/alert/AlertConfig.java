package org.concord.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of alerts. */
@ConfigMapping(prefix = "concord.alert")
public interface AlertConfig {

    /** Where officers reach the service; links in mails start with it. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();

    /** The live stream. */
    Stream stream();

    /** Settings of the live stream. */
    interface Stream {
        /** How often each connection hears that it still stands, and its caller is looked at again; the contract says 15 s. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /** How often the store is asked without a notification while somebody listens: so long does one that was lost delay an event. */
        @WithDefault("PT1S")
        Duration poll();

        /** How many connections one person may have on one replica: browser windows and devices, and some that have not been noticed to be gone. */
        @WithDefault("20")
        int perPerson();

        /** How long events are kept for those who come back. */
        @WithDefault("P7D")
        Duration keptFor();
    }
}
