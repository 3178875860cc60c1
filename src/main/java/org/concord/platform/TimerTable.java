package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import org.hibernate.Session;

/** The rows of db-scheduler, where a timer must change in the same transaction as what it is about, which its own client cannot do. */
@ApplicationScoped
class TimerTable {
    private static final String PUT = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT :task, instance, :when, false, 1 FROM unnest(CAST(:instances AS text[])) instance
            ON CONFLICT (task_name, task_instance) DO UPDATE
            SET execution_time = EXCLUDED.execution_time, version = scheduled_tasks.version + 1""";

    private final Session store;

    TimerTable(Session store) {
        this.store = store;
    }

    /** Puts timers there, or moves those that are; one that is being carried out stays as it is. */
    void put(String task, Collection<String> instances, Instant when) {
        store.createNativeMutationQuery(PUT + " WHERE NOT scheduled_tasks.picked")
                .setParameter("task", task)
                .setParameter("instances", instances.toArray(String[]::new))
                .setParameter("when", when)
                .executeUpdate();
    }

    /** Puts back a timer that is being carried out. */
    void putBack(String task, String instance, Instant when) {
        store.createNativeMutationQuery(PUT + ", picked = false, picked_by = NULL, last_heartbeat = NULL")
                .setParameter("task", task)
                .setParameter("instances", new String[] {instance})
                .setParameter("when", when)
                .executeUpdate();
    }

    void remove(String task, String instance) {
        store.createNativeMutationQuery(
                        "DELETE FROM scheduled_tasks WHERE task_name = :task AND task_instance = :instance")
                .setParameter("task", task)
                .setParameter("instance", instance)
                .executeUpdate();
    }

    void removeUnpicked(String task, Collection<String> instances) {
        store.createNativeMutationQuery(
                        "DELETE FROM scheduled_tasks WHERE task_name = :task AND task_instance = ANY(:instances) AND NOT picked")
                .setParameter("task", task)
                .setParameter("instances", instances.toArray(String[]::new))
                .executeUpdate();
    }
}
