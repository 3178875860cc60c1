package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;

/**
 * Writes a new report with all that hangs on it, in one statement: eight tables asked one after the other cost more than all else that is
 * done for a report. Each part takes its report's id from the part before, so that the order of the text is the order of the rows.
 */
@ApplicationScoped
class ReportRows {
    /** What people are asked to allow, as worded in 2026-11; see the changelog. */
    static final short CONSENT_WORDING = 2;

    private static final String ADD = """
            WITH told AS (
              INSERT INTO report (id, authority_id, reference, receipt_hash, received_at, data_key_id,
                kind, channel, partner_id, entered_by, source_ref, body_hash, narrative,
                occurred_from, occurred_to, occurred_on, occurred_precision,
                ward_id, ward_reported, ward_found_by, ward_of_postcode_id, outward_code, postcode, lat, lon, place_type, place_description,
                reporter_role, victim_knows, victim_consents, identity, language,
                injury, weapon, threat_to_life, ongoing, child_affected, property_damage, home_targeted, organised_group,
                previous_incidents, feels_unsafe)
              VALUES (:id, :authority, :reference, :receiptHash, :receivedAt, :dataKey,
                :kind, :channel, :partner, :enteredBy, :sourceRef, :bodyHash, :narrative,
                :occurredFrom, :occurredTo, :occurredOn, :precision,
                :ward, :wardReported, :wardFoundBy, :wardOfPostcode, :outwardCode, :postcode, :lat, :lon, :placeType, :placeDescription,
                :role, :victimKnows, :victimConsents, :identity, :language,
                :injury, :weapon, :threatToLife, :ongoing, :childAffected, :propertyDamage, :homeTargeted, :organisedGroup,
                :previousIncidents, :feelsUnsafe)
              RETURNING id, authority_id, received_at, ward_id, kind, channel),
            counted AS (
              INSERT INTO counted_report (report_id, authority_id, received_on, ward_id, strand_ids, incident_type_ids, kind, channel, delay_days)
              SELECT id, authority_id, :receivedOn, ward_id, CAST(:strands AS smallint[]), CAST(:types AS smallint[]), kind, channel, CAST(:delayDays AS integer)
              FROM told),
            strands AS (
              INSERT INTO report_strand (report_id, strand_id) SELECT id, unnest(CAST(:strands AS smallint[])) FROM told),
            types AS (
              INSERT INTO report_incident_type (report_id, incident_type_id) SELECT id, unnest(CAST(:types AS smallint[])) FROM told),
            subjects AS (
              INSERT INTO report_subject (report_id, position, known, relationship)
              SELECT id, position - 1, known, relationship
              FROM told, unnest(CAST(:known AS boolean[]), CAST(:relationships AS text[])) WITH ORDINALITY AS s (known, relationship, position)),
            allowed AS (
              INSERT INTO consent (report_id, version, authority_id, police, support, centre, wording_id, given_at, given_by)
              SELECT id, 1, authority_id, :police, CAST(:support AS boolean), CAST(:centre AS boolean), :wording, received_at, :givenBy FROM told RETURNING report_id, version)
            INSERT INTO consent_partner (report_id, version, recipient)
            SELECT report_id, version, unnest(CAST(:recipients AS text[])) FROM allowed""";

    private final PlainSql sql;
    private final WorkingTime workingTime;

    ReportRows(PlainSql sql, WorkingTime workingTime) {
        this.sql = sql;
        this.workingTime = workingTime;
    }

    void add(Receipt receipt, NewReport told, UUID dataKey) {
        SqlValues values = new SqlValues()
                .with("id", receipt.id())
                .with("authority", Authority.ID)
                .with("reference", receipt.reference())
                .with("receiptHash", receipt.hash())
                .with("receivedAt", receipt.receivedAt())
                .with("dataKey", dataKey)
                .with("kind", told.kind())
                .with("narrative", told.narrative());
        source(values, told.source());
        OccurredColumns.of(told.occurred()).name(values);
        CountedColumns.of(told.occurred(), receipt.receivedAt(), workingTime.zone())
                .name(values);
        PlaceColumns.of(told.place()).name(values);
        TellerColumns.of(told.teller()).name(values);
        HarmColumns.of(told.harm()).name(values);
        links(values, told);
        subjects(values, told.subjects().stream().map(SubjectColumns::of).toList());
        consent(values, told.consent());
        sql.write(ADD, values);
    }

    private static void source(SqlValues values, NewReport.Source source) {
        values.with("channel", source.channel())
                .with("partner", source.partner())
                .with("enteredBy", source.enteredBy())
                .with("sourceRef", source.sourceRef())
                .with("bodyHash", source.bodyHash());
    }

    private static void links(SqlValues values, NewReport told) {
        values.with(
                        "strands",
                        told.strands().stream()
                                .map(strand -> strand.id())
                                .distinct()
                                .sorted()
                                .toArray(Integer[]::new))
                .with(
                        "types",
                        told.types().stream()
                                .map(type -> type.id())
                                .distinct()
                                .sorted()
                                .toArray(Integer[]::new));
    }

    private static void subjects(SqlValues values, List<SubjectColumns> subjects) {
        values.with("known", subjects.stream().map(SubjectColumns::known).toArray(Boolean[]::new))
                .with(
                        "relationships",
                        subjects.stream()
                                .map(SubjectColumns::relationship)
                                .map(String::valueOf)
                                .toArray(String[]::new));
    }

    private static void consent(SqlValues values, NewReport.ConsentGiven given) {
        values.with("police", given.police())
                .with("support", given.support())
                .with("centre", given.centre())
                .with("wording", (int) CONSENT_WORDING)
                .with("givenBy", ConsentSource.REPORT)
                .with("recipients", given.partners().stream().map(Enum::name).toArray(String[]::new));
    }
}
