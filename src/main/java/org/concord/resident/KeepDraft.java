package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.evidence.ReceivedFiles;
import org.concord.evidence.SealedFiles;
import org.concord.platform.AfterCommit;

/** Keeps what a resident answers until it is sent, and lets go of it. Nothing of it is in the trail: it is no report yet. */
@ApplicationScoped
class KeepDraft {
    private static final int AT_ONCE = 500;

    private final Drafts drafts;
    private final SealedFiles files;
    private final AfterCommit afterCommit;
    private final ResidentConfig config;
    private final Clock clock;

    KeepDraft(Drafts drafts, SealedFiles files, AfterCommit afterCommit, ResidentConfig config, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.afterCommit = afterCommit;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Optional<Draft> find(String secret) {
        return drafts.find(secret);
    }

    /** The first answer begins the draft. One that was sent stays as it is. */
    @Transactional
    Draft answer(String secret, Collection<String> fields, Answers given) {
        Draft before = drafts.lock(secret).orElseGet(() -> Draft.begun(clock.instant()));
        if (before.sent() != null) {
            return before;
        }
        Draft after = before.with(before.answers().with(fields, given));
        put(secret, after);
        return after;
    }

    /** Files that were just taken in belong to the draft from now on. */
    @Transactional
    void add(String secret, ReceivedFiles received) {
        drafts.lock(secret).filter(draft -> draft.sent() == null).ifPresent(draft -> {
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
        drafts.lock(secret).ifPresent(draft -> {
            Map<Boolean, List<KeptFile>> parted = draft.files().stream()
                    .collect(Collectors.partitioningBy(kept -> kept.id().equals(file)));
            put(secret, draft.withFiles(parted.get(false)));
            removeWithCommit(parted.get(true));
        });
    }

    /** However often something is added, it ends a day after it was begun. */
    private void put(String secret, Draft draft) {
        Duration left = Duration.between(clock.instant(), draft.startedAt().plus(config.draftKeptFor()));
        drafts.put(secret, draft, left);
    }

    private void removeWithCommit(List<KeptFile> gone) {
        afterCommit.run(() -> gone.forEach(file -> files.removeQuietly(file.id())));
    }

    /** Lets somebody who showed a receipt go on for a while. */
    @Transactional
    void come(String secret, Actor.Reporter reporter) {
        drafts.put(secret, new Return(reporter.report()), config.returnKeptFor());
    }

    @Transactional
    Optional<Actor.Reporter> reporter(String secret) {
        return drafts.findReturn(secret).map(Return::reporter);
    }

    /** Its files go with it. */
    @Transactional
    void wipe(String secret) {
        drafts.lock(secret).ifPresent(draft -> removeWithCommit(draft.files()));
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
