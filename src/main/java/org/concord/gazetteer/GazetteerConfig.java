package org.concord.gazetteer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what is imported about the place. */
@ConfigMapping(prefix = "concord.gazetteer")
public interface GazetteerConfig {

    /** Whose bank holidays are taken from the file that gov.uk publishes: it lists {@code england-and-wales}, {@code scotland} and {@code northern-ireland}. */
    @WithDefault("england-and-wales")
    String bankHolidayDivision();
}
