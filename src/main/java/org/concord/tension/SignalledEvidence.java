package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** Rises that go on and that nobody has judged to be no finding; one of the whole city is one of each ward. */
@ApplicationScoped
class SignalledEvidence implements WardEvidenceSource {
    private static final double WEEKS_A_YEAR = 365.25 / 7;

    private static final String SQL = """
            SELECT ward.id, count(going.id), coalesce(max(going.rarity_weeks), 0)
            FROM unnest(CAST(:wards AS integer[])) AS ward (id) LEFT JOIN (
              SELECT s.id, s.whole_city, s.ward_ids,
                (SELECT t.rarity_weeks FROM tension_signal_telling t WHERE t.signal_id = s.id ORDER BY t.number DESC LIMIT 1) AS rarity_weeks
              FROM tension_signal s
              WHERE s.authority_id = :authority AND s.state IN ('OPEN', 'GREW') AND s.first_seen <= :today AND 'NO_FINDING' IS DISTINCT FROM (
                SELECT v.verdict FROM tension_signal_verdict v WHERE v.signal_id = s.id ORDER BY v.judged_at DESC, v.id DESC LIMIT 1)) AS going
              ON going.whole_city OR ward.id = ANY(going.ward_ids)
            GROUP BY ward.id""";

    private final PlainSql sql;

    SignalledEvidence(PlainSql sql) {
        this.sql = sql;
    }

    private record Row(int ward, WardEvidence.Signals signals) {}

    @Override
    public Map<Integer, WardEvidence> of(Collection<Integer> wards, LocalDate today) {
        Map<String, Object> values =
                Map.of("wards", wards.toArray(Integer[]::new), "authority", Authority.ID, "today", today);
        return sql
                .list(
                        new SqlQuery(SQL, values, false),
                        row -> new Row(
                                row.getInt(1),
                                new WardEvidence.Signals(row.getInt(2), row.getDouble(3) / WEEKS_A_YEAR)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::ward, row -> WardEvidence.of(row.signals())));
    }
}
