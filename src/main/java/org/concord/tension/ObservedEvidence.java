package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/**
 * What was observed, and by how many. One that a review has closed speaks no more. Of reports each has a teller of its own: nobody knows who they are,
 * and as nobody has confirmed them either, they never corroborate each other.
 */
@ApplicationScoped
class ObservedEvidence implements WardEvidenceSource {
    private static final int WEEK = 7;
    private static final int MONTH = 28;

    private static final String STANDING = ObservationFigures.STANDING + " AND o.closed_at IS NULL";

    private static final String GRADED = "SELECT " + ObservedPlace.WARD
            + ", o.basis, o.source, o.certainty, count(*) FILTER (WHERE o.observed_on > :weekAgo), count(*)" + STANDING
            + " AND NOT o.nil GROUP BY 1, o.basis, o.source, o.certainty";

    private static final String TOLD = "SELECT " + ObservedPlace.WARD + """
            , count(DISTINCT coalesce(o.recorded_by, r.entered_by, o.partner_id, r.partner_id, o.report_id))
              FILTER (WHERE o.observed_on > :weekAgo AND NOT o.nil), count(*) FILTER (WHERE o.nil)""" + STANDING + " GROUP BY 1";

    private final PlainSql sql;

    ObservedEvidence(PlainSql sql) {
        this.sql = sql;
    }

    private record Graded(int ward, WardEvidence.Graded graded) {}

    private record Told(int ward, int voices, int nilReturns) {}

    @Override
    public Map<Integer, WardEvidence> of(Collection<Integer> wards, LocalDate today) {
        Map<String, Object> days = Map.of(
                "authority",
                Authority.ID,
                "from",
                today.minusDays(MONTH - 1),
                "to",
                today,
                "weekAgo",
                today.minusDays(WEEK));
        Map<Integer, List<WardEvidence.Graded>> graded =
                sql.list(new SqlQuery(GRADED, days, false), ObservedEvidence::graded).stream()
                        .collect(Collectors.groupingBy(
                                Graded::ward, Collectors.mapping(Graded::graded, Collectors.toList())));
        Map<Integer, Told> told = sql.list(new SqlQuery(TOLD, days, false), ObservedEvidence::told).stream()
                .collect(Collectors.toMap(Told::ward, Function.identity()));
        return wards.stream().distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), ward -> {
            Told of = Objects.requireNonNullElse(told.get(ward), new Told(ward, 0, 0));
            List<WardEvidence.Graded> cells = graded.getOrDefault(ward, List.of());
            return WardEvidence.of(new WardEvidence.Observed(cells, of.voices(), of.nilReturns()));
        }));
    }

    /** What is of the whole authority is of no ward. */
    private static Graded graded(ResultSet row) throws SQLException {
        return new Graded(
                row.getInt(1),
                new WardEvidence.Graded(
                        ObservationBasis.valueOf(row.getString(2)),
                        ObservationSource.valueOf(row.getString(3)),
                        ObservationCertainty.valueOf(row.getString(4)),
                        row.getInt(5),
                        row.getInt(6)));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getInt(1), row.getInt(2), row.getInt(3));
    }
}
