--liquibase formatted sql

-- Why: figures to look at cover up to three years, and nobody waits for a million reports to be counted anew. So what figures need of a report stands
-- in one narrow row of its own, written with the report. Such rows are folded into weeks and months by and by: nobody who tells of something waits for
-- a number that another is adding to, and each row is either folded or not, so that none is counted twice or lost.

--changeset concord:counted-report
-- A copy of the report's own columns and codes, which are never edited; what officers find out later changes the case, not this. No key but the
-- report's is checked again. received_on: the day in the city. delay_days: from the day of the incident; null = that day is not known.
CREATE TABLE counted_report (
  report_id         uuid        PRIMARY KEY REFERENCES report,
  authority_id      smallint    NOT NULL,
  received_on       date        NOT NULL,
  ward_id           integer,
  strand_ids        smallint[]  NOT NULL,
  incident_type_ids smallint[]  NOT NULL,
  kind              varchar(20) NOT NULL,
  channel           varchar(20) NOT NULL,
  delay_days        integer     CHECK (delay_days >= 0),
  folded            boolean     NOT NULL DEFAULT false
);
CREATE INDEX counted_report_day ON counted_report (authority_id, received_on);
CREATE INDEX counted_report_unfolded ON counted_report (authority_id, received_on) WHERE NOT folded;

--changeset concord:counted-week
-- Weeks begin on Mondays. day_known: of how many the day of the incident is known; within_n: of how many of these it was at most n days before.
CREATE TABLE counted_week (
  authority_id     smallint   NOT NULL REFERENCES authority,
  week             date       NOT NULL CHECK (extract(isodow FROM week) = 1),
  ward_id          integer    REFERENCES ward,
  strand_ids       smallint[] NOT NULL,
  reports          integer    NOT NULL CHECK (reports >= 0),
  observations     integer    NOT NULL,
  public_api       integer    NOT NULL,
  public_form      integer    NOT NULL,
  staff            integer    NOT NULL,
  reporting_centre integer    NOT NULL,
  partner_api      integer    NOT NULL,
  partner_import   integer    NOT NULL,
  open311          integer    NOT NULL,
  day_known        integer    NOT NULL,
  within_1         integer    NOT NULL,
  within_3         integer    NOT NULL,
  within_7         integer    NOT NULL,
  within_28        integer    NOT NULL,
  UNIQUE NULLS NOT DISTINCT (authority_id, week, ward_id, strand_ids)
);
-- A report counts once for each of its types.
CREATE TABLE counted_month_type (
  authority_id     smallint   NOT NULL REFERENCES authority,
  month            date       NOT NULL CHECK (extract(day FROM month) = 1),
  ward_id          integer    REFERENCES ward,
  strand_ids       smallint[] NOT NULL,
  incident_type_id smallint   NOT NULL REFERENCES incident_type,
  reports          integer    NOT NULL CHECK (reports >= 0),
  UNIQUE NULLS NOT DISTINCT (authority_id, month, ward_id, strand_ids, incident_type_id)
);
-- One report in the columns of a week.
CREATE VIEW counted_one AS
SELECT report_id, authority_id, received_on, CAST(received_on - extract(isodow FROM received_on)::integer + 1 AS date) AS week, ward_id, strand_ids, incident_type_ids, folded,
  1 AS reports,
  (kind = 'TENSION_OBSERVATION')::integer AS observations,
  (channel = 'PUBLIC_API')::integer AS public_api,
  (channel = 'PUBLIC_FORM')::integer AS public_form,
  (channel = 'STAFF')::integer AS staff,
  (channel = 'REPORTING_CENTRE')::integer AS reporting_centre,
  (channel = 'PARTNER_API')::integer AS partner_api,
  (channel = 'PARTNER_IMPORT')::integer AS partner_import,
  (channel = 'OPEN311')::integer AS open311,
  (delay_days IS NOT NULL)::integer AS day_known,
  coalesce((delay_days <= 1)::integer, 0) AS within_1,
  coalesce((delay_days <= 3)::integer, 0) AS within_3,
  coalesce((delay_days <= 7)::integer, 0) AS within_7,
  coalesce((delay_days <= 28)::integer, 0) AS within_28
FROM counted_report;

