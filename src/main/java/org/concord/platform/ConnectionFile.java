package org.concord.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** {@code connection.properties} (0600): where the embedded server listens, and the passwords of its two roles. */
record ConnectionFile(Path folder, int port, String database, String ownerPassword, String servicePassword) {
    private static final String NAME = "connection.properties";

    static ConnectionFile in(Path folder) throws IOException {
        Properties saved = new Properties();
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                saved.load(reader);
            }
        }
        return new ConnectionFile(
                folder,
                Integer.parseInt(saved.getProperty("port", "0")),
                saved.getProperty("database", ""),
                saved.getProperty("password", ""),
                saved.getProperty("servicePassword", ""));
    }

    /** New passwords, written down before the server is made with them. */
    ConnectionFile withPasswords(String owner, String service) throws IOException {
        ConnectionFile fresh = new ConnectionFile(folder, port, database, secret(), secret());
        fresh.write();
        return fresh;
    }

    ConnectionFile at(int port, String database) {
        return new ConnectionFile(folder, port, database, ownerPassword, servicePassword);
    }

    int portOrFree() throws IOException {
        for (int candidate : new int[] {port, 0}) {
            try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                continue; // taken meanwhile: any free one will do
            }
        }
        throw new IOException("no free port");
    }

    void write() throws IOException {
        // Written by hand: Properties.store would escape the colons of the URL, and people and scripts read this file.
        String lines = Map.of(
                        "url",
                        url(database),
                        "username",
                        "concord_owner",
                        "password",
                        ownerPassword,
                        "servicePassword",
                        servicePassword,
                        "port",
                        String.valueOf(port),
                        "database",
                        database)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        Path draft = Files.createTempFile(
                folder,
                ".connection",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, lines);
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** As the owner. */
    Connection connect(String database) throws SQLException {
        DriverManager.setLoginTimeout(10);
        return DriverManager.getConnection(url(database), "concord_owner", ownerPassword);
    }

    /** Names this process among the server's clients. */
    String applicationName() {
        return "concord-" + ProcessHandle.current().pid();
    }

    Map<String, String> settings(String owner, String service) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(database) + "?ApplicationName=" + applicationName(),
                "quarkus.datasource.username", service,
                "quarkus.datasource.password", servicePassword,
                "quarkus.liquibase.username", owner,
                "quarkus.liquibase.password", ownerPassword);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
