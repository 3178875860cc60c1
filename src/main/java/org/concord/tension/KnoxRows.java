package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;

/** Knox's tables month by month, kept as they were made. */
@ApplicationScoped
class KnoxRows {
    private static final String ADD = """
            INSERT INTO tension_knox (authority_id, month, ward_id, incidents, placed, fields)
            VALUES (:authority, :month, CAST(:ward AS integer), :incidents, :placed, CAST(:fields AS jsonb)) ON CONFLICT DO NOTHING""";
    private static final String LAST =
            "SELECT month FROM tension_knox WHERE authority_id = :authority ORDER BY month DESC LIMIT 1";
    private static final String OF_MONTH = """
            SELECT ward_id, incidents, placed, fields FROM tension_knox WHERE authority_id = :authority AND month = :month
            ORDER BY ward_id NULLS FIRST""";
    private static final TypeReference<List<KnoxView.Field>> FIELDS = new TypeReference<>() {};

    private final PlainSql sql;
    private final Wards wards;
    private final ObjectMapper json;

    KnoxRows(PlainSql sql, Wards wards, ObjectMapper json) {
        this.sql = sql;
        this.wards = wards;
        this.json = json;
    }

    /** The first day of the month of which the last tables are; empty before the first. */
    Optional<LocalDate> last() {
        return sql
                .list(
                        new SqlQuery(LAST, Map.of("authority", Authority.ID), false),
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }

    void add(LocalDate month, KnoxTables.Table table) {
        sql.write(
                ADD,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("month", month)
                        .with("ward", table.ward())
                        .with("incidents", table.incidents())
                        .with("placed", table.placed())
                        .with("fields", text(table.fields())));
    }

    /** That of the whole authority first; none if none were made. */
    List<KnoxView> of(LocalDate month) {
        return sql.list(new SqlQuery(OF_MONTH, Map.of("authority", Authority.ID, "month", month), false), this::view);
    }

    private String text(List<KnoxTable.Field> fields) {
        try {
            return json.writeValueAsString(
                    fields.stream().map(KnoxView.Field::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of near repeats cannot be written");
        }
    }

    private KnoxView view(ResultSet row) throws SQLException {
        try {
            return new KnoxView(
                    wards.codeOf(row.getObject("ward_id", Integer.class)),
                    row.getInt("incidents"),
                    row.getInt("placed"),
                    json.readValue(row.getString("fields"), FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of near repeats cannot be read");
        }
    }
}
