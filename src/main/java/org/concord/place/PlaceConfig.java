package org.concord.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** When the city works, and how the place is held in memory. */
@ConfigMapping(prefix = "concord.place")
public interface PlaceConfig {

    /** Local time. */
    @WithDefault("09:00")
    LocalTime opens();

    /** Local time. */
    @WithDefault("17:00")
    LocalTime closes();

    /** Working days of the week; bank holidays are data. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> days();

    /** Where a rule speaks of days and hours. */
    @WithDefault("Europe/London")
    ZoneId zone();

    /** How long bank holidays may be remembered before they are read again; a change made by this process is seen at once. */
    @WithDefault("PT30S")
    Duration rememberHolidaysFor();

    /** How often to look whether another replica has changed wards, boundaries, postcodes or codes; a change made by this process is seen at once. */
    @WithDefault("PT5S")
    Duration lookForChangesEvery();

    /** How often one address may look up a ward. Wide: an office shares an address, and an answer costs less than a millisecond. */
    LookupLimit lookupLimit();

    /** What was taken comes back evenly over the window. */
    interface LookupLimit {
        /** Of one client address. */
        @WithDefault("6000")
        int perAddress();

        @WithDefault("PT1M")
        Duration window();
    }
}
