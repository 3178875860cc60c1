package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
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
    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_OUTCOME = 2000;
    private static final int LONGEST_LINE = 300;
    private static final Duration LATEST_DUE = Duration.ofDays(3653);
    private static final Duration OLDEST_NOTICED = Duration.ofDays(366);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final ActionKinds kinds;
    private final SeenCases cases;
    private final Clock clock;

    ActionForms(ActionKinds kinds, SeenCases cases, Clock clock) {
        this.kinds = kinds;
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
        Validation wrong = new Validation()
                .check(kind.isPresent(), "/kind", "is needed: the code of a kind of action")
                .required(request.what(), LONGEST_WHAT, "/what");
        checkNoticed(wrong, noticedAt);
        checkOwner(wrong, request.ownerId(), caseId);
        if (latest == null || request.dueAt() != null) {
            checkDue(wrong, request.dueAt(), latest);
        }
        checkPoints(wrong, request.charterPoints());
        wrong.optional(request.publicLine(), LONGEST_LINE, "/publicLine").refuseIfFailed();
        Instant dueAt = request.dueAt() == null ? Objects.requireNonNull(latest) : request.dueAt();
        UUID owner = Objects.requireNonNullElse(request.ownerId(), caller);
        return new ActionForm(
                kind.orElseThrow(),
                new OwedTasks.Owed(Objects.requireNonNull(request.what()).strip(), owner, dueAt, TaskState.OPEN),
                noticedAt,
                points(request.charterPoints(), kind.orElseThrow().charterPoints()),
                null,
                line(request.publicLine(), null));
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
            wrong.required(outcome, LONGEST_OUTCOME, "/outcome");
        }
        checkPoints(wrong, request.charterPoints());
        wrong.optional(request.publicLine(), LONGEST_LINE, "/publicLine").refuseIfFailed();
        return new ActionForm(
                before.kind(),
                owed,
                before.noticedAt(),
                points(request.charterPoints(), before.points()),
                outcome,
                line(request.publicLine(), before.publicLine()));
    }

    private void checkOwed(Validation wrong, UUID caseId, ActionForm before, OwedTasks.Owed owed) {
        wrong.required(owed.title(), LONGEST_WHAT, "/what");
        if (!owed.owner().equals(before.owed().owner())) {
            checkOwner(wrong, owed.owner(), caseId);
        }
        if (!owed.dueAt().equals(before.owed().dueAt())) {
            checkDue(wrong, owed.dueAt(), before.kind().latest(before.noticedAt()));
        }
    }

    private void checkNoticed(Validation wrong, Instant noticedAt) {
        Instant now = clock.instant();
        wrong.check(
                !noticedAt.isAfter(now.plus(AHEAD)) && noticedAt.isAfter(now.minus(OLDEST_NOTICED)),
                "/noticedAt",
                "is a time within the last year");
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

    /** @param latest where the kind has a clock */
    private void checkDue(Validation wrong, @Nullable Instant dueAt, @Nullable Instant latest) {
        Instant now = clock.instant();
        wrong.check(
                        dueAt != null && !dueAt.isBefore(now) && dueAt.isBefore(now.plus(LATEST_DUE)),
                        "/dueAt",
                        "is a time to come, at most ten years away")
                .check(
                        dueAt == null || latest == null || !dueAt.isAfter(latest),
                        "/dueAt",
                        "is no later than the kind's own time from when it was noticed");
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

    private static @Nullable String line(@Nullable String asked, @Nullable String before) {
        String line = asked == null ? before : asked.strip();
        return line == null || line.isEmpty() ? null : line;
    }
}
