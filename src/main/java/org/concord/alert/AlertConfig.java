package org.concord.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Settings of alerts. */
@ConfigMapping(prefix = "concord.alert")
public interface AlertConfig {

    /** Where officers reach the service; links in mails start with it. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
