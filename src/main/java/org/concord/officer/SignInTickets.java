package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.platform.KeyedHash;

/**
 * What a browser holds between password and code: whose password was right, until when that counts, and our seal over it. The seal covers the
 * password's hash as well, so a new password ends it. It opens nothing; only with a code of the second factor does it become a session.
 */
@ApplicationScoped
class SignInTickets {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Pattern TICKET =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final KeyedHash hash;
    private final Clock clock;

    SignInTickets(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    String issue(UUID officer, String passwordHash) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        return officer + "." + until + "." + seal(officer, until, passwordHash);
    }

    /** Whose it claims to be; empty if it is none, or has run out. */
    Optional<UUID> holder(String ticket) {
        Matcher matcher = TICKET.matcher(ticket);
        return matcher.matches() && clock.instant().getEpochSecond() < Long.parseLong(matcher.group(2))
                ? Optional.of(UUID.fromString(matcher.group(1)))
                : Optional.empty();
    }

    /** Whether it is ours, and the password has not been changed since. */
    boolean isOurs(String ticket, String passwordHash) {
        Matcher matcher = TICKET.matcher(ticket);
        return matcher.matches()
                && isEqual(
                        seal(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)), passwordHash),
                        matcher.group(3));
    }

    private String seal(UUID officer, long until, String passwordHash) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash.of(KeyedHash.Purpose.SIGN_IN, officer + "\n" + until + "\n" + passwordHash));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
