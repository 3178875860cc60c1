package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concord.casework.TaskState;
import org.concord.platform.Validation;
import org.concord.referral.ActionChecks;
import org.concord.referral.ActionKind;
import org.concord.referral.ActionKinds;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of an action about tension: by the same rules as of one in a case. */
@ApplicationScoped
class TensionActionForms {
    private static final int LONGEST_AGENCY = 100;

    private final ActionKinds kinds;
    private final ActionChecks checks;
    private final ActionOwners owners;
    private final NamedWards wards;
    private final VisibleLinks links;
    private final Clock clock;

    TensionActionForms(
            ActionKinds kinds,
            ActionChecks checks,
            ActionOwners owners,
            NamedWards wards,
            VisibleLinks links,
            Clock clock) {
        this.kinds = kinds;
        this.checks = checks;
        this.owners = owners;
        this.wards = wards;
        this.links = links;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    TensionActionForm ofNew(TensionActionRequest request, UUID caller) {
        Instant noticedAt = Objects.requireNonNullElse(request.noticedAt(), clock.instant());
        Optional<ActionKind> kind = kinds.ofTension().stream()
                .filter(one -> one.code().equals(request.kind()))
                .findFirst();
        Instant latest = kind.map(one -> one.latest(noticedAt)).orElse(null);
        UUID owner = Objects.requireNonNullElse(request.ownerId(), caller);
        Validation wrong = new Validation();
        ActionChecks.kind(wrong, kind);
        ActionChecks.what(wrong, request.what());
        List<Integer> named = wards.read(wrong, request.wards(), List.of());
        links.check(wrong, request.because(), "/because");
        checkOwner(wrong, owner, named);
        wrong.optional(request.agency(), LONGEST_AGENCY, "/agency");
        if (latest == null || request.dueAt() != null) {
            checks.due(wrong, request.dueAt(), latest);
        }
        checks.noticed(wrong, noticedAt);
        ActionChecks.line(wrong, request.publicLine());
        wrong.refuseIfFailed();
        return new TensionActionForm(
                kind.orElseThrow(),
                Objects.requireNonNull(request.what()).strip(),
                named,
                request.because(),
                owner,
                ActionChecks.line(request.agency(), null),
                noticedAt,
                request.dueAt() == null ? Objects.requireNonNull(latest) : request.dueAt(),
                TaskState.OPEN,
                null,
                ActionChecks.line(request.publicLine(), null));
    }

    /**
     * What stays as it is needs not be possible any more: an action that is overdue can be done.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong
     */
    TensionActionForm ofChange(TensionActionForm before, TensionActionChangeRequest request) {
        TensionActionForm after = changed(before, request);
        Validation wrong = new Validation().check(!request.isEmpty(), "", "changes something");
        ActionChecks.what(wrong, after.what());
        if (!after.owner().equals(before.owner())) {
            checkOwner(wrong, after.owner(), before.wards());
        }
        wrong.optional(request.agency(), LONGEST_AGENCY, "/agency");
        if (!after.dueAt().equals(before.dueAt())) {
            checks.due(wrong, after.dueAt(), before.kind().latest(before.noticedAt()));
        }
        if (request.outcome() != null || request.state() == TaskState.DONE) {
            ActionChecks.outcome(wrong, after.outcome());
        }
        ActionChecks.line(wrong, request.publicLine());
        wrong.refuseIfFailed();
        return after;
    }

    private static TensionActionForm changed(TensionActionForm before, TensionActionChangeRequest request) {
        return new TensionActionForm(
                before.kind(),
                Objects.requireNonNullElse(request.what(), before.what()).strip(),
                before.wards(),
                before.because(),
                Objects.requireNonNullElse(request.ownerId(), before.owner()),
                ActionChecks.line(request.agency(), before.agency()),
                before.noticedAt(),
                Objects.requireNonNullElse(request.dueAt(), before.dueAt()),
                Objects.requireNonNullElse(request.state(), before.state()),
                request.outcome() == null ? before.outcome() : request.outcome().strip(),
                ActionChecks.line(request.publicLine(), before.publicLine()));
    }

    private void checkOwner(Validation wrong, @Nullable UUID owner, List<Integer> named) {
        wrong.check(
                owner != null && owners.mayOwn(owner, named),
                "/ownerId",
                "is an active officer or coordinator in one of whose wards it is");
    }
}
