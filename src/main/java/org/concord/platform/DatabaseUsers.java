package org.concord.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Who is connected to the embedded server, so that it is not stopped under somebody. */
record DatabaseUsers(ConnectionFile file) {

    /**
     * Waits until this process has given back its connections.
     *
     * @return whether no other Concord process uses the server
     */
    boolean waitUntilUnused(String own, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try (Connection connection = file.connect("postgres")) {
            while (count(connection, "application_name = ?", own) > 0 && System.nanoTime() < deadline) {
                Thread.sleep(100);
            }
            return count(connection, "application_name LIKE 'concord-%' AND application_name <> ?", own) == 0;
        } catch (SQLException e) {
            return true; // it does not answer: stopping it again does no harm
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int count(Connection connection, String condition, String own) throws SQLException {
        String query = "SELECT count(*) FROM pg_stat_activity WHERE " + condition;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, own);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
