package org.concord.platform;

import liquibase.changelog.ChangeSet;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;

/**
 * Commits each step of the schema together with the record that it was taken. Liquibase commits the one and then the other; a process that is
 * killed between the two comes back to a step that is there but not on record, takes it again, fails, and never starts any more. PostgreSQL can
 * undo every step that we take, so the first of the two commits is left out.
 *
 * <p>Found by Liquibase itself (META-INF/services), before its own.
 */
public final class WholeSteps extends PostgresDatabase {
    private boolean inStep;

    @Override
    public int getPriority() {
        return super.getPriority() + 1;
    }

    /** Liquibase turns it off where a step begins that is to be undone if it fails, and nowhere else. */
    @Override
    public void setAutoCommit(boolean on) throws DatabaseException {
        super.setAutoCommit(on);
        inStep = !on;
    }

    @Override
    public void commit() throws DatabaseException {
        if (!inStep) {
            super.commit();
        }
    }

    /** Ends with a commit. */
    @Override
    public void markChangeSetExecStatus(ChangeSet step, ChangeSet.ExecType how) throws DatabaseException {
        inStep = false;
        super.markChangeSetExecStatus(step, how);
    }
}
