package org.concord.officer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Small settings for tests without the running service. */
record FixedOfficerConfig(SignInLimit signInLimit, Hashing hashing) implements OfficerConfig {

    static FixedOfficerConfig small() {
        return new FixedOfficerConfig(new Limits(3, 5, 8), new Turns(2, 3, Duration.ofMillis(300)));
    }

    /** The same, but with time enough to wait for a turn on a busy machine. */
    static FixedOfficerConfig patient() {
        return new FixedOfficerConfig(new Limits(3, 5, 8), new Turns(2, 3, Duration.ofSeconds(30)));
    }

    private record Limits(int together, int perEmail, int perAddress) implements SignInLimit {
        @Override
        public Duration window() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int perFactor() {
            return 4;
        }

        @Override
        public Duration factorWindow() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration rememberGoodFor() {
            return Duration.ofDays(1);
        }
    }

    @Override
    public Optional<List<String>> factorDemandedOf() {
        return Optional.empty();
    }

    private record Turns(int atOnce, int longestQueue, Duration longestWait) implements Hashing {}

    @Override
    public Optional<String> firstAdministratorEmail() {
        return Optional.empty();
    }

    @Override
    public Optional<String> firstAdministratorPassword() {
        return Optional.empty();
    }

    @Override
    public Duration rememberDutiesFor() {
        return Duration.ZERO;
    }

    @Override
    public Duration keepNoticesFor() {
        return Duration.ofDays(90);
    }
}
