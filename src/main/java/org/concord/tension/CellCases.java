package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.casework.CaseStatus;
import org.concord.platform.Authority;
import org.concord.triage.Severity;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The cases behind a cell, as one may see them: under the scope of the queue. */
@ApplicationScoped
class CellCases {
    private static final String WARDS = """
            SELECT DISTINCT ward_id FROM tension_sighting
            WHERE authority_id = :authority AND happened_on BETWEEN :from AND :to AND counted AND ward_id IS NOT NULL""";

    /** What has none of these strands is left out, unless strands are not asked for. */
    private static final String CASES = """
            SELECT c.id, c.reference, s.day, c.received_at, c.status, c.severity FROM case_file c JOIN (
              SELECT case_id, min(happened_on) AS day FROM tension_sighting
              WHERE authority_id = :authority AND happened_on BETWEEN :from AND :to AND counted AND ward_id = ANY(:wards)
                AND (NOT :byStrand OR strand_ids && CAST(:strands AS smallint[]) OR :noStrand AND strand_ids = '{}')
              GROUP BY case_id) s ON s.case_id = c.id
            WHERE (s.day, c.id) < (:beforeDay, :beforeId) AND %s ORDER BY s.day DESC, c.id DESC LIMIT :rows""";

    private final Session store;
    private final Clock clock;

    CellCases(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param wards ids; also of wards that became part of the one that was asked for
     * @param strands ids; empty = any
     * @param noStrand whether what has no strand belongs to them
     */
    record Cell(Days days, List<Integer> wards, List<Integer> strands, boolean noStrand) {}

    /** Where the page before ended. */
    record Position(LocalDate day, UUID id) {
        static final Position FIRST =
                new Position(LocalDate.of(2999, 12, 31), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    }

    record Found(Position position, CellCaseView view) {}

    /** Wards of whatever was counted on these days, of any time. */
    List<Integer> wardsOf(Days days) {
        return store.createNativeQuery(WARDS, Integer.class)
                .setParameter("authority", Authority.ID)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .getResultList();
    }

    /** The latest first. */
    List<Found> page(Cell cell, CaseScope scope, Optional<Position> after, int rows) {
        Position before = after.orElse(Position.FIRST);
        NativeQuery<Tuple> query = store.createNativeQuery(CASES.formatted(scope.predicate()), Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("from", cell.days().from())
                .setParameter("to", cell.days().to())
                .setParameter("wards", ints(cell.wards()))
                .setParameter("byStrand", !cell.strands().isEmpty())
                .setParameter("strands", ints(cell.strands()))
                .setParameter("noStrand", cell.noStrand())
                .setParameter("beforeDay", before.day())
                .setParameter("beforeId", before.id())
                .setParameter("rows", rows);
        return scope.bind(query, clock.instant()).getResultList().stream()
                .map(CellCases::found)
                .toList();
    }

    private static int[] ints(List<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Found found(Tuple row) {
        // the type is the driver's choice
        LocalDate day = row.get(2) instanceof Date date ? date.toLocalDate() : row.get(2, LocalDate.class);
        return new Found(
                new Position(day, row.get(0, UUID.class)),
                new CellCaseView(
                        row.get(1, String.class),
                        day,
                        row.get(3, Instant.class),
                        CaseStatus.valueOf(row.get(4, String.class)),
                        Severity.ofRank(row.get(5, Number.class).intValue())));
    }
}
