package org.concord.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.concord.audit.AuditEvent.TrailVerified;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Proves that nobody changed the trail. It finds every change of a row, every missing or displaced leaf and every entry that was kept out
 * of the log. What it cannot know by itself is whether the newest entries were cut off: for that the caller names an earlier answer's size
 * and root, kept where the database's administrator cannot reach it.
 *
 * <p>Source: RFC 6962 §2.1; Data Protection Act 2018 s.62.
 */
@ApplicationScoped
class VerifyTrail {
    /** The service's usual minute is too short for many millions of entries. */
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(2).toSeconds();

    private static final String RETRY_AFTER_SECONDS = "10";

    private final SequenceEntries sequence;
    private final PlacedEntries entries;
    private final AuditSeals seals;
    private final DetailCheck details;
    private final AuditTrail trail;
    private final Semaphore turn = new Semaphore(1);

    VerifyTrail(
            SequenceEntries sequence, PlacedEntries entries, AuditSeals seals, DetailCheck details, AuditTrail trail) {
        this.sequence = sequence;
        this.entries = entries;
        this.seals = seals;
        this.details = details;
        this.trail = trail;
    }

    /**
     * Covers all that is committed when it begins. Three transactions: pending entries get their place, one snapshot is checked, and
     * then the verification itself is recorded, so that it is part of the next one.
     *
     * @param earlier a head that the caller noted, or null
     * @throws org.concord.platform.Refusal 429 while another verification runs on this replica: each reads all there is
     */
    Verification verify(@Nullable TreeHead earlier) {
        return verify(earlier, checked -> {});
    }

    /** @param progress is told, entry by entry, how many have been checked */
    Verification verify(@Nullable TreeHead earlier, LongConsumer progress) {
        if (!turn.tryAcquire()) {
            throw Problem.TOO_MANY_REQUESTS
                    .because("A verification is running already.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        try {
            return verifyInTurn(earlier, progress);
        } finally {
            turn.release();
        }
    }

    private Verification verifyInTurn(@Nullable TreeHead earlier, LongConsumer progress) {
        while (sequence.sequenceSome()) {
            // another batch
        }
        Verification found =
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> check(earlier, progress));
        QuarkusTransaction.requiringNew().run(() -> record(found));
        return found;
    }

    private Verification check(@Nullable TreeHead earlier, LongConsumer progress) {
        entries.readOnlySnapshot();
        AtomicLong checked = new AtomicLong();
        TrailCheck check = new TrailCheck(seals.fromTheFirst(), details::holds, earlier);
        entries.forEachInOrder(placed -> {
            check.take(placed);
            progress.accept(checked.incrementAndGet());
        });
        return check.result(entries.withoutLeaf());
    }

    private void record(Verification found) {
        TreeHead head = found.head();
        trail.append(
                new TrailVerified("trail", found.verified(), head.size(), head.rootInHex(), found.firstBadIndex()));
    }
}
