-- Seeds the cases numbered from :first to :last, 3 % of them open, each with one report. Spread over three years, the open ones over the last
-- weeks; wards, strands and types are as unequal as in life. Run as the superuser who owns a schema that the service has migrated:
--   psql -v first=1 -v last=100000 -f seed.sql
-- Only what the queue, its figures and its full text read is made: no assessments, moves or consent. The narratives are invented, of words as
-- frequent as Zipf says; nothing lies in the vault, so the data keys seal nothing. The audit trail is left alone.

\set ON_ERROR_STOP on
BEGIN;
SET LOCAL synchronous_commit = off;
SET LOCAL maintenance_work_mem = '512MB';
SET LOCAL work_mem = '64MB';
-- What is seeded is right by itself: foreign keys and triggers would check and count each row.
SET LOCAL session_replication_role = replica;
SELECT setseed(0.26) \g /dev/null

-- Indexes are made anew at the end, but for those of keys.
CREATE TEMPORARY TABLE dropped ON COMMIT DROP AS
SELECT CAST(CAST(indexrelid AS regclass) AS text) AS name, pg_get_indexdef(indexrelid) AS definition
FROM pg_index WHERE indrelid IN ('case_file'::regclass, 'report'::regclass, 'case_report'::regclass, 'case_strand'::regclass, 'case_incident_type'::regclass)
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid);
SELECT 'DROP INDEX ' || name FROM dropped \gexec

-- Time-ordered like the service's ids: milliseconds, version 7, the rest from the number and what it is for.
CREATE FUNCTION pg_temp.id(at timestamptz, n integer, purpose text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM at) * 1000 AS bigint)), 12, '0') || '7' || substr(md5(purpose || n), 1, 3) || '8' || substr(md5(purpose || n), 4, 15) AS uuid)
$$;
CREATE FUNCTION pg_temp.reference(prefix text, n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT prefix || '-00-' || translate(substr(md5(prefix || n), 1, 5), '0123456789abcdef', '23456789CDFHJKMN') || '-' || translate(lpad(to_hex(n), 5, '0'), '0123456789abcdef', '23456789CDFHJKMN')
$$;

-- Four thousand sentences: the commonest words first, then five thousand made-up ones; the word of rank r is about 1/r as frequent as the first.
CREATE TEMPORARY TABLE sentence ON COMMIT DROP AS
WITH
  vocabulary AS (SELECT string_to_array('the and they to of a in on at was me us i my he she it were street shouted with for that we had as from bus his her stop '
    || 'road house called told man woman outside neighbour threw said came car window words two men abuse children again door group young people night shop '
    || 'walking home every time friend afraid police years old spat pushed followed threatened sign front school market park centre town evening morning '
    || 'headscarf accent wheelchair couple hands stones bottle phone filmed laughed drove away driver platform train taxi passenger mosque church temple '
    || 'community family mother father brother sister daughter son work manager customer graffiti wall paint letter message online comment account', ' ')
    || ARRAY(SELECT translate(substr(md5('word' || n), 1, 6), '0123456789', 'aeioulnrst') || 'el' FROM generate_series(1, 5000) AS n) AS words)
SELECT s, (SELECT string_agg(words[CAST(floor(power(array_length(words, 1), random() + 0 * (s + w))) AS integer)], ' ') FROM vocabulary, generate_series(1, 6 + s % 9) AS w) AS said
FROM generate_series(1, 4000) AS s;

-- The cases to be: everything else is derived from these.
CREATE TEMPORARY TABLE seed ON COMMIT DROP AS
WITH
  ward_list AS (SELECT array_agg(id ORDER BY code) AS ids FROM ward WHERE valid_to IS NULL),
  officer_list AS (SELECT array_agg(id ORDER BY id) AS ids FROM officer WHERE active),
  drawn AS MATERIALIZED (
    SELECT n, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f
    FROM generate_series(:first, :last) AS n),
  placed AS (
    SELECT drawn.*, n % 100 < 3 AS open,
      CASE WHEN n % 100 < 3 THEN now() - a * interval '28 days' ELSE now() - interval '14 days' - a * interval '3 years' END AS received_at
    FROM drawn)
SELECT n, received_at, open,
  pg_temp.id(received_at, n, 'report') AS report_id,
  pg_temp.id(received_at, n, 'case') AS case_id,
  pg_temp.id(received_at, n, 'key') AS key_id,
  -- One in twenty has no ward; of the others a few have most.
  CASE WHEN e > 0.05 THEN ward_list.ids[1 + CAST(floor(b * b * array_length(ward_list.ids, 1)) AS integer)] END AS ward_id,
  CASE WHEN c < 0.04 THEN 1 WHEN c < 0.20 THEN 2 WHEN c < 0.60 THEN 3 ELSE 4 END AS severity,
  CASE WHEN open THEN (ARRAY['RECEIVED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS', 'REFERRED', 'RESOLVED'])[1 + CAST(floor(d * 7) AS integer)]
       WHEN d < 0.08 THEN 'WITHDRAWN' ELSE 'CLOSED' END AS status,
  NOT open AND d > 0.4 AS closed_at_once,
  open AND n % 30 = 2 AS paused,
  -- First strand by frequency, a second one in one case of eight.
  array_remove(ARRAY[CASE WHEN e < 0.62 THEN 1 WHEN e < 0.74 THEN 2 WHEN e < 0.86 THEN 3 WHEN e < 0.94 THEN 4 ELSE 5 END,
    CASE WHEN f < 0.125 THEN 6 + n % 4 END], NULL) AS strands,
  -- The first half of the types is much more frequent than the rest; three in ten have a second one.
  ARRAY(SELECT DISTINCT t FROM unnest(ARRAY[1 + CAST(floor(f * f * 24) AS integer), CASE WHEN b < 0.3 THEN 1 + n % 24 END]) AS t WHERE t IS NOT NULL ORDER BY t) AS types,
  officer_list.ids[1 + n % greatest(array_length(officer_list.ids, 1), 1)] AS officer_id
FROM placed, ward_list, officer_list
ORDER BY received_at;

-- One to six sentences, and a word that one report in fifty thousand has. Joined, for an array of so many would be unpacked for each.
CREATE TEMPORARY TABLE told ON COMMIT DROP AS
SELECT n, string_agg(said, '. ') || '. rare' || n % 50000 || 'word' AS narrative
FROM (SELECT n, 1 + (CAST(n AS bigint) * 7919 + part * 104729) % 4000 AS s FROM seed, generate_series(1, 1 + n % 6) AS part) AS chosen JOIN sentence USING (s)
GROUP BY n;
ANALYZE seed;
ANALYZE told;

INSERT INTO data_key (id, authority_id, wrapped, created_at)
SELECT key_id, 1, decode(repeat(md5('wrapped' || n), 4), 'hex'), received_at FROM seed;

INSERT INTO report (
  id, authority_id, reference, receipt_hash, kind, channel, data_key_id, received_at, language, narrative, occurred_from, occurred_precision,
  ward_id, ward_reported, place_type, reporter_role, identity, injury, ongoing, feels_unsafe)
SELECT report_id, 1, pg_temp.reference('CR', n), decode(repeat(md5('receipt' || n), 2), 'hex'), 'HATE_INCIDENT', 'PUBLIC_API', key_id, received_at, 'en',
  narrative, received_at - interval '5 hours', 'APPROXIMATE',
  ward_id, ward.code, (ARRAY['STREET', 'SHOP', 'PUBLIC_TRANSPORT', 'PARK', 'HOME'])[1 + n % 5], 'VICTIM', 'ANONYMOUS', 'NONE', severity = 2, severity < 4
FROM seed JOIN told USING (n) LEFT JOIN ward ON ward.id = seed.ward_id;

INSERT INTO case_file (
  id, authority_id, reference, kind, category, status, severity, ward_id, received_at, due_at, paused_at, assignee_id, report_count, restricted, updated_at, version,
  strand_ids, incident_type_ids)
SELECT case_id, 1, pg_temp.reference('CF', n), 'HATE_INCIDENT', CASE WHEN n % 400 = 0 THEN 'TENSION' WHEN severity < 3 THEN 'HATE_CRIME_SUSPECTED' ELSE 'HATE_INCIDENT' END,
  status, severity, ward_id, received_at,
  CASE WHEN NOT paused THEN received_at + (ARRAY[interval '15 minutes', interval '2 hours', interval '1 day', interval '3 days'])[severity] END,
  CASE WHEN paused THEN received_at + interval '1 hour' END,
  CASE WHEN status NOT IN ('RECEIVED', 'TRIAGED', 'WITHDRAWN') AND NOT closed_at_once THEN officer_id END,
  1, open AND n % 2000 = 1, received_at + CASE WHEN open THEN interval '1 hour' ELSE interval '9 days' END, 1, strands, types
FROM seed;
INSERT INTO case_report (report_id, case_id, authority_id, linked_at) SELECT report_id, case_id, 1, received_at FROM seed;
INSERT INTO open_case_words SELECT r.id, 1, seed.case_id, r.words FROM seed JOIN report r ON r.id = seed.report_id WHERE seed.open;
INSERT INTO case_strand (case_id, strand_id) SELECT case_id, unnest(strands) FROM seed;
INSERT INTO case_incident_type (case_id, incident_type_id) SELECT case_id, unnest(types) FROM seed;
INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at)
SELECT pg_temp.id(seed.received_at, n, 'restriction'), 1, case_id, officer_id, seed.received_at FROM seed WHERE open AND n % 2000 = 1;

