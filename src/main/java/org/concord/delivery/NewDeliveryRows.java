package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** Writes what is owed to somebody, however many messages it is, in one statement. */
@ApplicationScoped
class NewDeliveryRows {
    private static final String ADD = """
            INSERT INTO delivery (id, authority_id, subject_kind, subject_id, officer_id, report_id, channel, state, created_at, round, due_at, owed_since, digest)
            SELECT id, :authority, kind, subject, officer, report, channel, :state, :now, round, due, due, digest
            FROM unnest(CAST(:ids AS uuid[]), CAST(:kinds AS text[]), CAST(:subjects AS uuid[]), CAST(:officers AS uuid[]), CAST(:reports AS uuid[]),
              CAST(:channels AS text[]), CAST(:rounds AS smallint[]), CAST(:dues AS timestamptz[]), CAST(:digests AS boolean[]))
              AS d (id, kind, subject, officer, report, channel, round, due, digest)""";

    private final PlainSql sql;

    NewDeliveryRows(PlainSql sql) {
        this.sql = sql;
    }

    void add(List<NewDelivery> owed, Instant now) {
        sql.write(
                ADD,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("state", DeliveryState.PENDING)
                        .with("now", now)
                        .with("ids", texts(owed, NewDelivery::id))
                        .with("kinds", texts(owed, one -> one.owed().subjectKind()))
                        .with("subjects", texts(owed, one -> one.owed().subject()))
                        .with(
                                "officers",
                                texts(
                                        owed,
                                        one -> one.owed().to() instanceof Recipient.Officer officer
                                                ? officer.id()
                                                : null))
                        .with(
                                "reports",
                                texts(
                                        owed,
                                        one -> one.owed().to() instanceof Recipient.Reporter reporter
                                                ? reporter.id()
                                                : null))
                        .with("channels", texts(owed, one -> one.owed().channel()))
                        .with(
                                "rounds",
                                owed.stream().map(one -> one.owed().round()).toArray(Integer[]::new))
                        .with("dues", texts(owed, NewDelivery::dueAt))
                        .with(
                                "digests",
                                owed.stream().map(one -> one.owed().digest()).toArray(Boolean[]::new)));
    }

    private static @Nullable String[] texts(List<NewDelivery> owed, Function<NewDelivery, @Nullable Object> value) {
        return owed.stream()
                .map(one -> Objects.toString(value.apply(one), null))
                .toArray(String[]::new);
    }
}
