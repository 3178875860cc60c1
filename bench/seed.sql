-- Seeds :cases cases, 3 % of them open, each with one report, consent, assessment with its reasons and the moves that led to where it
-- stands. Spread over three years, the open ones over the last weeks; wards and strands are as unequal as in life. Run as the owner on a
-- database that the service has migrated:   psql -v cases=100000 -f seed.sql
-- The narratives are invented; nothing lies in the vault, so the data keys seal nothing. The audit trail is left alone.

\set ON_ERROR_STOP on
BEGIN;
SET LOCAL synchronous_commit = off;
SELECT setseed(0.26) \g /dev/null

-- Time-ordered like the service's ids: milliseconds, version 7, the rest from the number and what it is for.
CREATE FUNCTION pg_temp.id(at timestamptz, n integer, purpose text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM at) * 1000 AS bigint)), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15) AS uuid)
  FROM (SELECT md5(purpose || n) AS h) AS hashed
$$;
CREATE FUNCTION pg_temp.reference(prefix text, n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT prefix || '-00-' || translate(substr(h, 1, 5), '0123456789abcdef', '23456789CDFHJKMN') || '-' || translate(lpad(to_hex(n), 5, '0'), '0123456789abcdef', '23456789CDFHJKMN')
  FROM (SELECT md5(prefix || n) AS h) AS hashed
$$;

-- The cases to be: everything else is derived from these.
CREATE TEMPORARY TABLE seed AS
WITH
  ward_list AS (SELECT array_agg(id ORDER BY code) AS ids FROM ward WHERE valid_to IS NULL),
  officer_list AS (SELECT array_agg(id ORDER BY id) AS ids FROM officer WHERE active),
  drawn AS MATERIALIZED (
    SELECT n, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f
    FROM generate_series(1, :cases) AS n),
  placed AS (
    SELECT drawn.*, n % 100 < 3 AS open,
      CASE WHEN n % 100 < 3 THEN now() - a * interval '28 days' ELSE now() - interval '14 days' - a * interval '3 years' END AS received_at
    FROM drawn)
SELECT n, received_at, open,
  pg_temp.id(received_at, n, 'report') AS report_id,
  pg_temp.id(received_at, n, 'case') AS case_id,
  pg_temp.id(received_at, n, 'assessment') AS assessment_id,
  pg_temp.id(received_at, n, 'key') AS key_id,
  pg_temp.reference('CR', n) AS report_reference,
  pg_temp.reference('CF', n) AS case_reference,
  -- One in twenty has no ward; of the others a few have most.
  CASE WHEN e > 0.05 THEN ward_list.ids[1 + CAST(floor(b * b * array_length(ward_list.ids, 1)) AS integer)] END AS ward_id,
  CASE WHEN c < 0.04 THEN 1 WHEN c < 0.20 THEN 2 WHEN c < 0.60 THEN 3 ELSE 4 END AS severity,
  CASE WHEN open THEN (ARRAY['RECEIVED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS', 'REFERRED', 'RESOLVED'])[1 + CAST(floor(d * 7) AS integer)]
       WHEN d < 0.08 THEN 'WITHDRAWN' ELSE 'CLOSED' END AS status,
  NOT open AND d > 0.4 AS closed_at_once,
  -- First strand by frequency, a second one in one case of eight.
  CAST(CASE WHEN e < 0.62 THEN 1 WHEN e < 0.74 THEN 2 WHEN e < 0.86 THEN 3 WHEN e < 0.94 THEN 4 ELSE 5 END AS smallint) AS strand_id,
  CAST(CASE WHEN f < 0.125 THEN 6 + n % 4 END AS smallint) AS second_strand_id,
  CAST(1 + floor(f * 24) AS smallint) AS type_id,
  CAST(CASE WHEN b < 0.3 THEN 1 + n % 24 END AS smallint) AS second_type_id,
  officer_list.ids[1 + n % greatest(array_length(officer_list.ids, 1), 1)] AS officer_id
FROM placed, ward_list, officer_list;

INSERT INTO data_key (id, authority_id, wrapped, created_at)
SELECT key_id, 1, decode(repeat(md5('wrapped' || n), 4), 'hex'), received_at FROM seed ORDER BY n;

INSERT INTO report (
  id, authority_id, reference, receipt_hash, kind, channel, data_key_id, received_at, language, narrative, occurred_from, occurred_precision,
  ward_id, ward_reported, place_type, reporter_role, identity, injury, ongoing, feels_unsafe)
SELECT report_id, 1, report_reference, decode(repeat(md5('receipt' || n), 2), 'hex'), 'HATE_INCIDENT', 'PUBLIC_API', key_id, received_at, 'en',
  repeat('They shouted at us from across the road and would not stop. ', 1 + n % 12) || '(' || n || ')', received_at - interval '5 hours', 'APPROXIMATE',
  ward_id, ward.code, (ARRAY['STREET', 'SHOP', 'PUBLIC_TRANSPORT', 'PARK', 'HOME'])[1 + n % 5], 'VICTIM', 'ANONYMOUS', 'NONE', severity = 2, severity < 4
FROM seed LEFT JOIN ward ON ward.id = seed.ward_id ORDER BY n;

INSERT INTO report_strand (report_id, strand_id)
SELECT report_id, strand_id FROM seed UNION SELECT report_id, second_strand_id FROM seed WHERE second_strand_id IS NOT NULL;
INSERT INTO report_incident_type (report_id, incident_type_id)
SELECT report_id, type_id FROM seed UNION SELECT report_id, second_type_id FROM seed WHERE second_type_id IS NOT NULL;
INSERT INTO consent (report_id, version, authority_id, police, support, wording_id, given_at)
SELECT report_id, 1, 1, CASE WHEN n % 3 = 0 THEN 'WITHOUT_IDENTITY' ELSE 'NO' END, n % 2 = 0, 1, received_at FROM seed ORDER BY n;

INSERT INTO case_file (
  id, authority_id, reference, kind, category, status, severity, ward_id, received_at, due_at, assignee_id, report_count, restricted, updated_at, version)
SELECT case_id, 1, case_reference, 'HATE_INCIDENT', CASE WHEN severity < 3 THEN 'HATE_CRIME_SUSPECTED' ELSE 'HATE_INCIDENT' END, status, severity, ward_id,
  received_at, received_at + (ARRAY[interval '15 minutes', interval '2 hours', interval '1 day', interval '3 days'])[severity],
  CASE WHEN status NOT IN ('RECEIVED', 'TRIAGED', 'WITHDRAWN') AND NOT closed_at_once THEN officer_id END,
  1, open AND officer_id IS NOT NULL AND n % 2000 = 1, received_at + CASE WHEN open THEN interval '1 hour' ELSE interval '9 days' END, 1
FROM seed ORDER BY n;
INSERT INTO case_report (report_id, case_id, authority_id, linked_at) SELECT report_id, case_id, 1, received_at FROM seed ORDER BY n;
INSERT INTO case_strand (case_id, strand_id) SELECT case_id, told.strand_id FROM seed JOIN report_strand told USING (report_id);
INSERT INTO case_incident_type (case_id, incident_type_id) SELECT case_id, told.incident_type_id FROM seed JOIN report_incident_type told USING (report_id);
INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at)
SELECT pg_temp.id(seed.received_at, n, 'restriction'), 1, case_id, officer_id, seed.received_at FROM case_file JOIN seed ON case_id = id WHERE restricted;