-- As the service keeps and folds them for figures.
INSERT INTO counted_report (report_id, authority_id, received_on, ward_id, strand_ids, incident_type_ids, kind, channel, delay_days)
SELECT report_id, 1, told_on, ward_id, strands, types, 'HATE_INCIDENT', 'PUBLIC_API', told_on - CAST((received_at - interval '5 hours') AT TIME ZONE 'Europe/London' AS date)
FROM (SELECT seed.*, CAST(received_at AT TIME ZONE 'Europe/London' AS date) AS told_on FROM seed) AS seed ORDER BY received_at;
SELECT fold_counted() \g /dev/null

-- As the trigger would have counted them.
TRUNCATE ended_case_count, ended_case_type_count;
INSERT INTO ended_case_count (authority_id, status, severity, category, ward_id, assignee_id, strand_ids, cases, reports)
SELECT authority_id, status, severity, category, ward_id, assignee_id, strand_ids, count(*), sum(report_count) FROM case_file
WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') AND NOT restricted GROUP BY 1, 2, 3, 4, 5, 6, 7;
INSERT INTO ended_case_type_count
SELECT authority_id, status, severity, category, ward_id, assignee_id, strand_ids, unnest(incident_type_ids), count(*) FROM case_file
WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') AND NOT restricted GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

SELECT definition FROM dropped \gexec
COMMIT;
VACUUM (ANALYZE) case_file, report, case_report, case_note, open_case_words, case_strand, case_incident_type, case_restriction, data_key, ended_case_count, ended_case_type_count, counted_report, counted_week, counted_month_type;
CHECKPOINT;
