package org.concord.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * What every test of the running service stands on: a real PostgreSQL with an empty schema (embedded, or the one that the environment
 * variables {@code CONCORD_TEST_…} name), fresh keys and a real SMTP server.
 */
public class TestEnvironment implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target/test-data").toAbsolutePath();
    private static final GreenMail MAIL = new RefusingMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static Map<String, String> database = Map.of();

    @Override
    public Map<String, String> start() {
        database = System.getenv("CONCORD_TEST_JDBC_URL") == null ? embedded() : outside();
        emptyTheStore();
        MAIL.start();
        Map<String, String> settings = new HashMap<>(database);
        settings.put("concord.data-dir", FOLDER.toString());
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", String.valueOf(MAIL.getSmtp().getPort()));
        return settings;
    }

    @Override
    public void stop() {
        MAIL.stop();
    }

    /** The SMTP server that receives what the service sends. */
    public static GreenMail mail() {
        return MAIL;
    }

    /** As the owner of the schema, who may do what the service may not. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.liquibase.username"),
                database.get("quarkus.liquibase.password"));
    }

    private static Map<String, String> embedded() {
        return EmbeddedDatabase.startOrFind(FOLDER, 0).settings();
    }

    private static Map<String, String> outside() {
        return Map.of(
                "quarkus.datasource.jdbc.url", System.getenv("CONCORD_TEST_JDBC_URL"),
                "quarkus.datasource.username", System.getenv("CONCORD_TEST_JDBC_USERNAME"),
                "quarkus.datasource.password", System.getenv("CONCORD_TEST_JDBC_PASSWORD"),
                "quarkus.liquibase.username", System.getenv("CONCORD_TEST_OWNER_USERNAME"),
                "quarkus.liquibase.password", System.getenv("CONCORD_TEST_OWNER_PASSWORD"));
    }

    private static void emptyTheStore() {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
            FileUtils.deleteDirectory(FOLDER.resolve("keys").toFile());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the test database", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
