package org.concord.tension;

/**
 * Where an observation is, for every statement that asks: in the wards that were named; or, if it came of a report, in that of the report's case,
 * wherever officers have put it right, merged it or split it to. What is kept of such a one beside it is only what was told at first. Over
 * {@code tension_observation o} and, joined where it came of a report, {@code case_file c}.
 */
final class ObservedPlace {
    /** Each named ward is a row. */
    static final String NAMED =
            " LEFT JOIN tension_observation_ward w ON w.observation_id = o.id AND o.report_id IS NULL ";

    /** Beside {@link #NAMED}: the ward of the row; null = the whole authority. */
    static final String WARD = "coalesce(w.ward_id, c.ward_id)";

    /** Joined with commas; null = the whole authority. */
    static final String WARDS = """
            CASE WHEN o.report_id IS NULL THEN (SELECT string_agg(CAST(w.ward_id AS text), ',' ORDER BY w.ward_id)
              FROM tension_observation_ward w WHERE w.observation_id = o.id) ELSE CAST(c.ward_id AS text) END""";

    /** Whether it is in one of {@code :wards}. */
    static final String AMONG = """
            CASE WHEN o.report_id IS NULL THEN EXISTS (SELECT FROM tension_observation_ward f
              WHERE f.observation_id = o.id AND f.ward_id = ANY(:wards)) ELSE coalesce(c.ward_id = ANY(:wards), false) END""";

    private ObservedPlace() {}
}
