package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** A task is not lost because whoever had it may not see its case any more: whoever sees to the case has it. */
@ApplicationScoped
class PassOnTasks {
    private static final String OWNERS =
            "SELECT DISTINCT owner_id FROM case_task WHERE case_id = :case AND state = 'OPEN' ORDER BY owner_id";
    private static final String GIVE = """
            UPDATE case_task SET owner_id = :to, version = version + 1
            WHERE case_id = :case AND state = 'OPEN' AND owner_id = :owner RETURNING id, version""";

    private final Session store;
    private final MayWorkOn mayWorkOn;
    private final WhoseWork whose;
    private final AuditTrail trail;

    PassOnTasks(Session store, MayWorkOn mayWorkOn, WhoseWork whose, AuditTrail trail) {
        this.store = store;
        this.mayWorkOn = mayWorkOn;
        this.whose = whose;
        this.trail = trail;
    }

    /** Once it is settled who may see the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(CaseFile file) {
        store.flush();
        List<UUID> shutOut =
                OneColumn.of(store, OWNERS, UUID.class).setParameter("case", file.id()).getResultList().stream()
                        .filter(owner -> !mayWorkOn.test(owner, file.id()))
                        .toList();
        Optional<UUID> to = shutOut.isEmpty() ? Optional.empty() : whose.of(file.id());
        to.ifPresent(officer -> shutOut.forEach(owner -> give(file, owner, officer)));
    }

    private void give(CaseFile file, UUID owner, UUID to) {
        store.createNativeQuery(GIVE, Tuple.class)
                .setParameter("case", file.id())
                .setParameter("owner", owner)
                .setParameter("to", to)
                .getResultList()
                .forEach(task -> trail.append(new CaseEvent.TaskChanged(
                        file.reference(),
                        task.get(0, UUID.class),
                        TaskState.OPEN.name(),
                        task.get(1, Number.class).intValue(),
                        null)));
    }
}
