package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concord.casework.TaskCause;
import org.concord.casework.TaskState;
import org.concord.casework.TaskView;

/** Tasks in the words of their pages, without asking the store. */
@ApplicationScoped
class TaskCards {
    private final Moments moments;

    TaskCards(Moments moments) {
        this.moments = moments;
    }

    /**
     * @param due of an open one; of one that is over, the time by which it was to be done
     * @param action whether it is an action to resolve the conflict, of which can be said what came of it
     */
    public record Card(
            UUID id,
            String title,
            String reference,
            int version,
            Deadline due,
            boolean overdue,
            boolean open,
            boolean done,
            boolean action,
            String ended) {

        public String path() {
            return TasksPage.PATH + "/" + reference + "/" + id;
        }
    }

    Card of(TaskView task) {
        return new Card(
                task.id(),
                task.title(),
                task.caseReference(),
                task.version(),
                moments.deadline(task.dueAt()),
                task.overdue(),
                task.state() == TaskState.OPEN,
                task.state() == TaskState.DONE,
                task.cause() == TaskCause.CASE_ACTION,
                task.endedAt() == null ? "" : moments.at(task.endedAt()));
    }
}
