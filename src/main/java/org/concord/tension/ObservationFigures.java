package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * How much was observed where, and by how many: no texts, and nothing of a person. What came of a report counts in the ward of its case, unless that
 * is restricted or withdrawn. Nil returns are coverage and no observation: no reports is not calm.
 */
@ApplicationScoped
public class ObservationFigures {
    /** Walks {@code tension_observation_day}: one range of days of one authority. */
    static final String STANDING = " FROM tension_observation o" + ObservedPlace.NAMED + """
            LEFT JOIN report r ON r.id = o.report_id LEFT JOIN case_report cr ON cr.report_id = o.report_id LEFT JOIN case_file c ON c.id = cr.case_id
            WHERE o.authority_id = :authority AND o.observed_on BETWEEN :from AND :to
              AND (o.report_id IS NULL OR coalesce(NOT c.restricted AND c.status <> 'WITHDRAWN', false))""";

    private static final String CELLS = "SELECT " + ObservedPlace.WARD + ", o.basis, o.certainty, count(*)" + STANDING
            + " AND NOT o.nil GROUP BY 1, o.basis, o.certainty ORDER BY 1, o.basis, o.certainty";
    private static final String COVERAGE = "SELECT " + ObservedPlace.WARD + """
            , count(*) FILTER (WHERE o.nil), count(DISTINCT coalesce(o.recorded_by, r.entered_by)),
              count(DISTINCT coalesce(o.partner_id, r.partner_id)), count(o.report_id)""" + STANDING + " GROUP BY 1";

    private final Session store;

    ObservationFigures(Session store) {
        this.store = store;
    }

    /** How many observations have this grade. */
    public record Cell(ObservationBasis basis, ObservationCertainty certainty, long observations) {}

    /**
     * A ward in a period.
     *
     * @param ward id; null = what is of the whole authority, which counts in no ward
     * @param cells without nil returns; only those that are not empty
     * @param officers how many different ones recorded something, nil returns included
     * @param organisations how many different partners did
     * @param reports how many of the observations came of a report
     */
    public record WardFigures(
            @Nullable Integer ward,
            List<Cell> cells,
            long nilReturns,
            long officers,
            long organisations,
            long reports) {

        public WardFigures {
            cells = List.copyOf(cells);
        }

        public long observations() {
            return cells.stream().mapToLong(Cell::observations).sum();
        }
    }

    /**
     * Of each ward of which anything was recorded; who is left out was silent. What names several wards counts in each.
     *
     * @param from the first day
     * @param to the last day
     */
    public List<WardFigures> of(LocalDate from, LocalDate to) {
        Map<@Nullable Integer, List<Cell>> cells = new HashMap<>();
        rows(CELLS, from, to).forEach(row -> cells.computeIfAbsent(ward(row), ward -> new ArrayList<>())
                .add(new Cell(
                        ObservationBasis.valueOf(row.get(1, String.class)),
                        ObservationCertainty.valueOf(row.get(2, String.class)),
                        number(row, 3))));
        return rows(COVERAGE, from, to).stream()
                .map(row -> new WardFigures(
                        ward(row),
                        Objects.requireNonNullElse(cells.get(ward(row)), List.of()),
                        number(row, 1),
                        number(row, 2),
                        number(row, 3),
                        number(row, 4)))
                .toList();
    }

    private List<Tuple> rows(String sql, LocalDate from, LocalDate to) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static @Nullable Integer ward(Tuple row) {
        return row.get(0, Integer.class);
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
