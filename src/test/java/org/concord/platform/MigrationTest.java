package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSetStatus;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;

/** The schema builds from nothing, goes on from where an earlier start ended, and leaves the lesser role no more than it needs. */
@QuarkusTest
class MigrationTest {

    @Inject
    LiquibaseFactory factory;

    @Inject
    DataSource service;

    @Test
    void everyStepHasRunAndASecondStartChangesNothing() throws LiquibaseException {
        try (Liquibase migration = factory.createLiquibase()) {
            assertThat(migration.getChangeSetStatuses(null, null))
                    .filteredOn(ChangeSetStatus::getWillRun)
                    .extracting(status -> status.getChangeSet().getId())
                    .containsExactly("service-role"); // runs at every start, by design
            migration.update();
        }
    }

    @Test
    void aMigrationThatWasKilledDoesNotLockTheNextOneOut() throws SQLException, LiquibaseException {
        try (Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp, lockedby varchar(255))");
            statement.execute(
                    "INSERT INTO databasechangeloglock (id, locked, lockedby) VALUES (1, true, 'a dead process') ON CONFLICT (id) DO UPDATE SET locked = true");
        }
        try (Liquibase migration = factory.createLiquibase()) {
            migration.update();
        }
    }

    @Test
    void theStepsRunOnAStoreThatEndedHalfWay() throws SQLException, LiquibaseException {
        try (Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS half_way CASCADE");
            statement.execute("CREATE SCHEMA half_way");
            owner.setSchema("half_way");
            statement.execute("SET search_path = half_way");
            Liquibase migration = onto(owner); // closing it would close the connection
            migration.setChangeLogParameter("service", "concord_app");
            int steps = migration.getDatabaseChangeLog().getChangeSets().size();
            migration.update(steps / 2, "");
            assertThat(tables(statement)).isPositive();
            migration.update("");
            assertThat(tables(statement)).isGreaterThan(40);
            assertThat(migration.listUnrunChangeSets(null, null))
                    .extracting(c -> c.getId())
                    .containsOnly("service-role");
            statement.execute("DROP SCHEMA half_way CASCADE");
        }
    }

    @Test
    void aStepIsThereIfAndOnlyIfItIsOnRecord() throws SQLException, LiquibaseException {
        try (Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS half_way CASCADE");
            statement.execute("CREATE SCHEMA half_way");
            statement.execute("SET search_path = half_way");
            Liquibase migration = onto(owner);
            migration.setChangeLogParameter("service", "concord_app");
            migration.update(1, ""); // a role; the next step makes a table
            int before = tables(statement);
            // As if the process died after a step and before its record.
            statement.execute(
                    "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''killed''; END'");
            statement.execute("CREATE TRIGGER die BEFORE INSERT ON databasechangelog EXECUTE FUNCTION die()");
            owner.commit();

            assertThatThrownBy(() -> migration.update("")).isInstanceOf(LiquibaseException.class);
            owner.rollback();
            assertThat(tables(statement)).isEqualTo(before);

            statement.execute("DROP TRIGGER die ON databasechangelog");
            owner.commit();
            migration.update("");
            assertThat(tables(statement)).isGreaterThan(before);
            statement.execute("DROP SCHEMA half_way CASCADE");
            owner.commit();
        }
    }

    @Test
    void theServiceWorksAsTheLesserRoleAndCannotTouchTheTrail() throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet role = statement.executeQuery("SELECT current_user")) {
                role.next();
                assertThat(role.getString(1)).isEqualTo("concord_app");
            }
            for (String forbidden : new String[] {
                "UPDATE audit_entry SET action = action",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry CASCADE",
                "UPDATE audit_leaf SET index = index",
                "DELETE FROM audit_leaf",
                "DELETE FROM report",
                "UPDATE report SET kind = kind",
                "CREATE TABLE mine (id int)",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "DELETE FROM key_check"
            }) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting("SQLState")
                        .isEqualTo("42501");
            }
        }
    }

    private static Liquibase onto(Connection connection) throws LiquibaseException {
        var database = liquibase.database.DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new liquibase.database.jvm.JdbcConnection(connection));
        database.setDefaultSchemaName("half_way");
        return new Liquibase(
                "db/changelog.yaml",
                new liquibase.resource.ClassLoaderResourceAccessor(
                        Thread.currentThread().getContextClassLoader()),
                database);
    }

    private static int tables(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'half_way'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
