--liquibase formatted sql

-- Why: whether tension rises is told from how many incidents there were where, when and against whom. So what counts stands in one narrow row a
-- report, by the day of the incident and the day it became known; beside it, what only people can tell of the counting itself.

--changeset concord:tension-sighting
-- A report as it is counted now: day and kind as it was told, ward, strands and types as officers have put its case right. There is no total that
-- two reports would have to wait for each other to add to: days are summed up when they are asked for. No key but the report's is checked again.
-- happened_on: the day in the city; dated = it was said, else it is the day of the report. reporter: marks the reports of one person on one day, from
-- the vault's own keyed hash, which the mark does not lead back to; null = not known. counted: whether it is of an incident in the city; not so
-- observations, what lies outside, what was withdrawn, and what was found to be lawful or told out of malice.
CREATE TABLE tension_sighting (
  report_id         uuid       PRIMARY KEY REFERENCES report,
  authority_id      smallint   NOT NULL,
  case_id           uuid       NOT NULL,
  happened_on       date       NOT NULL,
  known_on          date       NOT NULL CHECK (known_on >= happened_on),
  dated             boolean    NOT NULL,
  ward_id           integer,
  strand_ids        smallint[] NOT NULL,
  incident_type_ids smallint[] NOT NULL,
  reporter          bigint,
  counted           boolean    NOT NULL
);
CREATE INDEX tension_sighting_day ON tension_sighting (authority_id, happened_on);

--changeset concord:tension-sighting-due splitStatements:false
-- In PL/pgSQL, whose plans are kept: a function in SQL is planned anew in each statement, which costs more than all else that counting does.
CREATE FUNCTION tension_counts(c case_file) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF c.kind <> 'HATE_INCIDENT' OR c.category = 'OUT_OF_AREA' OR c.status IN ('WITHDRAWN', 'DUPLICATE') THEN
    RETURN false;
  ELSIF c.status <> 'CLOSED' THEN
    RETURN true;
  END IF;
  RETURN coalesce((
    SELECT m.closure_reason NOT IN ('MALICIOUS', 'LAWFUL_EXPRESSION') FROM case_move m
    WHERE m.case_id = c.id AND m.to_status = 'CLOSED' ORDER BY m.moved_at DESC, m.id DESC LIMIT 1), true);
END $$;
CREATE FUNCTION tension_reporter(report uuid, day date) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT CAST(CAST('x' || encode(substring(sha256(h.hash || convert_to(CAST(day AS text), 'UTF8')) FOR 8), 'hex') AS bit(64)) AS bigint)
    FROM vault_hash h WHERE h.report_id = report AND h.kind IN ('EMAIL', 'PHONE') ORDER BY h.kind, h.hash LIMIT 1);
END $$;
-- What the row of a report has to say, from the report and its case alone.
CREATE VIEW tension_sighting_due AS
SELECT l.report_id, l.authority_id, l.case_id, CAST(told.received_on - coalesce(told.delay_days, 0) AS date) AS happened_on, told.received_on AS known_on,
  told.delay_days IS NOT NULL AS dated, c.ward_id, c.strand_ids, c.incident_type_ids, tension_counts(c) AS counted
FROM case_report l JOIN counted_report told ON told.report_id = l.report_id JOIN case_file c ON c.id = l.case_id;
-- Those that are not what they have to be. A mark of a person is not asked after: the vault may have let go of what it was made from.
CREATE VIEW tension_sighting_wrong AS
SELECT report_id, due.case_id, s.happened_on AS kept_on, due.happened_on AS due_on
FROM tension_sighting s FULL JOIN tension_sighting_due due USING (report_id)
WHERE (s.authority_id, s.case_id, s.happened_on, s.known_on, s.dated, s.ward_id, s.strand_ids, s.incident_type_ids, s.counted)
  IS DISTINCT FROM (due.authority_id, due.case_id, due.happened_on, due.known_on, due.dated, due.ward_id, due.strand_ids, due.incident_type_ids, due.counted);

