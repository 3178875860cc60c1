package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.concord.access.CurrentActor;
import org.concord.platform.Refusal;

/** Goes on with an import that no request waits for: a later one, or one that was cut off. */
@ApplicationScoped
class ResumeImport {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final ImportRuns runs;
    private final SpooledFiles files;
    private final RunImport run;
    private final EndImport end;
    private final CurrentActor actor;
    private final Clock clock;

    ResumeImport(ImportRuns runs, SpooledFiles files, RunImport run, EndImport end, CurrentActor actor, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.run = run;
        this.end = end;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param giveUpAfter since the import began
     * @param stopping asked between two transactions
     * @return when to look again; empty if it has ended
     */
    @ActivateRequestContext
    Optional<Instant> resume(UUID id, Duration giveUpAfter, BooleanSupplier stopping) {
        ImportRuns.Standing standing = runs.standing(id).orElseThrow();
        Instant now = clock.instant();
        boolean ended = !standing.isRunning()
                || actor.as(standing.partner(), () -> {
                    if (standing.view().startedAt().plus(giveUpAfter).isBefore(now)) {
                        return failed(id, "It was cut off and could not be taken up again. Send the file again.");
                    }
                    // On another of the replicas, perhaps: whoever looks next may be the one that has it.
                    return files.has(id) && ranToItsEnd(id, stopping);
                });
        if (ended) {
            files.remove(id);
        }
        return ended ? Optional.empty() : Optional.of(now.plus(AGAIN));
    }

    private boolean ranToItsEnd(UUID id, BooleanSupplier stopping) {
        try {
            return run.run(id, stopping);
        } catch (Refusal mappingChanged) {
            return failed(id, "The code mapping was changed meanwhile and does not fit the file any more.");
        }
    }

    private boolean failed(UUID id, String why) {
        end.failed(id, why);
        return true;
    }
}
