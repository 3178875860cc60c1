package org.concord.tension;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An observation as the store has it.
 *
 * @param key that its words and the notes of its reviews are sealed under; that of its report if it came of one
 * @param caseReference null unless it came of a report
 */
record ObservationRow(
        UUID id,
        NewObservation.Grade grade,
        Days days,
        ObservationMarking marking,
        Origin origin,
        UUID key,
        byte @Nullable [] text,
        byte @Nullable [] community,
        List<Integer> wards,
        List<Integer> indicators,
        List<UUID> sharedWith,
        @Nullable String caseReference,
        boolean withdrawn) {

    static final String COLUMNS = """
            o.id, o.basis, o.source, o.certainty, CAST(o.observed_on AS text), CAST(o.week AS text), CAST(o.review_by AS text), o.closed_at,
            o.marking, o.recorded_by, p.name, o.recorded_at, coalesce(o.data_key_id, r.data_key_id), o.text_sealed, o.community_sealed,
            """ + ObservedPlace.WARDS + """
             AS wards,
            (SELECT string_agg(CAST(i.indicator_id AS text), ',' ORDER BY i.indicator_id) FROM tension_observation_indicator i WHERE i.observation_id = o.id) AS signs,
            (SELECT string_agg(CAST(s.officer_id AS text), ',' ORDER BY s.officer_id) FROM tension_observation_share s WHERE s.observation_id = o.id) AS shares,
            c.reference, c.status""";

    static final String TABLES = """
             FROM tension_observation o LEFT JOIN partner p ON p.id = o.partner_id LEFT JOIN report r ON r.id = o.report_id
            LEFT JOIN case_report cr ON cr.report_id = o.report_id LEFT JOIN case_file c ON c.id = cr.case_id""";

    /** When it was, and until when it is looked at. */
    record Days(
            LocalDate observedOn,
            @Nullable LocalDate week,
            @Nullable LocalDate reviewBy,
            @Nullable Instant closedAt) {}

    /** Who recorded it: an officer, a partner, or neither if it came of a report. */
    record Origin(@Nullable UUID officer, @Nullable String partner, Instant recordedAt) {}

    static ObservationRow of(Tuple row) {
        return new ObservationRow(
                row.get(0, UUID.class),
                new NewObservation.Grade(
                        code(row, 1, ObservationBasis::valueOf),
                        code(row, 2, ObservationSource::valueOf),
                        code(row, 3, ObservationCertainty::valueOf)),
                new Days(
                        LocalDate.parse(row.get(4, String.class)),
                        code(row, 5, LocalDate::parse),
                        code(row, 6, LocalDate::parse),
                        row.get(7, Instant.class)),
                ObservationMarking.valueOf(row.get(8, String.class)),
                new Origin(row.get(9, UUID.class), row.get(10, String.class), row.get(11, Instant.class)),
                row.get(12, UUID.class),
                row.get(13, byte[].class),
                row.get(14, byte[].class),
                each(row, 15, Integer::valueOf),
                each(row, 16, Integer::valueOf),
                each(row, 17, UUID::fromString),
                row.get(18, String.class),
                "WITHDRAWN".equals(row.get(19, String.class)));
    }

    private static <T> @Nullable T code(Tuple row, int column, Function<String, T> read) {
        String code = row.get(column, String.class);
        return code == null ? null : read.apply(code);
    }

    private static <T> List<T> each(Tuple row, int column, Function<String, T> read) {
        String joined = row.get(column, String.class);
        return joined == null
                ? List.of()
                : Stream.of(joined.split(",")).map(read).toList();
    }
}
