package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** What there is to do, over all cases in the caller's scope. */
@ApplicationScoped
public class ConsultTasks {
    private static final String LIST = "tasks";

    private final CaseTasks tasks;
    private final CurrentActor actor;

    ConsultTasks(CaseTasks tasks, CurrentActor actor) {
        this.tasks = tasks;
        this.actor = actor;
    }

    /**
     * By the time they are due.
     *
     * @param query filters by name: {@code owner}, {@code state}, {@code overdue}
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read
     */
    public Page<TaskView> list(Map<String, List<String>> query, @Nullable String limit, @Nullable String cursor) {
        Actor.Person caller = actor.person();
        TaskFilter filter = TaskFilter.read(query, caller);
        int most = Page.limit(limit);
        List<TaskView> read = tasks.page(caller.scope(), filter, TimePosition.read(cursor, LIST), most + 1);
        return Page.of(read, most, last -> new TimePosition(last.dueAt(), last.id()).write(LIST));
    }

    /** What the caller did or called off, the latest first. */
    public List<TaskView> endedByMe(int most) {
        Actor.Person caller = actor.person();
        return tasks.endedBy(caller, most);
    }
}
