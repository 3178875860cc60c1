package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs something once it is known how the current transaction ended. */
@ApplicationScoped
public class AfterCommit {
    private final TransactionSynchronizationRegistry transactions;

    AfterCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Once it has committed, and not at all if it rolls back. Outside a transaction it is an accident and throws. The task must not fail: it counts or wakes, it does not work. */
    public void run(Runnable task) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    task.run();
                }
            }
        });
    }

    /**
     * Runs something if the current transaction certainly came to nothing: it was rolled back before its commit had begun. Where a commit had
     * begun and did not end well, nobody here can know.
     */
    public void orElse(Runnable task) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            private boolean begun;

            @Override
            public void beforeCompletion() {
                begun = true;
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_ROLLEDBACK && !begun) {
                    task.run();
                }
            }
        });
    }
}
