package org.concord.officer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of officers' sign-in and duties. */
@ConfigMapping(prefix = "concord.officer")
public interface OfficerConfig {

    /** E-mail address of the first administrator; used once, while there is no officer at all. */
    Optional<String> firstAdministratorEmail();

    /** The first administrator's password, 12 to 200 characters; used once, together with the address. */
    Optional<String> firstAdministratorPassword();

    /** How long the roster of who is on duty may be remembered; a change made by this process is seen at once. */
    @WithDefault("PT5S")
    Duration rememberDutiesFor();

    /**
     * How long it is kept what somebody was told of their own sign-in: as long as a mail of it that failed may be tried again. What was done
     * stands in the trail.
     */
    @WithDefault("P90D")
    Duration keepNoticesFor();

    /**
     * Roles whose people sign in with a second factor and, while they have none, can do nothing but set one up; or the word {@code none}, which is
     * also what absence means: programs that sign in as people would be shut out without a word. Wherever the service stands for a city it is
     * to be set, as {@code k8s} does, to the roles that open what others must not see or that hand out such roles (coordinator, custodian,
     * auditor, administrator): one stolen password of theirs opens the whole city. Whom an outside issuer signs in is for that issuer to ask.
     */
    Optional<List<String>> factorDemandedOf();

    /** What a guesser may try. */
    SignInLimit signInLimit();

    /** Failed sign-ins that are borne before the next is refused unheard. The window is also the time in which all of them come back. */
    interface SignInLimit {
        /** Of the limits below. */
        @WithDefault("PT5M")
        Duration window();

        /** Failures of one e-mail address typed at one client address: a person who does not remember. */
        @WithDefault("10")
        int together();

        /** Failures of one e-mail address, wherever from: guessing from many places. */
        @WithDefault("30")
        int perEmail();

        /** Failures at one client address, whoever it is said to be: trying one password on many. An office shares an address. */
        @WithDefault("100")
        int perAddress();

        /** Wrong codes of one person's second factor after the right password, in the window below; then all codes are refused for a while. */
        @WithDefault("10")
        int perFactor();

        /** In which wrong codes come back: with ten in an hour, guessing six digits takes years. */
        @WithDefault("PT1H")
        Duration factorWindow();

        /** How long a person who signed in is known at the address they did it from, so that a flood does not shut them out. */
        @WithDefault("P30D")
        Duration rememberGoodFor();
    }

    /** What password hashing may take of this machine. */
    Hashing hashing();

    /** Argon2id needs 19 MiB each time; without a bound a flood of sign-ins would take all memory. */
    interface Hashing {
        /** Hashed at the same time. */
        @WithDefault("2")
        int atOnce();

        /** Waiting for their turn; one more is sent away (429). */
        @WithDefault("50")
        int longestQueue();

        /** Waited for a turn before being sent away (429). */
        @WithDefault("PT5S")
        Duration longestWait();
    }
}
