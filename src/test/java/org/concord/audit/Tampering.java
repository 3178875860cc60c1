package org.concord.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.concord.platform.TestEnvironment;

/**
 * What somebody with the owner's password can do: switch the triggers off, drop the constraints, and change what they like. Closing it puts
 * everything back as it was, so that the other tests of the same store go on.
 */
final class Tampering implements AutoCloseable {
    /** The id of every row that a test makes up. */
    static final String MADE_UP = "'00000000-0000-7000-8000-000000000000'";

    /** The tables are locked in the order in which the sequencer takes them. */
    private static final String UNLOCKED = """
            LOCK TABLE audit_pending, audit_entry, audit_leaf, audit_detail IN ACCESS EXCLUSIVE MODE;
            ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only;
            ALTER TABLE audit_leaf DISABLE TRIGGER audit_leaf_append_only;
            ALTER TABLE audit_detail DISABLE TRIGGER audit_detail_append_only;
            ALTER TABLE audit_entry DROP CONSTRAINT IF EXISTS audit_entry_authority_id_fkey;
            ALTER TABLE audit_leaf DROP CONSTRAINT IF EXISTS audit_leaf_entry_id_fkey;
            ALTER TABLE audit_detail DROP CONSTRAINT IF EXISTS audit_detail_entry_id_fkey;
            """;

    private final Connection owner;
    private final long from;

    private Tampering(Connection owner, long from) {
        this.owner = owner;
        this.from = from;
    }

    /** @param from index from which rows may be changed */
    static Tampering from(long from) throws SQLException {
        Tampering tampering = new Tampering(TestEnvironment.asOwner(), from);
        tampering.owner.setAutoCommit(false);
        tampering.run("""
                CREATE TEMP TABLE kept_leaf AS SELECT * FROM audit_leaf WHERE index >= %d;
                CREATE TEMP TABLE kept_entry AS SELECT * FROM audit_entry WHERE id IN (SELECT entry_id FROM kept_leaf);
                CREATE TEMP TABLE kept_detail AS SELECT * FROM audit_detail WHERE entry_id IN (SELECT entry_id FROM kept_leaf);
                CREATE TEMP TABLE kept_key AS SELECT * FROM data_key WHERE id IN (SELECT data_key_id FROM kept_detail)""".formatted(from));
        return tampering;
    }

    void change(String sql) throws SQLException {
        run(UNLOCKED + sql);
    }

    @Override
    public void close() throws SQLException {
        owner.rollback();
        run(UNLOCKED + """
                DELETE FROM audit_leaf WHERE index >= %1$d OR entry_id = %2$s;
                DELETE FROM audit_detail WHERE entry_id = %2$s OR entry_id IN (SELECT entry_id FROM kept_leaf);
                DELETE FROM audit_pending WHERE entry_id = %2$s;
                DELETE FROM audit_entry WHERE id = %2$s OR id IN (SELECT id FROM kept_entry);
                INSERT INTO audit_entry SELECT * FROM kept_entry;
                INSERT INTO audit_leaf SELECT * FROM kept_leaf;
                INSERT INTO audit_detail SELECT * FROM kept_detail;
                UPDATE data_key k SET wrapped = o.wrapped, destroyed_at = o.destroyed_at FROM kept_key o WHERE o.id = k.id;
                DELETE FROM audit_pending WHERE entry_id IN (SELECT entry_id FROM kept_leaf);
                INSERT INTO audit_pending SELECT id FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.entry_id = e.id)
                  ON CONFLICT DO NOTHING;
                ALTER TABLE audit_entry ADD FOREIGN KEY (authority_id) REFERENCES authority;
                ALTER TABLE audit_leaf ADD FOREIGN KEY (entry_id) REFERENCES audit_entry;
                ALTER TABLE audit_detail ADD FOREIGN KEY (entry_id) REFERENCES audit_entry;
                ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only;
                ALTER TABLE audit_leaf ENABLE TRIGGER audit_leaf_append_only;
                ALTER TABLE audit_detail ENABLE TRIGGER audit_detail_append_only""".formatted(from, MADE_UP));
        owner.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
        owner.commit();
    }
}