--changeset concord:first-look
-- When a person first judged a case, beside the time by which somebody had to. in_time: null = it was due at no time. severity: by the rules, which
-- set that time. step: the first of 15 and 30 minutes, 1, 2, 4 and 8 hours, 1, 2 and 7 days within which it was; 10 = later.
CREATE TABLE first_look (
  case_id      uuid       PRIMARY KEY REFERENCES case_file,
  authority_id smallint   NOT NULL REFERENCES authority,
  received_on  date       NOT NULL,
  ward_id      integer    REFERENCES ward,
  strand_ids   smallint[] NOT NULL,
  severity     smallint   NOT NULL CHECK (severity BETWEEN 1 AND 4),
  in_time      boolean,
  step         smallint   NOT NULL CHECK (step BETWEEN 1 AND 10),
  folded       boolean    NOT NULL DEFAULT false
);
CREATE INDEX first_look_day ON first_look (authority_id, received_on);
CREATE INDEX first_look_unfolded ON first_look (authority_id, received_on) WHERE NOT folded;
CREATE TABLE first_look_month (
  authority_id smallint   NOT NULL REFERENCES authority,
  month        date       NOT NULL CHECK (extract(day FROM month) = 1),
  ward_id      integer    REFERENCES ward,
  strand_ids   smallint[] NOT NULL,
  severity     smallint   NOT NULL,
  in_time      boolean,
  step         smallint   NOT NULL,
  cases        integer    NOT NULL CHECK (cases >= 0),
  UNIQUE NULLS NOT DISTINCT (authority_id, month, ward_id, strand_ids, severity, in_time, step)
);

