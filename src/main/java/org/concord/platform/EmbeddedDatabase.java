package org.concord.platform;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL 18 in {@code <data folder>/postgres}, for a machine without one. It survives restarts and a {@code kill -9} of the
 * service: a server that still runs on the folder is found by its pid file and used again, never doubled. It stops with the last Concord
 * process that uses it.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "concord";
    private static final String OWNER = "concord_owner";
    private static final String SERVICE = "concord_service";
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final ConnectionFile file;
    private final PostgresServer server;

    private EmbeddedDatabase(ConnectionFile file, PostgresServer server) {
        this.file = file;
        this.server = server;
    }

    /**
     * @param dataFolder of the service
     * @param port to listen on; 0 = the one used before if it is free, else a free one
     */
    static EmbeddedDatabase startOrFind(Path dataFolder, int port) {
        Path folder = dataFolder.resolve("postgres");
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve("start.lock"), CREATE, WRITE);
                    FileLock held = lock.lock()) {
                LOG.debugf("holding %s", held);
                return locked(folder, port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the embedded database in " + folder, e);
        }
    }

    private static EmbeddedDatabase locked(Path folder, int port) throws IOException {
        ConnectionFile file = ConnectionFile.in(folder);
        PostgresServer server = new PostgresServer(PostgresBinaries.unpacked(), folder);
        if (!server.isInitialised()) {
            file = file.withPasswords(OWNER, SERVICE);
            server.initialise(OWNER, file.ownerPassword());
        }
        OptionalInt running = server.runningPort();
        boolean found = running.isPresent();
        int used = found ? running.getAsInt() : server.start(port != 0 ? port : file.portOrFree(), START_WAIT);
        file = file.at(used, DATABASE);
        makeDatabase(file);
        file.write();
        LOG.infof(
                "embedded PostgreSQL %s on 127.0.0.1:%d, data in %s",
                found ? "found running" : "started", used, folder);
        EmbeddedDatabase database = new EmbeddedDatabase(file, server);
        Runtime.getRuntime().addShutdownHook(new Thread(database::stopIfLast, "embedded-database-stop"));
        return database;
    }

    private static void makeDatabase(ConnectionFile file) {
        try (Connection connection = file.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(2611)");
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + SERVICE + "'")) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(SERVICE, file.servicePassword()));
            }
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the embedded database", e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    Map<String, String> settings() {
        return file.settings(OWNER, SERVICE);
    }

    void stopIfLast() {
        if (new DatabaseUsers(file).waitUntilUnused(file.applicationName(), Duration.ofSeconds(25))) {
            server.stop();
        }
    }
}
