package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.casework.OwedTasks;
import org.concord.casework.SeenCases;
import org.concord.casework.TaskState;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of an action. */
@ApplicationScoped
class ActionForms {
    private final ActionKinds kinds;
    private final ActionChecks checks;
    private final SeenCases cases;
    private final Clock clock;

    ActionForms(ActionKinds kinds, ActionChecks checks, SeenCases cases, Clock clock) {
        this.kinds = kinds;
        this.checks = checks;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    ActionForm ofNew(UUID caseId, ActionRequest request, UUID caller) {
        Instant noticedAt = Objects.requireNonNullElse(request.noticedAt(), clock.instant());
        Optional<ActionKind> kind = kinds.today().stream()
                .filter(one -> one.code().equals(request.kind()))
                .findFirst();
        Instant latest = kind.map(one -> one.latest(noticedAt)).orElse(null);
        Validation wrong = new Validation();
        ActionChecks.kind(wrong, kind);
        ActionChecks.what(wrong, request.what());
        checks.noticed(wrong, noticedAt);
        checkOwner(wrong, request.ownerId(), caseId);
        if (latest == null || request.dueAt() != null) {
            checks.due(wrong, request.dueAt(), latest);
        }
        checkPoints(wrong, request.charterPoints());
        ActionChecks.line(wrong, request.publicLine());
        wrong.refuseIfFailed();
        Instant dueAt = request.dueAt() == null ? Objects.requireNonNull(latest) : request.dueAt();
        UUID owner = Objects.requireNonNullElse(request.ownerId(), caller);
        return new ActionForm(
                kind.orElseThrow(),
                new OwedTasks.Owed(Objects.requireNonNull(request.what()).strip(), owner, dueAt, TaskState.OPEN),
                noticedAt,
                points(request.charterPoints(), kind.orElseThrow().charterPoints()),
                null,
                ActionChecks.line(request.publicLine(), null));
    }

    /**
     * What stays as it is needs not be possible any more: an action that is overdue can be done.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong
     */
    ActionForm ofChange(UUID caseId, ActionForm before, ActionChangeRequest request) {
        OwedTasks.Owed owed = owed(before.owed(), request);
        String outcome =
                request.outcome() == null ? before.outcome() : request.outcome().strip();
        Validation wrong = new Validation().check(!request.isEmpty(), "", "changes something");
        checkOwed(wrong, caseId, before, owed);
        if (request.outcome() != null || request.state() == TaskState.DONE) {
            ActionChecks.outcome(wrong, outcome);
        }
        checkPoints(wrong, request.charterPoints());
        ActionChecks.line(wrong, request.publicLine());
        wrong.refuseIfFailed();
        return new ActionForm(
                before.kind(),
                owed,
                before.noticedAt(),
                points(request.charterPoints(), before.points()),
                outcome,
                ActionChecks.line(request.publicLine(), before.publicLine()));
    }

    private void checkOwed(Validation wrong, UUID caseId, ActionForm before, OwedTasks.Owed owed) {
        ActionChecks.what(wrong, owed.title());
        if (!owed.owner().equals(before.owed().owner())) {
            checkOwner(wrong, owed.owner(), caseId);
        }
        if (!owed.dueAt().equals(before.owed().dueAt())) {
            checks.due(wrong, owed.dueAt(), before.kind().latest(before.noticedAt()));
        }
    }

    private static OwedTasks.Owed owed(OwedTasks.Owed before, ActionChangeRequest request) {
        return new OwedTasks.Owed(
                Objects.requireNonNullElse(request.what(), before.title()).strip(),
                Objects.requireNonNullElse(request.ownerId(), before.owner()),
                Objects.requireNonNullElse(request.dueAt(), before.dueAt()),
                Objects.requireNonNullElse(request.state(), before.state()));
    }

    private void checkOwner(Validation wrong, @Nullable UUID owner, UUID caseId) {
        wrong.check(
                owner == null || cases.mayWorkOn(owner, caseId),
                "/ownerId",
                "is an active officer or coordinator who may see this case");
    }

    private void checkPoints(Validation wrong, @Nullable List<@Nullable Integer> points) {
        if (points != null) {
            Set<Integer> known =
                    kinds.points().stream().map(CharterPoint::number).collect(Collectors.toSet());
            boolean fine = !points.isEmpty()
                    && points.stream().allMatch(point -> point != null && known.contains(point))
                    && points.stream().distinct().count() == points.size();
            wrong.check(fine, "/charterPoints", "names at least one point of the Charter, and each once");
        }
    }

    private static List<Integer> points(@Nullable List<@Nullable Integer> asked, List<Integer> before) {
        return asked == null ? before : asked.stream().sorted().toList();
    }
}
