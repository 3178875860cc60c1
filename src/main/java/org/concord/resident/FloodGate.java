package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.concord.platform.ProofOfWork;
import org.concord.platform.RateLimit;
import org.concord.platform.Refusal;

/**
 * Keeps programs from flooding the form, without knowing anybody: a quota for each address that only this process's memory holds, a field
 * that people do not see, the time that reading takes; and, when very many reports come in at once from everywhere, a little work of the
 * browser or, where it does none, a wait. Whoever is refused keeps every answer and can send again.
 */
@ApplicationScoped
class FloodGate {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String EVERYBODY = "everybody";

    private final ResidentConfig config;
    private final RateLimit begun;
    private final RateLimit perAddress;
    private final RateLimit overall;
    private final Clock clock;

    FloodGate(ResidentConfig config, Clock clock) {
        this.config = config;
        this.begun = new RateLimit("report-form-begun", config.draftsPerHour(), HOUR, clock);
        this.perAddress = new RateLimit("report-form", config.reportsPerHour(), HOUR, clock);
        this.overall = new RateLimit("report-form-pressure", config.pressureFrom(), MINUTE, clock);
        this.clock = clock;
    }

    /**
     * A form that is sent.
     *
     * @param address of the sender, never kept
     * @param token what the browser's work has to be done on
     */
    record Attempt(String address, Instant startedAt, String token, MultivaluedMap<String, String> form) {}

    /** Whether one more report may be begun: each takes room until it is sent or a day old. */
    boolean mayBegin(String address) {
        try {
            begun.take(address);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** Key of the words that say why it is not taken now; empty if it is. */
    Optional<String> refusal(Attempt attempt) {
        Duration since = Duration.between(attempt.startedAt(), clock.instant());
        String hidden = attempt.form().getFirst("website");
        if (hidden != null && !hidden.isBlank()) {
            return Optional.of("error.hidden");
        }
        if (since.compareTo(config.shortestTime()) < 0) {
            return Optional.of("error.fast");
        }
        boolean waited = since.compareTo(config.pressureWait()) >= 0;
        if (isUnderPressure() && !waited && !hasWorked(attempt)) {
            return Optional.of("error.pressure");
        }
        return isWithinQuota(attempt.address()) ? Optional.empty() : Optional.of("error.many");
    }

    /** What the browser is to work on; empty while nothing is wrong. */
    Optional<String> challenge(String token) {
        return isUnderPressure() ? Optional.of(config.workBits() + "." + token) : Optional.empty();
    }

    private boolean isUnderPressure() {
        try {
            overall.require(EVERYBODY);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    private boolean isWithinQuota(String address) {
        try {
            perAddress.take(address);
        } catch (Refusal refusal) {
            return false;
        }
        try {
            overall.take(EVERYBODY);
        } catch (Refusal refusal) {
            // Only measured: from now on the others work or wait.
        }
        return true;
    }

    private boolean hasWorked(Attempt attempt) {
        String answer = attempt.form().getFirst("work");
        return answer != null && ProofOfWork.isDone(attempt.token(), answer, config.workBits());
    }
}
