package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** What people told of the counting itself: when it began, where it changed, when it failed, and what was usual before. */
@ApplicationScoped
class Countings {
    private static final String HEAD =
            "SELECT opened_on, epoch, version FROM tension_history WHERE authority_id = :authority";
    private static final String OUTAGES =
            "SELECT first_day, last_day FROM tension_outage WHERE authority_id = :authority ORDER BY first_day";
    private static final String USUAL =
            "SELECT ward_id, strand_id, incidents FROM tension_usual_week WHERE authority_id = :authority ORDER BY ward_id, strand_id";

    private static final String PUT_HEAD =
            "UPDATE tension_history SET opened_on = :openedOn, epoch = :epoch, version = :version WHERE authority_id = :authority";
    private static final String FORGET_OUTAGES = "DELETE FROM tension_outage WHERE authority_id = :authority";
    private static final String PUT_OUTAGES = """
            INSERT INTO tension_outage (authority_id, first_day, last_day)
            SELECT :authority, CAST(f AS date), CAST(t AS date) FROM unnest(CAST(:from AS text[]), CAST(:to AS text[])) AS o (f, t)""";
    private static final String FORGET_USUAL = "DELETE FROM tension_usual_week WHERE authority_id = :authority";
    private static final String PUT_USUAL = """
            INSERT INTO tension_usual_week (authority_id, ward_id, strand_id, incidents)
            SELECT :authority, w, s, i
            FROM unnest(CAST(:wards AS integer[]), CAST(:strands AS smallint[]), CAST(:incidents AS numeric[])) AS u (w, s, i)""";

    private final PlainSql sql;

    Countings(PlainSql sql) {
        this.sql = sql;
    }

    private record Head(
            @Nullable LocalDate openedOn, @Nullable LocalDate epoch, int version) {}

    Counting of(int authority) {
        return read(authority, "");
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    Counting ofForChange(int authority) {
        return read(authority, " FOR UPDATE");
    }

    private Counting read(int authority, String lock) {
        Map<String, Object> of = Map.of("authority", authority);
        Head head = sql
                .list(
                        new SqlQuery(HEAD + lock, of, false),
                        row -> new Head(
                                row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getInt(3)))
                .stream()
                .findFirst()
                .orElse(new Head(null, null, 0));
        return new Counting(
                head.openedOn(),
                head.epoch(),
                sql.list(
                        new SqlQuery(OUTAGES, of, false),
                        row -> new Counting.Outage(
                                row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))),
                sql.list(
                        new SqlQuery(USUAL, of, false),
                        row -> new Counting.Usual(row.getInt(1), row.getInt(2), row.getDouble(3))),
                head.version());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(int authority, Counting wanted) {
        SqlValues head = new SqlValues()
                .with("authority", authority)
                .with("openedOn", wanted.openedOn())
                .with("epoch", wanted.epoch())
                .with("version", wanted.version());
        sql.write(PUT_HEAD, head);
        sql.write(FORGET_OUTAGES, head);
        sql.write(FORGET_USUAL, head);
        List<Counting.Outage> outages = wanted.outages();
        sql.write(
                PUT_OUTAGES,
                new SqlValues()
                        .with("authority", authority)
                        .with("from", texts(outages.stream().map(one -> one.from()
                                .toString())))
                        .with("to", texts(outages.stream().map(one -> one.to().toString()))));
        putUsual(authority, wanted.usualWeek());
    }

    private void putUsual(int authority, List<Counting.Usual> usual) {
        sql.write(
                PUT_USUAL,
                new SqlValues()
                        .with("authority", authority)
                        .with("wards", usual.stream().map(Counting.Usual::ward).toArray(Integer[]::new))
                        .with(
                                "strands",
                                usual.stream().map(Counting.Usual::strand).toArray(Integer[]::new))
                        .with("incidents", texts(usual.stream().map(one -> String.valueOf(one.incidents())))));
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }
}
