package org.concord.casework;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concord.access.Role;
import org.concord.triage.SeverityRule;

/** Settings of grading and of the service-level clock. */
@ConfigMapping(prefix = "concord.casework")
public interface CaseworkConfig {

    /** What triage weighs. */
    Triage triage();

    /** Telling reporters that there is news. */
    Notice notice();

    /** How soon a person looks at a new case. */
    ServiceLevels due();

    /** Who may say whether it was a crime. */
    @WithDefault("officer,coordinator")
    Set<Role> crimeStatusRoles();

    /** How long after a case was closed somebody asks its reporter how things are: days of the calendar. */
    @WithDefault("P28D")
    Period callAfterClose();

    /** How long a case stays open to somebody who broke its glass. */
    @WithDefault("PT60M")
    Duration breakGlassFor();

    /** How often one person may do that in an hour. */
    @WithDefault("10")
    int breakGlassPerHour();

    /** How old figures of the queue may be that people get because somebody asked for the same just before; zero = counted anew for each. */
    @WithDefault("PT0.9S")
    Duration shareFiguresFor();

    /** Showing a person who told us. */
    Identity identity();

    /** Showing a person who told us. */
    interface Identity {
        /** How long it stays open to whoever asked, where the custodian says nothing else: long enough for a call. */
        @WithDefault("PT60M")
        Duration openFor();

        /** The longest that a custodian can give: a day's work. Whoever needs it longer asks anew. */
        @WithDefault("PT24H")
        Duration openAtMost();

        /** How often one person may ask in an hour. */
        @WithDefault("10")
        int asksPerHour();

        /** How long a request waits for a custodian, as long as a two-person act does; whoever needs it then asks anew. */
        @WithDefault("P7D")
        Duration lapseAfter();
    }

    /** Points and bands of triage; the rules and their floors are code. */
    interface Triage {
        /** Names these settings in every assessment; change it with them. */
        @WithDefault("2026-11")
        String version();

        /** Least score of P1. */
        @WithDefault("200")
        int p1();

        /** Least score of P2. */
        @WithDefault("50")
        int p2();

        /** Least score of P3. */
        @WithDefault("20")
        int p3();

        /** Points by rule, where they differ from the standard. */
        Map<SeverityRule, Integer> points();
    }

    /** The words are those of {@code notice/words}, in the report's language where we have it; these stand in for them. */
    interface Notice {
        /** Subject of the mail; says neither who writes nor about what. */
        Optional<String> subject();

        /** Text of the mail and of the text message; likewise, and without a link. */
        Optional<String> text();

        /** Of what is written within this time after a notice, nobody is told anew unless they came to look. */
        @WithDefault("PT1H")
        Duration foldWithin();
    }

    /** See {@link org.concord.casework.ServiceLevels}. */
    interface ServiceLevels {
        /** Elapsed time, at any hour. */
        @WithDefault("PT15M")
        Duration p1();

        /** Elapsed time, received in working hours. */
        @WithDefault("PT1H")
        Duration p2InHours();

        /** Elapsed time, received outside them. */
        @WithDefault("PT2H")
        Duration p2OutOfHours();

        /** Working time. */
        @WithDefault("PT4H")
        Duration p3Working();

        /** Working days. */
        @WithDefault("1")
        int p4WorkingDays();

        /** Working days for an observation of tension. */
        @WithDefault("2")
        int tensionWorkingDays();
    }
}