--changeset concord:tension-sighting-kept splitStatements:false
-- By triggers, since whatever opens, merges, splits, withdraws or corrects a case then counts, by whichever door, in its own transaction.
CREATE FUNCTION count_tension(reports uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tension_sighting AS known (report_id, authority_id, case_id, happened_on, known_on, dated, ward_id, strand_ids, incident_type_ids, reporter, counted)
  SELECT due.report_id, due.authority_id, due.case_id, due.happened_on, due.known_on, due.dated, due.ward_id, due.strand_ids, due.incident_type_ids,
    tension_reporter(due.report_id, due.happened_on), due.counted
  FROM tension_sighting_due due WHERE due.report_id = ANY(reports)
  ON CONFLICT (report_id) DO UPDATE SET authority_id = excluded.authority_id, case_id = excluded.case_id, happened_on = excluded.happened_on,
    known_on = excluded.known_on, dated = excluded.dated, ward_id = excluded.ward_id, strand_ids = excluded.strand_ids,
    incident_type_ids = excluded.incident_type_ids, reporter = coalesce(excluded.reporter, known.reporter), counted = excluded.counted;
END $$;
CREATE FUNCTION case_report_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tension_sighting (report_id, authority_id, case_id, happened_on, known_on, dated, ward_id, strand_ids, incident_type_ids, reporter, counted)
    SELECT due.report_id, due.authority_id, due.case_id, due.happened_on, due.known_on, due.dated, due.ward_id, due.strand_ids, due.incident_type_ids,
      tension_reporter(due.report_id, due.happened_on), due.counted
    FROM tension_sighting_due due WHERE due.report_id = NEW.report_id;
  ELSE
    PERFORM count_tension(ARRAY[NEW.report_id]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_report_is_counted_when_linked AFTER INSERT ON case_report FOR EACH ROW EXECUTE FUNCTION case_report_is_counted();
CREATE TRIGGER case_report_is_counted_when_moved AFTER UPDATE OF case_id ON case_report FOR EACH ROW
  WHEN (OLD.case_id <> NEW.case_id) EXECUTE FUNCTION case_report_is_counted();
CREATE FUNCTION case_file_counts_for_tension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_tension(ARRAY(SELECT l.report_id FROM case_report l WHERE l.case_id = NEW.id ORDER BY l.report_id));
  RETURN NULL;
END $$;
CREATE TRIGGER case_file_counts_for_tension AFTER UPDATE ON case_file FOR EACH ROW
  WHEN (OLD.ward_id IS DISTINCT FROM NEW.ward_id OR OLD.strand_ids <> NEW.strand_ids OR OLD.incident_type_ids <> NEW.incident_type_ids
    OR OLD.category <> NEW.category OR (OLD.status <> NEW.status AND (OLD.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') OR NEW.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE'))))
  EXECUTE FUNCTION case_file_counts_for_tension();
-- Why a case is closed is written after or before the case itself.
CREATE FUNCTION case_move_counts_for_tension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_tension(ARRAY(SELECT l.report_id FROM case_report l WHERE l.case_id = NEW.case_id ORDER BY l.report_id));
  RETURN NULL;
END $$;
CREATE TRIGGER case_move_counts_for_tension AFTER INSERT ON case_move FOR EACH ROW
  WHEN (NEW.closure_reason IN ('MALICIOUS', 'LAWFUL_EXPRESSION')) EXECUTE FUNCTION case_move_counts_for_tension();
-- Whoever comes forward later.
CREATE FUNCTION vault_hash_marks_tension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tension_sighting SET reporter = tension_reporter(report_id, happened_on) WHERE report_id = NEW.report_id;
  RETURN NULL;
END $$;
CREATE TRIGGER vault_hash_marks_tension AFTER INSERT ON vault_hash FOR EACH ROW WHEN (NEW.kind IN ('EMAIL', 'PHONE')) EXECUTE FUNCTION vault_hash_marks_tension();

--changeset concord:tension-recounted splitStatements:false
-- Puts right whatever is not as it has to be, and says how many rows that were. Their cases are held meanwhile, in the order in which cases are held
-- for merging: what is read afterwards is what will be there.
CREATE FUNCTION recount_tension(of_authority integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  reports uuid[] := ARRAY(SELECT w.report_id FROM tension_sighting_wrong w JOIN report r ON r.id = w.report_id WHERE r.authority_id = of_authority);
BEGIN
  PERFORM FROM case_file c WHERE c.id IN (SELECT l.case_id FROM case_report l WHERE l.report_id = ANY(reports)) ORDER BY c.id FOR SHARE;
  DELETE FROM tension_sighting s WHERE s.report_id = ANY(reports) AND NOT EXISTS (SELECT FROM tension_sighting_due due WHERE due.report_id = s.report_id);
  PERFORM count_tension(reports);
  RETURN cardinality(reports);
END $$;

--changeset concord:tension-counts
-- A report stands in each of its strands and types; 0 = it has none. incidents: reports of one case are of one incident.
CREATE VIEW tension_count AS
SELECT s.authority_id, s.happened_on, coalesce(s.ward_id, 0) AS ward_id, strand_id, incident_type_id,
  count(*) AS reports, count(DISTINCT s.case_id) FILTER (WHERE s.counted) AS incidents
FROM tension_sighting s,
  unnest(CASE s.strand_ids WHEN '{}' THEN ARRAY[0]::smallint[] ELSE s.strand_ids END) AS strand_id,
  unnest(CASE s.incident_type_ids WHEN '{}' THEN ARRAY[0]::smallint[] ELSE s.incident_type_ids END) AS incident_type_id
GROUP BY 1, 2, 3, 4, 5;
-- The same from the reports and cases themselves.
CREATE VIEW tension_count_due AS
SELECT s.authority_id, s.happened_on, coalesce(s.ward_id, 0) AS ward_id, strand_id, incident_type_id,
  count(*) AS reports, count(DISTINCT s.case_id) FILTER (WHERE s.counted) AS incidents
FROM tension_sighting_due s,
  unnest(CASE s.strand_ids WHEN '{}' THEN ARRAY[0]::smallint[] ELSE s.strand_ids END) AS strand_id,
  unnest(CASE s.incident_type_ids WHEN '{}' THEN ARRAY[0]::smallint[] ELSE s.incident_type_ids END) AS incident_type_id
GROUP BY 1, 2, 3, 4, 5;

--changeset concord:tension-history
-- What no count tells of itself. opened_on: the first day on which reports could come in; null = the day of the first one. epoch: from that day on it is
-- counted otherwise, as by a new channel.
CREATE TABLE tension_history (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  opened_on    date,
  epoch        date,
  version      integer  NOT NULL CHECK (version >= 0),
  CHECK (epoch >= opened_on)
);
INSERT INTO tension_history (authority_id, version) SELECT id, 0 FROM authority;
-- Days without service, the last one included.
CREATE TABLE tension_outage (
  authority_id smallint NOT NULL REFERENCES authority,
  first_day    date     NOT NULL,
  last_day     date     NOT NULL CHECK (last_day >= first_day),
  PRIMARY KEY (authority_id, first_day)
);
-- How many incidents a week were usual before.
CREATE TABLE tension_usual_week (
  authority_id smallint     NOT NULL REFERENCES authority,
  ward_id      integer      NOT NULL REFERENCES ward,
  strand_id    smallint     NOT NULL REFERENCES strand,
  incidents    numeric(7,2) NOT NULL CHECK (incidents >= 0),
  PRIMARY KEY (authority_id, ward_id, strand_id)
);

--changeset concord:tension-sighting-before
-- What was told before.
INSERT INTO tension_sighting (report_id, authority_id, case_id, happened_on, known_on, dated, ward_id, strand_ids, incident_type_ids, reporter, counted)
SELECT due.report_id, due.authority_id, due.case_id, due.happened_on, due.known_on, due.dated, due.ward_id, due.strand_ids, due.incident_type_ids,
  tension_reporter(due.report_id, due.happened_on), due.counted
FROM tension_sighting_due due;

--changeset concord:counts-grants
GRANT SELECT, INSERT, UPDATE, DELETE ON tension_sighting TO concord_app;
GRANT SELECT ON tension_sighting_due, tension_sighting_wrong, tension_count, tension_count_due TO concord_app;
GRANT SELECT, UPDATE ON tension_history TO concord_app;
GRANT SELECT, INSERT, DELETE ON tension_outage, tension_usual_week TO concord_app;
