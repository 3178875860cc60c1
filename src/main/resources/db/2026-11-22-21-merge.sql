--liquibase formatted sql

-- Why: several people tell of one incident, each by another door. Their cases become one, and apart again if that was wrong: so all that merging
-- takes from one case and gives to another is written down, as rows that unmerging reads. What merging makes of a case is refused by the store
-- from anybody else: a case becomes a DUPLICATE, and stops being one, by a row of case_merge alone.

--changeset concord:case-merge
-- own_*: what case_id would be by itself, so that cases can be taken out of it again in any order. The same in all that stand.
CREATE TABLE case_merge (
  id              uuid        PRIMARY KEY,
  authority_id    smallint    NOT NULL REFERENCES authority,
  case_id         uuid        NOT NULL REFERENCES case_file,
  from_id         uuid        NOT NULL REFERENCES case_file,
  -- Of the case that became part of the other: where it stood, whether its clock stood still, whether it waited for somebody to answer.
  status_before   varchar(11) NOT NULL CHECK (status_before NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')),
  pause_id        uuid        REFERENCES case_pause,
  unanswered      boolean     NOT NULL,
  own_due         timestamptz,
  own_strands     smallint[]  NOT NULL,
  own_types       smallint[]  NOT NULL,
  -- For whom it is, and until when; none = for everybody in scope.
  own_named       uuid[]      NOT NULL,
  own_named_until timestamptz,
  merged_by       uuid        NOT NULL REFERENCES officer,
  merged_at       timestamptz NOT NULL,
  unmerged_by     uuid        REFERENCES officer,
  unmerged_at     timestamptz CHECK (unmerged_at >= merged_at),
  CHECK (case_id <> from_id),
  CHECK ((unmerged_by IS NULL) = (unmerged_at IS NULL))
);
-- A case is part of one other at most.
CREATE UNIQUE INDEX case_merge_standing ON case_merge (from_id) WHERE unmerged_at IS NULL;
CREATE INDEX case_merge_case ON case_merge (case_id, merged_at);
CREATE INDEX case_merge_from ON case_merge (from_id, merged_at);

-- What went with it.
CREATE TABLE case_merge_report (
  merge_id     uuid     NOT NULL REFERENCES case_merge,
  report_id    uuid     NOT NULL REFERENCES report,
  authority_id smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (merge_id, report_id)
);
CREATE INDEX case_merge_report_report ON case_merge_report (report_id);
CREATE TABLE case_merge_task (
  merge_id     uuid     NOT NULL REFERENCES case_merge,
  task_id      uuid     NOT NULL REFERENCES case_task,
  authority_id smallint NOT NULL REFERENCES authority,
  -- Whose it was, if that person may not see the case that it came to.
  owner_before uuid     REFERENCES officer,
  PRIMARY KEY (merge_id, task_id)
);
CREATE TABLE case_merge_note (
  merge_id     uuid     NOT NULL REFERENCES case_merge,
  note_id      uuid     NOT NULL REFERENCES case_note,
  authority_id smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (merge_id, note_id)
);

--changeset concord:case-merge-grade
-- A grade that came of merging, and holds only as long as all of its cases are together.
ALTER TABLE assessment
  ADD COLUMN merge_id  uuid REFERENCES case_merge,
  ADD COLUMN voided_at timestamptz,
  ADD CONSTRAINT assessment_void_with_its_merge CHECK (voided_at IS NULL OR merge_id IS NOT NULL);
-- Somebody's interest in a case that became part of this one.
ALTER TABLE case_conflict ADD COLUMN merge_id uuid REFERENCES case_merge;

--changeset concord:case-split
-- A report that was taken out of a case into one of its own.
CREATE TABLE case_split (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  to_id        uuid        NOT NULL UNIQUE REFERENCES case_file,
  report_id    uuid        NOT NULL REFERENCES report,
  reason       text        NOT NULL CHECK (reason <> ''),
  split_by     uuid        NOT NULL REFERENCES officer,
  split_at     timestamptz NOT NULL,
  CHECK (case_id <> to_id)
);
CREATE INDEX case_split_case ON case_split (case_id);

--changeset concord:case-merge-guard splitStatements:false
CREATE OR REPLACE FUNCTION case_file_moves_by_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  allowed boolean;
BEGIN
  IF NEW.status = OLD.status THEN
    RETURN NEW;
  ELSIF NEW.status = 'DUPLICATE' THEN
    allowed := EXISTS (SELECT FROM case_merge m WHERE m.from_id = NEW.id AND m.unmerged_at IS NULL AND m.status_before = OLD.status);
  ELSIF OLD.status = 'DUPLICATE' THEN
    allowed := NOT EXISTS (SELECT FROM case_merge m WHERE m.from_id = NEW.id AND m.unmerged_at IS NULL)
      AND NEW.status = (SELECT m.status_before FROM case_merge m WHERE m.from_id = NEW.id ORDER BY m.merged_at DESC, m.id DESC LIMIT 1);
  ELSE
    allowed := EXISTS (SELECT FROM case_step s WHERE s.from_status = OLD.status AND s.to_status = NEW.status);
  END IF;
  IF NOT allowed THEN
    RAISE EXCEPTION 'case may not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'case_file_moves_by_steps';
  END IF;
  RETURN NEW;
END $$;

-- Only open cases are merged: so there is no circle, and nothing becomes part of what is part of another.
CREATE FUNCTION case_merge_of_open_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM case_file c WHERE c.id IN (NEW.case_id, NEW.from_id) AND c.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')) THEN
    RAISE EXCEPTION 'only open cases are merged' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_merge_of_open_cases';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_merge_of_open_cases BEFORE INSERT ON case_merge FOR EACH ROW EXECUTE FUNCTION case_merge_of_open_cases();

-- At the end of the transaction: part of another if and only if it is a DUPLICATE, and then without reports.
CREATE FUNCTION case_merge_is_what_the_case_says() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM case_file c WHERE c.id = NEW.from_id
      AND (c.status = 'DUPLICATE') <> EXISTS (SELECT FROM case_merge m WHERE m.from_id = c.id AND m.unmerged_at IS NULL))
    OR EXISTS (SELECT FROM case_file c JOIN case_report l ON l.case_id = c.id WHERE c.id = NEW.from_id AND c.status = 'DUPLICATE') THEN
    RAISE EXCEPTION 'case and merge disagree' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_merge_is_what_the_case_says';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER case_merge_is_what_the_case_says AFTER INSERT OR UPDATE ON case_merge DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION case_merge_is_what_the_case_says();

