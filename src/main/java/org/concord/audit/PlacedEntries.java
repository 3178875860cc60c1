package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** The whole log with all that hangs on it, as verification reads it. */
@ApplicationScoped
class PlacedEntries {
    static final String IN_ORDER = """
            SELECT l.index, l.leaf_hash AS placed_hash, l.seal, e.id, e.authority_id, e.recorded_at, e.actor, e.action, e.subject,
                   e.canonical, e.leaf_hash, d.data_key_id, d.sealed
            FROM audit_leaf l LEFT JOIN audit_entry e ON e.id = l.entry_id LEFT JOIN audit_detail d ON d.entry_id = l.entry_id
            ORDER BY l.index""";

    private static final int FETCH = 1_000;

    private final Session store;

    PlacedEntries(Session store) {
        this.store = store;
    }

    /** One unchanging view of the store for all that this transaction reads; must be its first statement. */
    void readOnlySnapshot() {
        store.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                // Follow the index: to sort a million entries would write half a gigabyte to disk, and is not faster.
                statement.execute("SET LOCAL enable_sort = off");
            }
        });
    }

    /** Every leaf by index, through a cursor on the server: a thousand at a time are in memory. */
    void forEachInOrder(Consumer<PlacedEntry> each) {
        store.doWork(connection -> stream(connection, each));
    }

    private static void stream(Connection connection, Consumer<PlacedEntry> each) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IN_ORDER)) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.accept(placed(row));
                }
            }
        }
    }

    private static PlacedEntry placed(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID dataKey = row.getObject("data_key_id", UUID.class);
        return new PlacedEntry(
                row.getLong("index"),
                row.getBytes("placed_hash"),
                row.getBytes("seal"),
                id == null ? null : stored(id, row),
                dataKey == null ? null : new PlacedEntry.Detail(dataKey, row.getBytes("sealed")));
    }

    private static PlacedEntry.Stored stored(UUID id, ResultSet row) throws SQLException {
        return new PlacedEntry.Stored(
                id,
                row.getInt("authority_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getBytes("canonical"),
                row.getBytes("leaf_hash"));
    }

    /** How many entries have no leaf although none is owed to them. */
    long withoutLeaf() {
        return OneColumn.of(store, """
                        SELECT count(*) FROM audit_entry e
                        WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.entry_id = e.id)
                          AND NOT EXISTS (SELECT FROM audit_pending p WHERE p.entry_id = e.id)""", Long.class).getSingleResult();
    }
}
