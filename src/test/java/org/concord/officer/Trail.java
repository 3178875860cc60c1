package org.concord.officer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.concord.platform.TestEnvironment;

/** Looks into the audit trail behind the service's back. */
final class Trail {
    private Trail() {}

    static int entries(String action, String subject) {
        return number("SELECT count(*) FROM audit_entry WHERE action = ? AND subject = ?", action, subject);
    }

    static int number(String query, String... values) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
