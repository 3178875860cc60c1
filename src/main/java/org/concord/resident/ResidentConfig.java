package org.concord.resident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the residents' pages. */
@ConfigMapping(prefix = "concord.resident")
public interface ResidentConfig {

    /** Where “Exit this page” leads: somewhere that anybody might be reading. */
    @WithDefault("https://www.bbc.co.uk/weather")
    URI exitTo();

    /** How long a report that was begun is kept after the first answer, at most. Whole hours, as the pages say them. */
    @WithDefault("PT24H")
    Duration draftKeptFor();

    /**
     * How long it is kept after the latest answer, unless whoever writes asks for the whole time. Whole hours. Somebody who is disturbed by the
     * person they are afraid of goes on when they are alone again, which is hours later and not minutes; whoever finds the telephone or sits down at
     * the computer on another day is to find nothing. On request it can be switched off, as WCAG 2.2 asks of every limit under 20 hours (2.2.1).
     */
    @WithDefault("PT4H")
    Duration draftIdleFor();

    /** How long a confirmation can be seen and printed again in the same browser. */
    @WithDefault("PT30M")
    Duration confirmationKeptFor();

    /** How long somebody who came back with a receipt can go on. */
    @WithDefault("PT30M")
    Duration returnKeptFor();

    /** Nobody reads the questions faster than that; a program does. */
    @WithDefault("PT3S")
    Duration shortestTime();

    /** Whether languages are offered whose words nobody has reviewed. Advice on danger and consent must not be mistranslated. */
    @WithDefault("false")
    boolean unreviewedLanguages();

    /** Reports begun from one address in an hour, sent or not. */
    @WithDefault("240")
    int draftsPerHour();

    /** Reports by the form from one address in an hour; a library or a reporting centre sends several. */
    @WithDefault("60")
    int reportsPerHour();

    /** Reports by the form in a minute, from everywhere, beyond which each must show some work or wait. */
    @WithDefault("60")
    int pressureFrom();

    /** How long a report waits under pressure where the browser does no work. */
    @WithDefault("PT60S")
    Duration pressureWait();

    /** Leading zero bits of the work: each more doubles it; 16 take a phone about a second. */
    @WithDefault("16")
    int workBits();
}
