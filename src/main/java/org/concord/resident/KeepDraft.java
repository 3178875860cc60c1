package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.evidence.ReceivedFiles;
import org.concord.evidence.SealedFiles;
import org.concord.platform.AfterCommit;
import org.concord.platform.Ids;

/** Keeps what a resident answers until it is sent, and lets go of it. Nothing of it is in the trail: it is no report yet. */
@ApplicationScoped
class KeepDraft {
    private static final int AT_ONCE = 500;

    private final Drafts drafts;
    private final SealedFiles files;
    private final AfterCommit afterCommit;
    private final ResidentConfig config;
    private final Ids ids;
    private final Clock clock;

    KeepDraft(Drafts drafts, SealedFiles files, AfterCommit afterCommit, ResidentConfig config, Ids ids, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.afterCommit = afterCommit;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Optional<Draft> find(String secret) {
        return drafts.find(secret);
    }

    /** Somebody enters it for a visitor. */
    @Transactional
    void beginFor(String secret, UUID enteredBy, boolean centre) {
        put(secret, Draft.begunFor(enteredBy, centre, clock.instant()));
    }

    /** With the first answer. */
    @Transactional
    Draft begin(String secret, Collection<String> fields, Answers given) {
        Draft begun = Draft.begun(clock.instant()).with(Answers.NONE.with(fields, given));
        put(secret, begun);
        return begun;
    }

    /**
     * One that was sent stays as it is. The next question is not kept waiting for a slow disk: what is lost if the database falls down at this
     * moment is one answer, which is then asked for again.
     *
     * @return empty if it has been left meanwhile
     */
    @Transactional
    Optional<Draft> answer(String secret, Collection<String> fields, Answers given) {
        drafts.withoutWaitingForTheDisk();
        return drafts.lock(secret).map(before -> {
            if (before.sent() != null) {
                return before;
            }
            Draft after = before.with(before.answers().with(fields, given));
            put(secret, after);
            return after;
        });
    }

    /**
     * Files that were just taken in belong to the draft from now on.
     *
     * @param check of the files it has, which throws if it may not have these as well
     */
    @Transactional
    void add(String secret, ReceivedFiles received, Consumer<List<KeptFile>> check) {
        drafts.lock(secret).filter(draft -> draft.sent() == null).ifPresent(draft -> {
            check.accept(draft.files());
            received.handOver(afterCommit);
            put(
                    secret,
                    draft.withFiles(Stream.concat(
                                    draft.files().stream(),
                                    received.files().stream().map(KeptFile::of))
                            .toList()));
        });
    }

    @Transactional
    void take(String secret, UUID file) {
        drafts.lock(secret).filter(draft -> draft.sent() == null).ifPresent(draft -> {
            Map<Boolean, List<KeptFile>> parted = draft.files().stream()
                    .collect(Collectors.partitioningBy(kept -> kept.id().equals(file)));
            put(secret, draft.withFiles(parted.get(false)));
            afterCommit.run(() -> remove(parted.get(true)));
        });
    }

    /** Each answer gives it a few hours more; however often something is added, it ends a day after it was begun. */
    private void put(String secret, Draft draft) {
        Instant now = clock.instant();
        drafts.put(secret, draft, Duration.between(now, draft.endsAt(now, config)));
    }

    private void remove(List<KeptFile> gone) {
        gone.forEach(file -> files.removeQuietly(file.id()));
    }

    /** Lets somebody who showed a receipt go on for a while. */
    @Transactional
    void come(String secret, Actor.Reporter reporter) {
        drafts.put(secret, new Return(reporter.report(), ids.next()), config.returnKeptFor());
    }

    @Transactional
    Optional<Actor.Reporter> reporter(String secret) {
        return drafts.findReturn(secret).map(Return::reporter);
    }

    /** Its files go with it, but nobody waits for them: a store that is slow must not hold up who leaves. What is left is swept later. */
    @Transactional
    void wipe(String secret) {
        drafts.lock(secret)
                .ifPresent(draft -> afterCommit.run(() -> Thread.startVirtualThread(() -> remove(draft.files()))));
        drafts.remove(secret);
    }

    @Transactional
    void leave(String secret) {
        drafts.remove(secret);
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetSome() {
        return drafts.removeExpired(AT_ONCE) == AT_ONCE;
    }
}
