package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The check values of the keys this store was made with. */
@ApplicationScoped
class KeyChecks {
    private final DataSource database;

    KeyChecks(DataSource database) {
        this.database = database;
    }

    boolean isKnown(KeyName name) {
        return find(name).isPresent();
    }

    /** Whether the store knows this value; the first value an empty store is shown is the one it keeps. */
    boolean agrees(KeyName name, byte[] value) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO key_check (name, check_value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, name.name());
            insert.setBytes(2, value);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the key checks", e);
        }
        return find(name).filter(known -> MessageDigest.isEqual(known, value)).isPresent();
    }

    private Optional<byte[]> find(KeyName name) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT check_value FROM key_check WHERE name = ?")) {
            query.setString(1, name.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the key checks", e);
        }
    }
}
