package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** A task that came with a case is not lost because whoever had it may not see the case that it is in now: whoever merged them has it. */
@ApplicationScoped
class TasksOfMerge {
    private static final String OWNERS = """
            SELECT DISTINCT t.owner_id FROM case_merge_task g JOIN case_task t ON t.id = g.task_id
            WHERE g.merge_id = :merge AND t.state = 'OPEN'""";
    private static final String REMEMBER = """
            UPDATE case_merge_task g SET owner_before = t.owner_id FROM case_task t
            WHERE g.merge_id = :merge AND t.id = g.task_id AND t.state = 'OPEN' AND t.owner_id = :owner""";
    private static final String TAKE = """
            UPDATE case_task SET owner_id = :by, version = version + 1
            WHERE id IN (SELECT task_id FROM case_merge_task WHERE merge_id = :merge AND owner_before = :owner)
            RETURNING id, version""";
    private static final String GIVE_BACK = """
            UPDATE case_task t SET owner_id = g.owner_before, version = t.version + 1
            FROM case_merge_task g JOIN case_merge m ON m.id = g.merge_id
            WHERE g.merge_id = :merge AND t.id = g.task_id AND g.owner_before IS NOT NULL AND t.owner_id = m.merged_by AND t.state = 'OPEN'
            RETURNING t.id, t.version""";

    private final Session store;
    private final MayWorkOn mayWorkOn;
    private final AuditTrail trail;
    private final Doer doer;

    TasksOfMerge(Session store, MayWorkOn mayWorkOn, AuditTrail trail, Doer doer) {
        this.store = store;
        this.mayWorkOn = mayWorkOn;
        this.trail = trail;
        this.doer = doer;
    }

    /** Once it is settled who may see the two together. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(CaseMerge merge, CaseFile into) {
        List<UUID> owners = OneColumn.of(store, OWNERS, UUID.class)
                .setParameter("merge", merge.id())
                .getResultList();
        owners.stream().filter(owner -> !mayWorkOn.test(owner, into.id())).forEach(owner -> {
            store.createNativeMutationQuery(REMEMBER)
                    .setParameter("merge", merge.id())
                    .setParameter("owner", owner)
                    .executeUpdate();
            audited(
                    into,
                    store.createNativeQuery(TAKE, Tuple.class)
                            .setParameter("merge", merge.id())
                            .setParameter("owner", owner)
                            .setParameter("by", doer.id())
                            .getResultList());
        });
    }

    /** What was not given to somebody else meanwhile, nor done. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveBack(CaseMerge merge, CaseFile from) {
        audited(
                from,
                store.createNativeQuery(GIVE_BACK, Tuple.class)
                        .setParameter("merge", merge.id())
                        .getResultList());
    }

    private void audited(CaseFile file, List<Tuple> changed) {
        changed.forEach(task -> trail.append(new CaseEvent.TaskChanged(
                file.reference(),
                task.get(0, UUID.class),
                TaskState.OPEN.name(),
                task.get(1, Number.class).intValue(),
                null)));
    }
}
