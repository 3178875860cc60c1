package org.concord.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /**
     * Changes that show at {@code :index}, where the entry {@code :id} stands with a detail; the entry after it, {@code :next}, has one
     * too.
     */
    static Stream<String> changes() {
        return Stream.of(ofEntries(), ofWholeEntries(), ofLeaves(), ofPlaces(), ofRows(), ofDetails())
                .flatMap(Function.identity());
    }

    /** Each column. */
    private static Stream<String> ofEntries() {
        return Stream.of(
                        "id = " + MADE_UP,
                        "authority_id = 2",
                        "recorded_at = recorded_at + interval '1 microsecond'",
                        "recorded_at = 'infinity'",
                        "actor = 'worker:other'",
                        "actor = 'somebody else'",
                        "action = 'case-opened'",
                        "subject = 'CF-26-OTHER'",
                        flipped("leaf_hash"),
                        flipped("canonical"),
                        "canonical = ''",
                        "canonical = canonical || ' '::bytea")
                .map(change -> "UPDATE audit_entry SET " + change + " WHERE id = :id");
    }

    /** Rewritten in all that can be computed without the audit key, a little and wholly. */
    private static Stream<String> ofWholeEntries() {
        String bytes = """
                UPDATE audit_entry SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), '"version":3', '"version":4'), 'UTF8')
                WHERE id = :id;
                """;
        String hash = "UPDATE audit_entry SET leaf_hash = sha256('\\x00'::bytea || canonical) WHERE id = :id;";
        String leaf =
                "UPDATE audit_leaf l SET leaf_hash = e.leaf_hash FROM audit_entry e WHERE e.id = l.entry_id AND e.id = :id";
        String two = "UPDATE audit_entry SET actor = 'worker:other' WHERE id IN (:id, :next)";
        return Stream.of(bytes, bytes + hash, bytes + hash + leaf, two);
    }

    /** Each column. */
    private static Stream<String> ofLeaves() {
        return Stream.of(flipped("leaf_hash"), flipped("seal"), "entry_id = " + MADE_UP, "index = 9007199254740000")
                .map(change -> "UPDATE audit_leaf SET " + change + " WHERE index = :index");
    }

    /** Two leaves change their index, or their entry. */
    private static Stream<String> ofPlaces() {
        return Stream.of("""
                UPDATE audit_leaf SET index = 9007199254740000 WHERE index = :index;
                UPDATE audit_leaf SET index = :index WHERE index = :index + 2;
                UPDATE audit_leaf SET index = :index + 2 WHERE index = 9007199254740000""", """
                UPDATE audit_leaf SET entry_id = %s WHERE index = :index;
                UPDATE audit_leaf SET entry_id = :id WHERE index = :index + 1;
                UPDATE audit_leaf SET entry_id = :next WHERE index = :index""".formatted(MADE_UP));
    }

    /** What is missing; the last closes the gap. */
    private static Stream<String> ofRows() {
        String entry = "DELETE FROM audit_entry WHERE id = :id;";
        String leaf = "DELETE FROM audit_leaf WHERE index = :index;";
        String closed = "UPDATE audit_leaf SET index = index + 1000000000 WHERE index > :index;"
                + "UPDATE audit_leaf SET index = index - 1000000001 WHERE index >= 1000000000";
        return Stream.of(entry, leaf, leaf + entry, leaf + entry + closed);
    }

    /** Still there, but not the one that was recorded. */
    private static Stream<String> ofDetails() {
        return Stream.of(
                "UPDATE audit_detail SET " + flipped("sealed") + " WHERE entry_id = :id",
                "UPDATE audit_detail SET data_key_id = (SELECT data_key_id FROM audit_detail WHERE entry_id = :next) WHERE entry_id = :id",
                """
                UPDATE audit_detail d SET sealed = o.sealed, data_key_id = o.data_key_id
                FROM audit_detail o WHERE d.entry_id = :id AND o.entry_id = :next""",
                "UPDATE data_key SET " + flipped("wrapped")
                        + " WHERE id = (SELECT data_key_id FROM audit_detail WHERE entry_id = :id)");
    }

    /** One bit in the middle of the value. */
    private static String flipped(String column) {
        return "%1$s = set_byte(%1$s, 20, get_byte(%1$s, 20) # 1)".formatted(column);
    }
}
