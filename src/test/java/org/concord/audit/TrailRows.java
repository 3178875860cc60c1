package org.concord.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.concord.platform.TestEnvironment;

/** What lies in the store for one test's own subject. */
final class TrailRows {
    private TrailRows() {}

    static String subject() {
        return "test:" + UUID.randomUUID();
    }

    static long entries(String subject) {
        return count("SELECT count(*) FROM audit_entry WHERE subject = ?", subject);
    }

    static long places(String subject) {
        return count(
                "SELECT count(*) FROM audit_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE e.subject = ?",
                subject);
    }

    static long indexOf(String subject) {
        return count(
                "SELECT min(index) FROM audit_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE e.subject = ?",
                subject);
    }

    static long count(String sql, String subject) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement query = owner.prepareStatement(sql)) {
            query.setString(1, subject);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
