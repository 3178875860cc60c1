package org.concord.platform;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks into the store as its owner, past everything that the service shows or may do. */
public final class OwnersEyes {
    private OwnersEyes() {}

    public static List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement query = prepared(owner, sql, parameters);
                ResultSet result = query.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The only row. */
    public static Map<String, Object> row(String sql, Object... parameters) {
        List<Map<String, Object>> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows instead of one: " + sql);
        }
        return rows.getFirst();
    }

    /** The first column of the only row. */
    public static Object value(String sql, Object... parameters) {
        return row(sql, parameters).values().iterator().next();
    }

    /** The first column of every row. */
    public static List<Object> column(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    /** From now on no case joins an alert that was raised before: the next has one of its own. */
    public static void letNoCaseJoinAnAlert() {
        run("UPDATE alert SET fold_key = NULL WHERE fold_key IS NOT NULL");
    }

    public static long count(String table) {
        return (Long) value("SELECT count(*) FROM " + table);
    }

    /** @return how many rows it changed */
    public static int run(String sql, Object... parameters) {
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement statement = prepared(owner, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The tables of which some column of some row holds the text, in any case, as characters or as bytes. */
    public static List<String> tablesThatHold(String text) {
        HexFormat hex = HexFormat.of();
        String lower = text.toLowerCase(Locale.ROOT);
        String asBytes = hex.formatHex(text.getBytes(StandardCharsets.UTF_8));
        String asLowerBytes = hex.formatHex(lower.getBytes(StandardCharsets.UTF_8));
        List<String> holding = new ArrayList<>();
        for (Object table : column(
                "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            // A row as text writes every column out, bytea in hexadecimal digits.
            String sql =
                    "SELECT EXISTS (SELECT FROM \"%s\" r WHERE position(? IN lower(r::text)) > 0 OR position(? IN r::text) > 0 OR position(? IN r::text) > 0)";
            if ((Boolean) value(sql.formatted(table), lower, asBytes, asLowerBytes)) {
                holding.add(table.toString());
            }
        }
        return holding;
    }

    private static PreparedStatement prepared(Connection owner, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
