package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.casework.OwedTasks;
import org.concord.casework.SeenCase;
import org.concord.casework.TaskCause;
import org.concord.casework.TaskState;
import org.concord.casework.TaskView;
import org.concord.place.WorkingTime;

/** That an answer is owed by others is the task of whoever told them, so that it is overdue where all that is overdue stands. */
@ApplicationScoped
class AnswerTasks {
    private final OwedTasks tasks;
    private final WorkingTime workingTime;

    AnswerTasks(OwedTasks tasks, WorkingTime workingTime) {
        this.tasks = tasks;
        this.workingTime = workingTime;
    }

    /** @return the task's id */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID owe(SeenCase file, Recipient recipient, UUID owner, LocalDate dueOn) {
        var owed = new OwedTasks.Owed(
                TaskCause.DISCLOSURE_ANSWER.title() + ": " + recipient.inWords(), owner, endOf(dueOn), TaskState.OPEN);
        return tasks.give(file, TaskCause.DISCLOSURE_ANSWER, owed).id();
    }

    /** What somebody made of the task by hand stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(SeenCase file, UUID task, LocalDate dueOn) {
        TaskView now = tasks.hold(file, task);
        if (now.state() == TaskState.OPEN) {
            tasks.change(file, task, new OwedTasks.Owed(now.title(), now.owner().id(), endOf(dueOn), now.state()));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void answered(SeenCase file, UUID task) {
        TaskView now = tasks.hold(file, task);
        if (now.state() == TaskState.OPEN) {
            tasks.change(file, task, new OwedTasks.Owed(now.title(), now.owner().id(), now.dueAt(), TaskState.DONE));
        }
    }

    /** An answer on that day is in time. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(workingTime.zone()).toInstant();
    }
}
