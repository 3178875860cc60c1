package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.platform.Ids;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A verification that goes on while whoever began it looks on or leaves: over many millions of entries it takes longer than a browser waits.
 * It is {@link VerifyTrail}'s, in the name of who began it. How far it has come is known to this replica, until the next one is begun; what it
 * found stands in the trail.
 */
@ApplicationScoped
public class StartVerification {
    private static final Logger LOG = Logger.getLogger(StartVerification.class);

    private final VerifyTrail verify;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private volatile @Nullable Running latest;

    StartVerification(VerifyTrail verify, CurrentActor actor, Ids ids, Clock clock) {
        this.verify = verify;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param checked how many entries have been looked at
     * @param found null while it runs, or if it failed
     */
    public record Progress(
            UUID id,
            Instant startedAt,
            long checked,
            @Nullable VerificationView found,
            boolean failed) {
        public boolean running() {
            return found == null && !failed;
        }
    }

    private record Running(
            UUID id, Instant startedAt, AtomicLong checked, CompletableFuture<VerificationView> outcome) {}

    /**
     * @param patience how long to wait for one that is soon over
     * @return its id, by which {@link #find} knows it
     * @throws Refusal 400 if the earlier answer is none; 429 while another runs on this replica
     */
    public UUID start(VerificationRequest request, Duration patience) {
        TreeHead earlier = request.earlier();
        Running begun = begin();
        Actor by = actor.get();
        Thread.startVirtualThread(() -> actor.as(by, () -> run(begun, earlier)));
        await(begun, patience);
        return begun.id();
    }

    /** Empty if it is not known here, or not any more. */
    public Optional<Progress> find(UUID id) {
        return Optional.ofNullable(latest)
                .filter(known -> known.id().equals(id))
                .map(known -> new Progress(
                        id,
                        known.startedAt(),
                        known.checked().get(),
                        known.outcome().isCompletedExceptionally()
                                ? null
                                : known.outcome().getNow(null),
                        known.outcome().isCompletedExceptionally()));
    }

    private synchronized Running begin() {
        Running before = latest;
        if (before != null && !before.outcome().isDone()) {
            throw Problem.TOO_MANY_REQUESTS.because("A verification is running already.");
        }
        Running begun = new Running(ids.next(), clock.instant(), new AtomicLong(), new CompletableFuture<>());
        latest = begun;
        return begun;
    }

    private boolean run(Running begun, @Nullable TreeHead earlier) {
        try {
            return begun.outcome().complete(VerificationView.of(verify.verify(earlier, begun.checked()::set)));
        } catch (RuntimeException failed) {
            if (!(failed instanceof Refusal)) {
                LOG.error("A verification of the trail failed", failed);
            }
            return begun.outcome().completeExceptionally(failed);
        }
    }

    /** @throws Refusal 429 if the API's verification has the turn */
    private static void await(Running begun, Duration patience) {
        try {
            begun.outcome().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // the page looks again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
        }
    }
}
