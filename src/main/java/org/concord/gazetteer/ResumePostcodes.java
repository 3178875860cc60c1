package org.concord.gazetteer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;

/** Goes on with an import of postcodes that no request waits for: a later one, or one that was cut off. The durable timer is {@link #task}. */
@ApplicationScoped
class ResumePostcodes {
    private static final Actor WORKER = new Actor.Worker("postcodes");
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final PostcodeImports imports;
    private final PostcodeSpool files;
    private final RunPostcodes run;
    private final EndPostcodes end;
    private final GazetteerConfig config;
    private final CurrentActor actor;

    ResumePostcodes(
            PostcodeImports imports,
            PostcodeSpool files,
            RunPostcodes run,
            EndPostcodes end,
            GazetteerConfig config,
            CurrentActor actor) {
        this.imports = imports;
        this.files = files;
        this.run = run;
        this.end = end;
        this.config = config;
        this.actor = actor;
    }

    @Produces
    @Singleton
    CustomTask<String> task(Clock clock) {
        return Tasks.custom(StartPostcodes.TASK, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
                .execute((instance, context) -> {
                    UUID id = UUID.fromString(instance.getData());
                    Optional<Instant> again = resume(id, clock.instant(), () -> context.getSchedulerState()
                            .isShuttingDown());
                    return again.<CompletionHandler<String>>map(
                                    when -> (complete, operations) -> operations.reschedule(complete, when))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    /**
     * @param stopping asked between two transactions
     * @return when to look again; empty if it has ended
     */
    @ActivateRequestContext
    Optional<Instant> resume(UUID id, Instant now, BooleanSupplier stopping) {
        boolean ended = actor.as(WORKER, () -> hasEnded(imports.find(id).orElseThrow(), now, stopping));
        if (ended) {
            files.remove(id);
        }
        return ended ? Optional.empty() : Optional.of(now.plus(AGAIN));
    }

    private boolean hasEnded(PostcodeImports.Standing standing, Instant now, BooleanSupplier stopping) {
        PostcodeImportView view = standing.view();
        if (!view.isRunning()) {
            return true;
        }
        if (view.startedAt().plus(config.giveUpAfter()).isBefore(now)) {
            end.failed(view.id(), StartPostcodes.CUT_OFF);
            return true;
        }
        boolean somebodyIsAtIt = view.lines() > 0
                && standing.movedAt().plus(config.standsStillAfter()).isAfter(now);
        // The file may lie on another of the replicas: whoever looks next may be the one that has it.
        return !somebodyIsAtIt && files.has(view.id()) && run.run(view.id(), stopping);
    }
}
