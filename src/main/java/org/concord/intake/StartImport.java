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
import org.concord.platform.Timers;

/** Begins an import, and owes it a worker: at once, or later for the case that the request which carries it out is cut off. */
@ApplicationScoped
class StartImport {
    static final String TASK = "import";

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

    /** @param later whether a worker carries it out, and not the request */
    record Beginning(UUID id, Actor.PartnerSystem partner, ImportFormat format, boolean later) {}

    /**
     * @param attempt the caller's Idempotency-Key, if they sent one
     * @return the id of the import that was begun with this key before, else of the new one
     */
    @Transactional
    UUID start(Beginning beginning, Optional<Idempotency.Attempt> attempt) {
        Optional<UUID> before = attempt.flatMap(idempotency::firstAnswer)
                .map(Idempotency.Answer::body)
                .map(UUID::fromString);
        return before.orElseGet(() -> {
            Instant now = clock.instant();
            UUID id = beginning.id();
            runs.add(new ImportRun(id, beginning.partner(), beginning.format(), now));
            timers.owe(
                    List.of(new TaskInstance<>(TASK, id.toString(), id.toString())),
                    beginning.later() ? now : now.plus(IF_CUT_OFF));
            attempt.ifPresent(key -> idempotency.keep(key, new Idempotency.Answer(200, id.toString())));
            return id;
        });
    }
}
