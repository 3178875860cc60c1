package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/**
 * Adds what is counted row by row to the counts of its week and month, in one statement, which is one transaction: figures are the same before and
 * after, and sooner found. Nothing is decided and nobody reads anything, so there is nothing for the trail.
 */
@ApplicationScoped
class FoldFigures {
    private static final SqlQuery FOLD = new SqlQuery("SELECT 1 FROM fold_counted()", Map.of(), true);

    private final PlainSql sql;

    FoldFigures(PlainSql sql) {
        this.sql = sql;
    }

    void fold() {
        sql.list(FOLD, row -> true);
    }
}