INSERT INTO assessment (id, authority_id, case_id, severity, category, score, crime_status, proposed_by, made_at)
SELECT assessment_id, 1, case_id, seed.severity, category, 10 * (5 - seed.severity) * (5 - seed.severity), 'NOT_ASSESSED', 'rules@2026-11', seed.received_at
FROM seed JOIN case_file ON id = case_id ORDER BY n;
INSERT INTO assessment_reason (assessment_id, position, rule, points, because)
SELECT assessment_id, position, 'seeded' || position, 10, 'It was told as something that rule ' || position || ' speaks of.'
FROM seed CROSS JOIN generate_series(0, 4) AS position WHERE position <= 5 - severity;

-- The way each status is reached; most of what is closed is closed on triage.
CREATE TEMPORARY TABLE way (status text, closed_at_once boolean, steps text[]) ON COMMIT DROP;
INSERT INTO way VALUES
  ('RECEIVED', false, '{RECEIVED}'),
  ('TRIAGED', false, '{RECEIVED,TRIAGED}'),
  ('ASSIGNED', false, '{RECEIVED,TRIAGED,ASSIGNED}'),
  ('IN_PROGRESS', false, '{RECEIVED,TRIAGED,ASSIGNED,IN_PROGRESS}'),
  ('REFERRED', false, '{RECEIVED,TRIAGED,ASSIGNED,IN_PROGRESS,REFERRED}'),
  ('RESOLVED', false, '{RECEIVED,TRIAGED,ASSIGNED,IN_PROGRESS,RESOLVED}'),
  ('CLOSED', false, '{RECEIVED,TRIAGED,ASSIGNED,IN_PROGRESS,RESOLVED,CLOSED}'),
  ('CLOSED', true, '{RECEIVED,TRIAGED,CLOSED}'),
  ('WITHDRAWN', false, '{RECEIVED,WITHDRAWN}');
INSERT INTO case_move (id, authority_id, case_id, from_status, to_status, closure_reason, moved_by, moved_at)
SELECT pg_temp.id(received_at, n * 10 + CAST(step AS integer), 'move'), 1, case_id, steps[step - 1], to_status,
  CASE WHEN to_status = 'CLOSED' THEN 'ACTION_TAKEN' END, CASE WHEN step > 1 THEN officer_id END, received_at + (step - 1) * interval '10 minutes'
FROM seed JOIN way USING (status, closed_at_once) CROSS JOIN unnest(steps) WITH ORDINALITY AS taken (to_status, step) ORDER BY n, step;

COMMIT;
ANALYZE;
