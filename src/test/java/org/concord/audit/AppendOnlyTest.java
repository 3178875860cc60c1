package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concord.audit.AuditEvent.OfficerChanged;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two locks on the same door: the service's role has no right to change the trail, and the tables refuse it to everybody. */
@QuarkusTest
class AppendOnlyTest {

    @Inject
    AuditTrail trail;

    @Inject
    VerifyTrail verify;

    @Inject
    DataSource service;

    @BeforeEach
    void thereIsSomethingToChange() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.append(new OfficerChanged("test:append-only", 1, "a change")));
        verify.verify(null);
    }

    static Stream<String> changes() {
        return Stream.of("audit_entry", "audit_leaf", "audit_detail")
                .flatMap(table -> Stream.of("UPDATE %1$s SET %2$s = %2$s", "DELETE FROM %s", "TRUNCATE %s CASCADE")
                        .map(change -> change.formatted(table, table.equals("audit_entry") ? "id" : "entry_id")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theServiceHasNoRightToIt(String change) throws SQLException {
        try (Connection connection = service.getConnection()) {
            assertThatThrownBy(() -> run(connection, change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theTableRefusesItToTheOwnerToo(String change) throws SQLException {
        try (Connection connection = TestEnvironment.asOwner()) {
            assertThatThrownBy(() -> run(connection, change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theServiceCannotSwitchTheTriggersOff(String change) throws SQLException {
        String table = change.replaceAll("(UPDATE|DELETE FROM|TRUNCATE) (\\w+).*", "$2");
        try (Connection connection = service.getConnection()) {
            assertThatThrownBy(() -> run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> run(connection, "SET session_replication_role = replica"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
