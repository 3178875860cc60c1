package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** The rows of what is counted. The store keeps them itself, in whatever transaction changes what counts. */
@ApplicationScoped
class TensionSightings {
    private static final String OF_DAYS = """
            SELECT case_id, happened_on, known_on, ward_id, strand_ids, reporter FROM tension_sighting
            WHERE authority_id = :authority AND happened_on >= :from AND happened_on <= :asOf AND known_on <= :asOf AND counted
            ORDER BY known_on, report_id""";

    /** Of whatever was told, as it is about when people could tell. */
    private static final String FIRST =
            "SELECT min(received_on) FROM counted_report WHERE authority_id = :authority AND received_on <= :asOf";

    private final PlainSql sql;

    TensionSightings(PlainSql sql) {
        this.sql = sql;
    }

    /** Reports of incidents of these days, as far as they were known by the last one, in the order in which they came in. */
    List<ToldIncident> of(int authority, LocalDate from, LocalDate asOf) {
        return sql.list(
                new SqlQuery(OF_DAYS, Map.of("authority", authority, "from", from, "asOf", asOf), true),
                TensionSightings::told);
    }

    /** The day of the first report of all; empty if there was none by then. */
    Optional<LocalDate> firstKnown(int authority, LocalDate asOf) {
        return sql.list(
                        new SqlQuery(FIRST, Map.of("authority", authority, "asOf", asOf), false),
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .getFirst();
    }

    private static ToldIncident told(ResultSet row) throws SQLException {
        Number[] strands = (Number[]) row.getArray(5).getArray();
        return new ToldIncident(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, Integer.class),
                Stream.of(strands).map(Number::intValue).toList(),
                row.getObject(6, Long.class));
    }
}
