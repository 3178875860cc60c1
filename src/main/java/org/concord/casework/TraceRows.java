package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.place.Point;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.report.PlaceType;
import org.concord.report.Precision;
import org.concord.triage.Severity;
import org.concord.vault.RepeatSign;
import org.jspecify.annotations.Nullable;

/** Reads what of reports is compared: of one case, and of all that may be like it ({@link TraceSql}), within the reader's scope. */
@ApplicationScoped
class TraceRows {
    private final PlainSql sql;
    private final Clock clock;

    TraceRows(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A report of another case. */
    record Candidate(
            String reference,
            CaseStatus status,
            Severity severity,
            @Nullable Integer ward,
            Instant receivedAt,
            Trace trace) {}

    /** Of the case's own reports, but those that were erased. */
    List<Trace> of(UUID caseId) {
        return sql.list(new SqlQuery(TraceSql.OWN, Map.of("case", caseId), false), TraceRows::trace);
    }

    /** @param wards ids of those in which to look */
    List<Candidate> near(UUID caseId, Collection<Integer> wards, CaseScope scope) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "case", caseId, "wards", ints(wards), "scopePerson", scope.person(), "scopeNow", clock.instant()));
        values.put("scopeWards", ints(scope.wards()));
        values.put("scopeStrands", ints(scope.strands()));
        return sql.list(new SqlQuery(TraceSql.candidates(scope), values, false), TraceRows::candidate);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("case_reference"),
                CaseStatus.valueOf(row.getString("case_status")),
                Severity.ofRank(row.getInt("case_severity")),
                row.getObject("case_ward", Integer.class),
                instant(row, "case_received_at"),
                trace(row));
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                row.getObject("id", UUID.class),
                when(row),
                where(row),
                ids(row, "strands"),
                ids(row, "types"),
                Stream.of(texts(row, "words")).filter(WordRarity::says).collect(Collectors.toSet()),
                Stream.of(texts(row, "repeats")).map(TraceRows::repeat).collect(Collectors.toSet()));
    }

    private static Trace.When when(ResultSet row) throws SQLException {
        return new Trace.When(
                orNull(row, "occurred_from"),
                orNull(row, "occurred_to"),
                Precision.valueOf(row.getString("occurred_precision")),
                instant(row, "received_at"));
    }

    private static Trace.Where where(ResultSet row) throws SQLException {
        BigDecimal lat = row.getBigDecimal("lat");
        BigDecimal lon = row.getBigDecimal("lon");
        String type = row.getString("place_type");
        return new Trace.Where(
                row.getObject("ward_id", Integer.class),
                row.getString("outward_code"),
                lat == null ? null : new Point(lat.doubleValue(), lon.doubleValue()),
                type == null ? null : PlaceType.valueOf(type));
    }

    private static Trace.Repeat repeat(String kind) {
        return switch (RepeatSign.valueOf(kind)) {
            case NAME, EMAIL, PHONE -> Trace.Repeat.PERSON;
            case SUBJECT_NAME -> Trace.Repeat.SUBJECT;
            case ADDRESS, HOUSE -> Trace.Repeat.HOME;
            case PLACE -> throw new IllegalStateException("what strangers have in common is not asked for");
        };
    }

    private static Set<Integer> ids(ResultSet row, String column) throws SQLException {
        Set<Integer> ids = new HashSet<>();
        for (Object id : (Object[]) row.getArray(column).getArray()) {
            ids.add(((Number) id).intValue());
        }
        return ids;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static int[] ints(Collection<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