--changeset concord:first-look-kept splitStatements:false
CREATE FUNCTION look_step(taken interval) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT CAST(1 + width_bucket(extract(epoch FROM taken) - 0.001, ARRAY[900, 1800, 3600, 7200, 14400, 28800, 86400, 172800, 604800]) AS smallint)
$$;
-- By when it had to be judged: what was left when its clock stopped is left as long as it stands still.
CREATE FUNCTION look_due(c case_file, judged_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(c.due_at, (
    SELECT CASE WHEN p.due_before > p.paused_at THEN judged_at ELSE p.due_before END FROM case_pause p WHERE p.case_id = c.id AND p.resumed_at IS NULL))
$$;
CREATE FUNCTION keep_first_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO first_look (case_id, authority_id, received_on, ward_id, strand_ids, severity, in_time, step)
  SELECT c.id, c.authority_id, CAST(c.received_at AT TIME ZONE a.time_zone AS date), c.ward_id, c.strand_ids,
    coalesce((SELECT f.severity FROM assessment f WHERE f.case_id = c.id AND f.confirmed_by IS NULL ORDER BY f.made_at, f.id LIMIT 1), c.severity),
    look_due(c, NEW.made_at) >= NEW.made_at, look_step(NEW.made_at - c.received_at)
  FROM case_file c JOIN authority a ON a.id = c.authority_id WHERE c.id = NEW.case_id
  ON CONFLICT (case_id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_first_look AFTER INSERT ON assessment FOR EACH ROW
  WHEN (NEW.confirmed_by IS NOT NULL AND NEW.merge_id IS NULL) EXECUTE FUNCTION keep_first_look();

--changeset concord:counted-folded splitStatements:false
-- Folds whatever is not folded yet, all at once; a second one waits for the first and then finds what that left.
CREATE FUNCTION fold_counted() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('fold_counted', 0));
  WITH taken AS (UPDATE counted_report SET folded = true WHERE NOT folded RETURNING *),
  weeks AS (
    INSERT INTO counted_week AS known
    SELECT one.authority_id, one.week, one.ward_id, one.strand_ids, sum(one.reports), sum(one.observations), sum(one.public_api), sum(one.public_form), sum(one.staff),
      sum(one.reporting_centre), sum(one.partner_api), sum(one.partner_import), sum(one.open311), sum(one.day_known), sum(one.within_1), sum(one.within_3),
      sum(one.within_7), sum(one.within_28)
    FROM taken JOIN counted_one one USING (report_id) GROUP BY 1, 2, 3, 4
    ON CONFLICT (authority_id, week, ward_id, strand_ids) DO UPDATE SET
      reports = known.reports + excluded.reports, observations = known.observations + excluded.observations, public_api = known.public_api + excluded.public_api,
      public_form = known.public_form + excluded.public_form, staff = known.staff + excluded.staff, reporting_centre = known.reporting_centre + excluded.reporting_centre,
      partner_api = known.partner_api + excluded.partner_api, partner_import = known.partner_import + excluded.partner_import, open311 = known.open311 + excluded.open311,
      day_known = known.day_known + excluded.day_known, within_1 = known.within_1 + excluded.within_1, within_3 = known.within_3 + excluded.within_3,
      within_7 = known.within_7 + excluded.within_7, within_28 = known.within_28 + excluded.within_28)
  INSERT INTO counted_month_type AS known
  SELECT authority_id, CAST(date_trunc('month', CAST(received_on AS timestamp)) AS date), ward_id, strand_ids, type_id, count(*)
  FROM taken, unnest(incident_type_ids) AS type_id GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT (authority_id, month, ward_id, strand_ids, incident_type_id) DO UPDATE SET reports = known.reports + excluded.reports;
  WITH taken AS (UPDATE first_look SET folded = true WHERE NOT folded RETURNING *)
  INSERT INTO first_look_month AS known
  SELECT authority_id, CAST(date_trunc('month', CAST(received_on AS timestamp)) AS date), ward_id, strand_ids, severity, in_time, step, count(*)
  FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (authority_id, month, ward_id, strand_ids, severity, in_time, step) DO UPDATE SET cases = known.cases + excluded.cases;
END $$;

--changeset concord:counted-before
-- What was told and judged before.
INSERT INTO counted_report (report_id, authority_id, received_on, ward_id, strand_ids, incident_type_ids, kind, channel, delay_days)
SELECT r.id, r.authority_id, told.received_on, r.ward_id,
  ARRAY(SELECT s.strand_id FROM report_strand s WHERE s.report_id = r.id ORDER BY s.strand_id),
  ARRAY(SELECT t.incident_type_id FROM report_incident_type t WHERE t.report_id = r.id ORDER BY t.incident_type_id),
  r.kind, r.channel, greatest(0, told.received_on - told.occurred_on)
FROM report r JOIN authority a ON a.id = r.authority_id CROSS JOIN LATERAL (
  SELECT CAST(r.received_at AT TIME ZONE a.time_zone AS date) AS received_on,
    CASE WHEN r.occurred_precision IN ('EXACT', 'APPROXIMATE', 'DAY') THEN coalesce(r.occurred_on, CAST(r.occurred_from AT TIME ZONE a.time_zone AS date)) END AS occurred_on) AS told;
INSERT INTO first_look (case_id, authority_id, received_on, ward_id, strand_ids, severity, in_time, step)
SELECT c.id, c.authority_id, CAST(c.received_at AT TIME ZONE a.time_zone AS date), c.ward_id, c.strand_ids,
  coalesce((SELECT f.severity FROM assessment f WHERE f.case_id = c.id AND f.confirmed_by IS NULL ORDER BY f.made_at, f.id LIMIT 1), c.severity),
  look_due(c, judged.at) >= judged.at, look_step(judged.at - c.received_at)
FROM (SELECT case_id, min(made_at) AS at FROM assessment WHERE confirmed_by IS NOT NULL AND merge_id IS NULL GROUP BY case_id) AS judged
JOIN case_file c ON c.id = judged.case_id JOIN authority a ON a.id = c.authority_id;
SELECT fold_counted();

--changeset concord:duplicates-by-day
-- How many cases turned out to be part of others, by when they were received.
CREATE INDEX case_file_duplicate ON case_file (authority_id, received_at) INCLUDE (ward_id, strand_ids, restricted) WHERE status = 'DUPLICATE';

--changeset concord:alert-first-answer-by
-- By when the first who were told had to answer: answer_by goes on when an alert climbs. Null = it had climbed before this was kept.
ALTER TABLE alert ADD COLUMN first_answer_by timestamptz;
UPDATE alert SET first_answer_by = answer_by WHERE rung = 1 AND state <> 'ESCALATED';

--changeset concord:figures-grants
GRANT SELECT, INSERT ON counted_report, first_look TO concord_app;
GRANT UPDATE (folded) ON counted_report, first_look TO concord_app;
GRANT SELECT, INSERT, UPDATE ON counted_week, counted_month_type, first_look_month TO concord_app;
GRANT SELECT ON counted_one TO concord_app;
