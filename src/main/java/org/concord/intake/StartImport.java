package org.concord.intake;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.platform.Idempotency;
import org.concord.platform.Problem;
import org.concord.platform.Timers;

/** Begins an import, and owes it a worker: at once, or later for the case that the request which carries it out is cut off. */
@ApplicationScoped
class StartImport {
    static final String TASK = "import";

    private static final String ONE_AT_A_TIME =
            "Another of your files is still on its way in, as import %s. Send this one once that has ended.";
    private static final String RETRY_AFTER_SECONDS = "30";

    /** Longer than any request takes. */
    private static final Duration IF_CUT_OFF = Duration.ofHours(1);

    private final ImportRuns runs;
    private final Timers timers;
    private final Idempotency idempotency;
    private final Clock clock;

    StartImport(ImportRuns runs, Timers timers, Idempotency idempotency, Clock clock) {
        this.runs = runs;
        this.timers = timers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * @param file its SHA-256 in hexadecimal
     * @param later whether a worker carries it out, and not the request
     */
    record Beginning(UUID id, Actor.PartnerSystem partner, ImportFormat format, String file, boolean later) {}

    /**
     * @param attempt the caller's Idempotency-Key, if they sent one
     * @return the id of the import that was begun with this key before, else of the new one
     * @throws org.concord.platform.Refusal 409 {@code in-progress} while another file of this partner is on its way in; the same file may
     *     be sent again, for the case that it was cut off
     */
    @Transactional
    UUID start(Beginning beginning, Optional<Idempotency.Attempt> attempt) {
        Optional<UUID> before = attempt.flatMap(idempotency::firstAnswer)
                .map(Idempotency.Answer::body)
                .map(UUID::fromString);
        return before.orElseGet(() -> {
            Instant now = clock.instant();
            UUID id = beginning.id();
            runs.lockAndFindOther(beginning.partner(), beginning.file()).ifPresent(other -> {
                throw Problem.IN_PROGRESS
                        .because(ONE_AT_A_TIME.formatted(other))
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS);
            });
            runs.add(new ImportRun(beginning, now));
            timers.owe(
                    List.of(new TaskInstance<>(TASK, id.toString(), id.toString())),
                    beginning.later() ? now : now.plus(IF_CUT_OFF));
            attempt.ifPresent(key -> idempotency.keep(key, new Idempotency.Answer(200, id.toString())));
            return id;
        });
    }
}
