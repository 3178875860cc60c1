package org.concord.tension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.List;

/** Settings of tension monitoring. */
@ConfigMapping(prefix = "concord.tension")
public interface TensionConfig {

    /** How long an event is watched. */
    Watch watch();

    /** How long an event is watched. Hate crime peaks within days of a trigger and then subsides (domain.md §2.5, Home Office 2017). */
    interface Watch {
        /** From the last day of the event, unless somebody says another day: days of the calendar. */
        @WithDefault("P14D")
        Period after();

        /** When it is looked at again, each from the event's first day: days of the calendar. */
        @WithDefault("P3D,P7D")
        List<Period> reviews();
    }
}
