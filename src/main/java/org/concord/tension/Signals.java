package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.alert.SignalSentences;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** Signals as they are read. Each is visible to whoever has one of its wards and one of its strands. */
@ApplicationScoped
class Signals implements SignalSentences {
    private static final String LAST_TOLD = """
            FROM tension_signal s JOIN LATERAL (SELECT * FROM tension_signal_telling t WHERE t.signal_id = s.id ORDER BY t.number DESC LIMIT 1) t
              ON true WHERE s.authority_id = :authority""";
    /** In the words of the partial index, so that it is used. */
    private static final String UNJUDGED = " AND s.state IN ('OPEN', 'GREW')"
            + " AND NOT EXISTS (SELECT FROM tension_signal_verdict v WHERE v.signal_id = s.id)";

    private static final String ALL_TOLD =
            "SELECT t.* FROM tension_signal_telling t WHERE t.signal_id = :id ORDER BY t.number";
    private static final String VERDICTS = """
            SELECT id, verdict, note, judged_by, judged_at FROM tension_signal_verdict WHERE signal_id = :id ORDER BY judged_at DESC, id DESC""";
    private static final TypeReference<List<SignalView.Part>> PARTS = new TypeReference<>() {};

    private final PlainSql sql;
    private final SignalRows rows;
    private final OnDuty people;
    private final ObjectMapper json;

    Signals(PlainSql sql, SignalRows rows, OnDuty people, ObjectMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.people = people;
        this.json = json;
    }

    /** Where the last page ended. */
    record Position(Instant raisedAt, UUID id) {}

    /** The newest first. */
    List<SignalView> page(CaseScope scope, SignalFilter filter, Optional<Position> after, int most) {
        Map<String, Object> values = values(scope);
        StringBuilder text = new StringBuilder("SELECT " + SignalRows.COLUMNS + LAST_TOLD + area(scope));
        if (filter.ward() != null) {
            text.append(" AND s.ward_ids @> ARRAY[CAST(:ward AS integer)]");
            values.put("ward", filter.ward());
        }
        if (filter.strand() != null) {
            text.append(" AND s.strand_ids @> ARRAY[CAST(:strand AS smallint)]");
            values.put("strand", filter.strand());
        }
        if (!filter.states().isEmpty()) {
            text.append(" AND s.state = ANY(CAST(:states AS text[]))");
            values.put("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.unjudged()) {
            text.append(UNJUDGED);
        }
        if (filter.from() != null) {
            text.append(" AND s.last_exceeded >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            text.append(" AND s.first_seen <= :to");
            values.put("to", filter.to());
        }
        after.ifPresent(position -> {
            text.append(" AND (s.raised_at, s.id) < (:afterTime, :afterId)");
            values.put("afterTime", position.raisedAt());
            values.put("afterId", position.id());
        });
        text.append(" ORDER BY s.raised_at DESC, s.id DESC LIMIT :most");
        values.put("most", most);
        return sql.list(new SqlQuery(text.toString(), values, false), rows::view);
    }

    Optional<SignalView> find(CaseScope scope, UUID id) {
        Map<String, Object> values = values(scope);
        values.put("id", id);
        String text = "SELECT " + SignalRows.COLUMNS + LAST_TOLD + area(scope) + " AND s.id = :id";
        return sql.list(new SqlQuery(text, values, false), rows::view).stream().findFirst();
    }

    /** Those of them that are there for this person. */
    Set<UUID> seen(CaseScope scope, Collection<UUID> ids) {
        Map<String, Object> values = values(scope);
        values.put("ids", ids.toArray(UUID[]::new));
        String text = "SELECT s.id FROM tension_signal s WHERE s.authority_id = :authority AND s.id = ANY(:ids)"
                + area(scope);
        return Set.copyOf(sql.list(new SqlQuery(text, values, false), row -> row.getObject("id", UUID.class)));
    }

    /** The first first. */
    List<SignalView.Telling> tellings(UUID id) {
        return sql.list(new SqlQuery(ALL_TOLD, Map.of("id", id), false), this::telling);
    }

    /** The last first. */
    List<SignalView.Verdict> verdicts(UUID id) {
        List<SignalView.Verdict> bare = sql.list(new SqlQuery(VERDICTS, Map.of("id", id), false), Signals::verdict);
        Map<UUID, String> names =
                people.names(bare.stream().map(one -> one.by().id()).toList());
        return bare.stream()
                .map(one -> new SignalView.Verdict(
                        one.id(),
                        one.verdict(),
                        one.note(),
                        PersonView.of(one.by().id(), names),
                        one.at()))
                .toList();
    }

    @Override
    public Optional<String> sentence(UUID signal) {
        String text =
                "SELECT t.sentence FROM tension_signal_telling t WHERE t.signal_id = :id ORDER BY t.number DESC LIMIT 1";
        return sql.list(new SqlQuery(text, Map.of("id", signal), false), row -> row.getString(1)).stream()
                .findFirst();
    }

    private static String area(CaseScope scope) {
        return AreaScope.of(scope).predicate("s.ward_ids", "s.strand_ids");
    }

    private static Map<String, Object> values(CaseScope scope) {
        Map<String, Object> values = AreaScope.of(scope).values();
        values.put("authority", Authority.ID);
        return values;
    }

    private SignalView.Telling telling(ResultSet row) throws SQLException {
        try {
            return new SignalView.Telling(
                    SignalRows.told(row), row.getString("behind"), json.readValue(row.getString("parts"), PARTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parts of a rise cannot be read");
        }
    }

    private static SignalView.Verdict verdict(ResultSet row) throws SQLException {
        return new SignalView.Verdict(
                row.getObject("id", UUID.class),
                SignalVerdict.valueOf(row.getString("verdict")),
                row.getString("note"),
                new PersonView(row.getObject("judged_by", UUID.class), null),
                SignalRows.moment(row, "judged_at"));
    }
}
