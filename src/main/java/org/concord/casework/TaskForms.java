package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a task. */
@ApplicationScoped
class TaskForms {
    private static final int LONGEST_TITLE = 200;

    /** Longer than any case is kept open; what lies beyond is a slip of the pen. */
    private static final int MOST_DAYS = 3653;

    private final MayWorkOn mayWorkOn;
    private final Clock clock;

    TaskForms(MayWorkOn mayWorkOn, Clock clock) {
        this.mayWorkOn = mayWorkOn;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    TaskForm ofNew(UUID caseId, TaskRequest request) {
        Validation wrong = new Validation().required(request.title(), LONGEST_TITLE, "/title");
        checkOwner(wrong, request.ownerId(), caseId);
        checkDue(wrong, request.dueAt());
        wrong.refuseIfFailed();
        return new TaskForm(
                Objects.requireNonNull(request.title()).strip(),
                Objects.requireNonNull(request.ownerId()),
                Objects.requireNonNull(request.dueAt()),
                TaskState.OPEN);
    }

    /**
     * What stays as it is needs not be possible any more: a task that is overdue can be done.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong
     */
    TaskForm ofChange(UUID caseId, TaskForm before, TaskChangeRequest request) {
        TaskForm after = new TaskForm(
                Objects.requireNonNullElse(request.title(), before.title()).strip(),
                Objects.requireNonNullElse(request.ownerId(), before.owner()),
                Objects.requireNonNullElse(request.dueAt(), before.dueAt()),
                Objects.requireNonNullElse(request.state(), before.state()));
        Validation wrong = new Validation()
                .check(!request.isEmpty(), "", "changes something: title, ownerId, dueAt or state")
                .required(after.title(), LONGEST_TITLE, "/title");
        if (!after.owner().equals(before.owner())) {
            checkOwner(wrong, after.owner(), caseId);
        }
        if (!after.dueAt().equals(before.dueAt())) {
            checkDue(wrong, after.dueAt());
        }
        wrong.refuseIfFailed();
        return after;
    }

    private void checkOwner(Validation wrong, @Nullable UUID owner, UUID caseId) {
        wrong.check(
                owner != null && mayWorkOn.test(owner, caseId),
                "/ownerId",
                "is an active officer or coordinator who may see this case");
    }

    private void checkDue(Validation wrong, @Nullable Instant dueAt) {
        Instant now = clock.instant();
        wrong.check(
                dueAt != null && !dueAt.isBefore(now) && dueAt.isBefore(now.plus(MOST_DAYS, ChronoUnit.DAYS)),
                "/dueAt",
                "is a time to come, at most ten years away");
    }
}
