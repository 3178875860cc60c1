package org.concord.officer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
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
