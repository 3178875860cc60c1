package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** A store of the version before observations were kept, with reports in it, is brought up to date. */
@QuarkusTest
class EarlierTensionReportsTest {
    private static final String FIRST_STEP = "tension-indicator";

    /** Half past midnight in a British summer is yesterday in UTC. */
    private static final String REPORT = """
            INSERT INTO report (id, authority_id, reference, receipt_hash, kind, channel, data_key_id, received_at, language, narrative,
              occurred_from, occurred_on, occurred_precision, ward_id, reporter_role, identity)
            SELECT '%1$s', 1, 'CR-%2$s', decode(repeat('00', 32), 'hex'), '%3$s', 'PUBLIC_API', '00000000-0000-4000-8000-000000000001', '2026-07-10T12:00:00Z', 'en', 'Talk.',
              %4$s, %5$s, '%6$s', (SELECT id FROM ward WHERE code = 'E05015521' AND %7$s), %8$s, 'ANONYMOUS'
            """;

    @Test
    void eachReportOfTensionThatWasThereIsAnObservationNow() throws SQLException, LiquibaseException {
        try (Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS before_observations CASCADE");
            statement.execute("CREATE SCHEMA before_observations");
            owner.setSchema("before_observations");
            Liquibase migration = onto(owner);
            migration.setChangeLogParameter("service", "concord_app");
            migration.update(stepsBefore(migration), "");
            plant(statement);
            owner.commit();

            migration.update("");

            assertThat(rows(statement, """
                            SELECT concat_ws(' ', r.reference, o.basis, o.source, o.certainty, o.observed_on, o.nil, o.marking, w.ward_id IS NOT NULL, o.data_key_id IS NULL)
                            FROM tension_observation o JOIN report r ON r.id = o.report_id
                            LEFT JOIN tension_observation_ward w ON w.observation_id = o.id ORDER BY r.reference"""))
                    .containsExactly(
                            "CR-1 EXPERIENCED DIRECT UNKNOWN 2026-07-09 f OFFICIAL t t",
                            "CR-2 EXPERIENCED SECOND_HAND UNKNOWN 2026-07-01 f OFFICIAL f t",
                            "CR-3 EXPERIENCED SECOND_HAND UNKNOWN 2026-07-10 f OFFICIAL t t");
            statement.execute("DROP SCHEMA before_observations CASCADE");
            owner.commit();
        }
    }

    private static void plant(Statement statement) throws SQLException {
        statement.execute(
                "INSERT INTO data_key (id, authority_id, wrapped, created_at) VALUES ('00000000-0000-4000-8000-000000000001', 1, '\\x00', now())");
        statement.execute(
                report("1", "TENSION_OBSERVATION", "'2026-07-08T23:30:00Z', NULL, APPROXIMATE", "true, 'WITNESS'"));
        statement.execute(
                report("2", "TENSION_OBSERVATION", "'2026-06-30T23:00:00Z', '2026-07-01', DAY", "false, NULL"));
        statement.execute(report("3", "TENSION_OBSERVATION", "NULL, NULL, UNKNOWN", "true, 'THIRD_PARTY'"));
        statement.execute(report("4", "HATE_INCIDENT", "NULL, NULL, UNKNOWN", "true, NULL"));
    }

    private static String report(String number, String kind, String occurred, String wardAndRole) {
        String[] when = occurred.split(", ");
        String[] more = wardAndRole.split(", ");
        String id = "00000000-0000-4000-8000-00000000010" + number;
        return REPORT.formatted(id, number, kind, when[0], when[1], when[2], more[0], more[1]);
    }

    private static int stepsBefore(Liquibase migration) throws LiquibaseException {
        return migration.getDatabaseChangeLog().getChangeSets().stream()
                .map(ChangeSet::getId)
                .toList()
                .indexOf(FIRST_STEP);
    }

    private static Liquibase onto(Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName("before_observations");
        return new Liquibase(
                "db/changelog.yaml",
                new ClassLoaderResourceAccessor(Thread.currentThread().getContextClassLoader()),
                database);
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet read = statement.executeQuery(sql)) {
            while (read.next()) {
                rows.add(read.getString(1));
            }
        }
        return rows;
    }
}
