package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class SafeTraceTest {
    private static final String STORY = "Mrs Zebra lives at 12 Oak Road";

    @Test
    void noMessageOfAnyCauseIsWritten() {
        Exception e =
                new IllegalStateException(STORY, new RuntimeException(STORY, new IllegalArgumentException(STORY)));

        assertThat(SafeTrace.of(e))
                .doesNotContain("Zebra", "Oak")
                .startsWith(
                        "java.lang.IllegalStateException <- java.lang.RuntimeException <- java.lang.IllegalArgumentException");
    }

    @Test
    void ourOwnFramesAreNamedAndNobodyElses() {
        String trace = SafeTrace.of(new IllegalStateException(STORY));

        assertThat(trace).contains("org.concord.platform.SafeTraceTest.ourOwnFramesAreNamedAndNobodyElses");
        assertThat(trace.lines()).as("one line").hasSize(1);
        assertThat(trace).doesNotContain("org.junit", "java.base");
    }

    @Test
    void aConstraintIsNamedWithItsSqlStateAndWithoutTheRow() {
        // The fields of PostgreSQL's ErrorResponse: severity, SQLSTATE, message, detail, constraint (Protocol 3.0
        // §54.8).
        ServerErrorMessage said =
                new ServerErrorMessage("SERROR\0C23514\0Mnew row violates check constraint\0DFailing row contains ("
                        + STORY + ").\0nreport_narrative_check\0\0");
        SQLException batch = new BatchUpdateException(
                "Batch entry 0 insert … ('" + STORY + "')", "23514", 0, new int[0], new PSQLException(said));

        String trace = SafeTrace.of(new RuntimeException(STORY, batch));

        assertThat(trace)
                .contains(
                        "java.sql.BatchUpdateException[23514]",
                        "org.postgresql.util.PSQLException[23514 report_narrative_check]")
                .doesNotContain("Zebra", "Oak", "Failing row");
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception first = new IllegalStateException("a");
        Exception second = new IllegalStateException("b", first);
        first.initCause(second);

        assertThat(SafeTrace.of(first).split(" <- ")).as("the first eight").hasSize(8);
        assertThat(SafeTrace.isDatabaseAway(first)).isFalse();
    }

    /** SQLSTATE classes of the PostgreSQL manual, appendix A. */
    @Test
    void aLostConnectionOrAStoppedServerIsADatabaseThatIsAway() {
        assertThat(SafeTrace.isDatabaseAway(new RuntimeException(new SQLException("", "08006"))))
                .as("connection_failure")
                .isTrue();
        assertThat(SafeTrace.isDatabaseAway(new SQLException("", "57P01")))
                .as("admin_shutdown")
                .isTrue();
        assertThat(SafeTrace.isDatabaseAway(new SQLTransientConnectionException("Acquisition timeout while waiting")))
                .isTrue();
        assertThat(SafeTrace.isDatabaseAway(new SQLException("", "23505")))
                .as("unique_violation")
                .isFalse();
        assertThat(SafeTrace.isDatabaseAway(new SQLException("", "57014")))
                .as("query_canceled")
                .isFalse();
        assertThat(SafeTrace.isDatabaseAway(new IllegalStateException("timeout")))
                .isFalse();
    }

    /** Whether it was kept is not known then, so the caller is not told that nothing was. */
    @Test
    void aConnectionThatBreaksInTheCommitIsADatabaseThatIsAwayToo() {
        RollbackException commit = new RollbackException("Could not commit transaction.");
        XAException branch = new XAException(XAException.XAER_RMFAIL);
        branch.initCause(new SQLException("", "08006"));
        commit.addSuppressed(branch);

        assertThat(SafeTrace.isDatabaseAway(new RuntimeException(commit))).isTrue();
        assertThat(SafeTrace.isDatabaseAway(new RuntimeException(new HeuristicMixedException())))
                .isTrue();
        assertThat(SafeTrace.isDatabaseAway(new RollbackException("setRollbackOnly was called")))
                .isFalse();
    }
}
