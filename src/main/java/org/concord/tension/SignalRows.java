package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.jspecify.annotations.Nullable;

/** How a signal and what was told of it are read from the store. */
@ApplicationScoped
class SignalRows {
    /** Of a signal {@code s} and a telling {@code t} of it. */
    static final String COLUMNS = """
            s.id, s.kind, s.state, s.whole_city, s.ward_ids, s.every_strand, s.strand_ids, s.first_seen, s.last_exceeded, s.ended_on,
              s.withdrawn_note, s.raised_at, t.number, t.told_at, t.first_day, t.day, t.reports, t.expected, t.usual_from, t.usual_to, t.score,
              t.rarity_weeks, t.rarity_or_more, t.began, t.complete, t.outage_days, t.history_weeks, t.opinion, t.sentence,
              (SELECT v.verdict FROM tension_signal_verdict v WHERE v.signal_id = s.id ORDER BY v.judged_at DESC, v.id DESC LIMIT 1) AS verdict
            """;

    private final Wards wards;
    private final Strands strands;

    SignalRows(Wards wards, Strands strands) {
        this.wards = wards;
        this.strands = strands;
    }

    SignalView view(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new SignalView(
                row.getObject("id", UUID.class),
                SignalKind.valueOf(row.getString("kind")),
                SignalState.valueOf(row.getString("state")),
                row.getBoolean("whole_city"),
                KnownRises.numbers(row.getArray("ward_ids")).stream()
                        .map(id -> wards.byId(id).code())
                        .toList(),
                row.getBoolean("every_strand"),
                KnownRises.numbers(row.getArray("strand_ids")).stream()
                        .map(id -> strands.byId(id).code())
                        .toList(),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_exceeded", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("withdrawn_note"),
                moment(row, "raised_at"),
                verdict == null ? null : SignalVerdict.valueOf(verdict),
                told(row));
    }

    static SignalView.Told told(ResultSet row) throws SQLException {
        Long usualFrom = row.getObject("usual_from", Long.class);
        Double complete = row.getObject("complete", Double.class);
        String opinion = row.getString("opinion");
        int weeks = row.getInt("history_weeks");
        double score = row.getDouble("score");
        return new SignalView.Told(
                row.getInt("number"),
                moment(row, "told_at"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("day", LocalDate.class),
                row.getInt("reports"),
                rounded(row.getDouble("expected"), 3),
                usualFrom,
                row.getObject("usual_to", Long.class),
                rounded(score, 3),
                usualFrom == null ? null : rounded(Math.pow(10, -score), 1),
                rounded(row.getDouble("rarity_weeks"), 3),
                row.getBoolean("rarity_or_more"),
                row.getObject("began", LocalDate.class),
                percent(complete),
                row.getInt("outage_days"),
                weeks,
                weeks < Spike.LEARNT,
                opinion == null ? null : SignalOpinion.valueOf(opinion),
                row.getString("sentence"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Integer percent(@Nullable Double share) {
        return share == null ? null : (int) Math.round(100 * share);
    }

    /** More digits would promise more than the figures hold. */
    static double rounded(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
    }
}
