package org.concord.tension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;

/** Settings of the watch over tension, and of events. */
@ConfigMapping(prefix = "concord.tension")
public interface TensionConfig {

    /** Whether the service looks for rises by itself: every night, and soon after each report. */
    @WithDefault("true")
    boolean watch();

    /** Local time of the nightly look, which also sets the bar anew once a week; when few reports come in. */
    @WithDefault("02:40")
    LocalTime nightlyAt();

    /** How soon after a report the watch looks at the day again: one look for all reports that came meanwhile. */
    @WithDefault("PT1M")
    Duration lookEvery();

    /** Days for which a rise is news: one that ended longer ago, as after a stop of the service, is listed and pages nobody. */
    @WithDefault("7")
    int newsFor();

    /** Invented quiet weeks from which the bar is read: more make it steadier and the weekly simulation longer; 40 take some seconds. */
    @WithDefault("40")
    int quietWeeks();

    /** Invented quiet weeks for slow rises, which are rarer. */
    @WithDefault("300")
    int slowQuietWeeks();

    /** How long an event is watched. */
    Events events();

    /** How long an event is watched. Hate crime peaks within days of a trigger and then subsides (domain.md §2.5, Home Office 2017). */
    interface Events {
        /** From the last day of the event, unless somebody says another day: days of the calendar. */
        @WithDefault("P14D")
        Period watchedFor();

        /** When it is looked at again, each from the event's first day: days of the calendar. */
        @WithDefault("P3D,P7D")
        List<Period> reviews();
    }
}