--changeset concord:case-merge-no-reports
ALTER TABLE case_file ADD CONSTRAINT case_file_duplicate_has_no_report CHECK (status <> 'DUPLICATE' OR report_count = 0);

--changeset concord:reports-counted-ahead
-- How many reports ended cases have, beside how many cases there are: of one incident there may be several.
ALTER TABLE ended_case_count ADD COLUMN reports bigint NOT NULL DEFAULT 0;
UPDATE ended_case_count k SET reports = (
  SELECT coalesce(sum(c.report_count), 0) FROM case_file c
  WHERE NOT c.restricted AND c.authority_id = k.authority_id AND c.status = k.status AND c.severity = k.severity AND c.category = k.category
    AND c.ward_id IS NOT DISTINCT FROM k.ward_id AND c.assignee_id IS NOT DISTINCT FROM k.assignee_id AND c.strand_ids = k.strand_ids);

--changeset concord:reports-counted-ahead-kept splitStatements:false
CREATE OR REPLACE FUNCTION count_ended_case(c case_file, n integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF c.restricted OR c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') THEN
    RETURN;
  END IF;
  INSERT INTO ended_case_count AS known (authority_id, status, severity, category, ward_id, assignee_id, strand_ids, cases, reports)
  VALUES (c.authority_id, c.status, c.severity, c.category, c.ward_id, c.assignee_id, c.strand_ids, n, n * c.report_count)
  ON CONFLICT (authority_id, status, severity, category, ward_id, assignee_id, strand_ids)
  DO UPDATE SET cases = known.cases + n, reports = known.reports + n * c.report_count;
  INSERT INTO ended_case_type_count AS known
  SELECT c.authority_id, c.status, c.severity, c.category, c.ward_id, c.assignee_id, c.strand_ids, type_id, n FROM unnest(c.incident_type_ids) AS type_id ORDER BY type_id
  ON CONFLICT (authority_id, status, severity, category, ward_id, assignee_id, strand_ids, incident_type_id) DO UPDATE SET cases = known.cases + n;
END $$;

--changeset concord:report-when
-- Which reports of a ward are of about the same time: what may be of the same incident is looked for among them. Of what nobody dated, the time
-- of the report stands in.
CREATE INDEX report_when ON report (authority_id, ward_id, (coalesce(occurred_from, received_at)), id);

--changeset concord:case-merge-grants
GRANT SELECT, INSERT, UPDATE ON case_merge TO concord_app;
GRANT SELECT, INSERT ON case_merge_report, case_merge_task, case_merge_note, case_split TO concord_app;
GRANT UPDATE (owner_before) ON case_merge_task TO concord_app;
GRANT UPDATE (case_id) ON case_report, case_note TO concord_app;
GRANT UPDATE (voided_at) ON assessment TO concord_app;
GRANT UPDATE (merge_id) ON case_conflict TO concord_app;
GRANT DELETE ON case_conflict, case_strand TO concord_app;
