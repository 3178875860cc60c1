package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;
import org.concord.triage.Assessment;
import org.concord.triage.Reason;

/** Writes a new case with its report, codes, first step and first assessment, in one statement. */
@ApplicationScoped
class NewCaseRows {
    private static final String ADD = """
            WITH file AS (
              INSERT INTO case_file (id, authority_id, reference, kind, category, status, severity, ward_id, received_at, due_at, updated_at,
                report_count, version, strand_ids, incident_type_ids)
              VALUES (:id, :authority, :reference, :kind, :category, :status, :severity, :ward, :receivedAt, :dueAt, :receivedAt,
                1, 0, :strands, :types)
              RETURNING *),
            link AS (
              INSERT INTO case_report (report_id, case_id, authority_id, linked_at) SELECT :report, id, authority_id, received_at FROM file),
            strands AS (
              INSERT INTO case_strand (case_id, strand_id) SELECT id, unnest(strand_ids) FROM file),
            types AS (
              INSERT INTO case_incident_type (case_id, incident_type_id) SELECT id, unnest(incident_type_ids) FROM file),
            step AS (
              INSERT INTO case_move (id, authority_id, case_id, to_status, moved_at) SELECT :step, authority_id, id, status, received_at FROM file),
            graded AS (
              INSERT INTO assessment (id, authority_id, case_id, severity, category, score, crime_status, proposed_by, made_at)
              SELECT :assessment, authority_id, id, severity, category, :score, :crimeStatus, :proposedBy, received_at FROM file RETURNING id)
            INSERT INTO assessment_reason (assessment_id, position, rule, points, because)
            SELECT id, position - 1, rule, points, because
            FROM graded, unnest(CAST(:rules AS text[]), CAST(:points AS integer[]), CAST(:becauses AS text[]))
              WITH ORDINALITY AS r (rule, points, because, position)""";

    private final PlainSql sql;
    private final Ids ids;

    NewCaseRows(PlainSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void add(CaseFile file, UUID report, Assessment assessment) {
        SqlValues values =
                new SqlValues().with("report", report).with("step", ids.next()).with("assessment", ids.next());
        file(values, file);
        assessment(values, assessment);
        sql.write(ADD, values);
    }

    private static void file(SqlValues values, CaseFile file) {
        values.with("id", file.id())
                .with("authority", Authority.ID)
                .with("reference", file.reference())
                .with("kind", file.kind())
                .with("category", file.category())
                .with("status", file.status())
                .with("severity", file.severity().rank())
                .with("ward", file.ward())
                .with("receivedAt", file.receivedAt())
                .with("dueAt", file.clock().dueAt())
                .with("strands", file.codes().strandIds())
                .with("types", file.codes().typeIds());
    }

    private static void assessment(SqlValues values, Assessment proposed) {
        List<Reason> reasons = proposed.reasons();
        values.with("score", proposed.score())
                .with("crimeStatus", CrimeStatus.NOT_ASSESSED)
                .with("proposedBy", proposed.proposedBy())
                .with("rules", reasons.stream().map(Reason::rule).toArray(String[]::new))
                .with("points", reasons.stream().map(Reason::points).toArray(Integer[]::new))
                .with("becauses", reasons.stream().map(Reason::because).toArray(String[]::new));
    }
}
