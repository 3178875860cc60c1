package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.audit.AuditEvent.OfficerChanged;
import org.concord.audit.EntryFilter.Position;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/**
 * How long a million entries take to place, to read and to verify. Not part of the build; run it with {@code ./mvnw test
 * -Dtest=TrailBench}.
 */
@QuarkusTest
class TrailBench {
    private static final int ENTRIES = 1_000_000;
    private static final int DETAILS = 10_000;
    private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00Z");

    @Inject
    AuditTrail trail;

    @Inject
    SequenceEntries sequence;

    @Inject
    VerifyTrail verify;

    /** A minute apart, of 200 officers, 100,000 cases and 20 actions. */
    private static final String MADE_UP =
            """
            INSERT INTO audit_entry (id, authority_id, recorded_at, actor, action, subject, canonical, leaf_hash)
            SELECT id, 1, at, actor, action, subject, canonical, sha256('\\x00'::bytea || canonical)
            FROM (SELECT *, convert_to(format('{"action":"%%s","actor":"%%s","at":"%%sZ","authority":1,'
                              || '"facts":{"score":1,"severity":"P3_MEDIUM"},"id":"%%s","subject":"%%s","v":1}',
                              action, actor, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
                              id, subject), 'UTF8') AS canonical
              FROM (SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
                              || '8' || substr(md5(i::text), 4, 15))::uuid AS id,
                           at,
                           'officer:' || md5((i * 7919 %% 200)::text)::uuid AS actor,
                           (string_to_array('%2$s', ','))[1 + i * 31 %% 20] AS action,
                           'CF-26-' || lpad((i * 104729 %% 100000)::text, 6, '0') AS subject
                    FROM (SELECT i, timestamptz '2024-11-01Z' + i * interval '1 minute' + (1 + i %% 999) * interval '1 microsecond' AS at
                          FROM generate_series(0::bigint, %1$d - 1) i) minutes) columns) entries
            """.formatted(ENTRIES, Actions.ALL.stream().sorted().limit(20).collect(Collectors.joining(",")));

    @Test
    void aMillionEntries() throws SQLException {
        asOwner(MADE_UP);
        asOwner("VACUUM ANALYZE audit_entry, audit_pending");
        timed("placing %,d entries".formatted(ENTRIES), () -> {
            while (sequence.sequenceSome()) {
                // another batch
            }
        });
        asOwner("VACUUM ANALYZE audit_leaf, audit_pending");
        timed(
                "verifying %,d entries".formatted(ENTRIES),
                () -> assertThat(verify.verify(null).verified()).isTrue());
        timed(
                "appending %,d entries with a detail".formatted(DETAILS),
                () -> QuarkusTransaction.requiringNew().timeout(600).run(() -> {
                    for (int i = 0; i < DETAILS; i++) {
                        trail.append(new OfficerChanged("officer:" + UUID.randomUUID(), i, "before and after"));
                    }
                }));
        timed("verifying them all", () -> assertThat(verify.verify(null).verified())
                .isTrue());
        asOwner("VACUUM ANALYZE audit_entry, audit_leaf, audit_detail, data_key");
        String actor = "officer:a87ff679-a2f3-e71d-9181-a67b7542122c"; // md5 of 4
        explain("everything", new EntryFilter(null, null, null, null, null, null));
        explain("a subject", new EntryFilter("CF-26-000042", null, null, null, null, null));
        explain("an actor", new EntryFilter(null, actor, null, null, null, null));
        explain("an action", new EntryFilter(null, null, "case-opened", null, null, null));
        explain("an action nobody did", new EntryFilter(null, null, "trail-read", null, null, null));
        explain("a time", new EntryFilter(null, null, null, MARCH, MARCH.plus(Duration.ofDays(1)), null));
        explain("a later page", new EntryFilter(null, null, null, null, null, new Position(MARCH, new UUID(0, 0))));
        explain(
                "an actor's later page",
                new EntryFilter(null, actor, null, null, null, new Position(MARCH, new UUID(0, 0))));
        explain("an actor's action", new EntryFilter(null, actor, "alert-raised", null, null, null));
        explain(
                "all at once",
                new EntryFilter("CF-26-000042", actor, "case-opened", MARCH, MARCH.plus(Duration.ofDays(90)), null));
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("BENCH %s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void explain(String what, EntryFilter filter) throws SQLException {
        String sql = AuditEntries.query(filter).replace(":authority", "1").replace(":atMost", "51");
        for (var parameter : filter.parameters().entrySet()) {
            sql = sql.replaceAll(":" + parameter.getKey() + "\\b", "'" + parameter.getValue() + "'");
        }
        System.out.println("BENCH plan for " + what);
        try (Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement();
                ResultSet line = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS OFF, COSTS OFF) " + sql)) {
            while (line.next()) {
                System.out.println("BENCH    " + line.getString(1));
            }
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
