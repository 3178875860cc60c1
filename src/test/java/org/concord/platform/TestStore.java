package org.concord.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the store past the service, as the owner of the schema. */
public final class TestStore {
    private TestStore() {}

    public static long count(String sql, Object... arguments) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement statement = prepared(owner, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql, Object... arguments) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement statement = prepared(owner, sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection owner, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
