package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.TestEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of tasks that are over is read from an index in its order, however many there ever were. */
@QuarkusTest
class EndedTasksTest {
    private static final UUID SOMEBODY = UUID.fromString("01a20062-e9cb-7e93-aea1-844c66195468");

    @Test
    void onesOwn() throws Exception {
        assertThat(plan(SOMEBODY, EnumSet.of(TaskState.DONE)))
                .contains("_ended")
                .doesNotContain("Sort");
        assertThat(plan(SOMEBODY, EnumSet.of(TaskState.DONE, TaskState.CANCELLED)))
                .contains("_ended")
                .doesNotContain("Sort");
    }

    @Test
    void everybodys() throws Exception {
        assertThat(plan(null, EnumSet.of(TaskState.CANCELLED)))
                .contains("_ended")
                .doesNotContain("Sort");
    }

    /** Where there are so many that nobody would read them all: so few as here are read in any way. */
    private static String plan(@Nullable UUID owner, Set<TaskState> states) throws Exception {
        String sql = "EXPLAIN SELECT t.id FROM case_task t WHERE t.authority_id = 1"
                + new TaskFilter(owner, states, null).sql().replace(":owner", "'" + owner + "'")
                + " AND (t.due_at, t.id) > ('-infinity', '00000000-0000-0000-0000-000000000000') ORDER BY t.due_at, t.id LIMIT 51";
        StringBuilder plan = new StringBuilder();
        try (Connection store = TestEnvironment.asOwner();
                Statement statement = store.createStatement()) {
            statement.execute("SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off");
            try (ResultSet lines = statement.executeQuery(sql)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
