package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Somebody under 18 reports: a person sees to their safety first, whatever else is done (Children Act 2004 s.11). */
@ApplicationScoped
public class Safeguard {
    private final Session store;
    private final ReporterTasks tasks;

    Safeguard(Session store, ReporterTasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** In the transaction that opens the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void young(OpenCase.Opened opened) {
        store.flush(); // whose work it is, is asked of the tables
        tasks.of(opened.id(), TaskCause.UNDER_18);
    }
}
