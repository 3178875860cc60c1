package org.concord.gazetteer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what is imported about the place. */
@ConfigMapping(prefix = "concord.gazetteer")
public interface GazetteerConfig {

    /** Whose bank holidays are taken from the file that gov.uk publishes: it lists {@code england-and-wales}, {@code scotland} and {@code northern-ireland}. */
    @WithDefault("england-and-wales")
    String bankHolidayDivision();

    /** Lines of a file of postcodes taken in one transaction; more make an import hardly faster, and its progress coarser. */
    @WithDefault("5000")
    int linesAtOnce();

    /** Lines that cannot be read after which a file of postcodes is given up: so many are a mistake. */
    @WithDefault("10000")
    int mostRejected();

    /** How long an import of postcodes may stand still before it counts as cut off, and the next one is let in. */
    @WithDefault("PT2M")
    Duration standsStillAfter();

    /** How long an import of postcodes that was cut off, or whose file lies on another replica, is tried again before it has failed. */
    @WithDefault("PT1H")
    Duration giveUpAfter();
}
