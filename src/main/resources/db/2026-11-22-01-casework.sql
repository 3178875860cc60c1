--liquibase formatted sql

-- Why: what may happen to a case, who may see it, what was said, and what is owed to whom by when.

--changeset concord:case-lifecycle
-- The lifecycle as data. The service reads its own copy (CaseLifecycle); a test compares the two.
CREATE TABLE case_step (
  from_status varchar(11) NOT NULL,
  to_status   varchar(11) NOT NULL,
  PRIMARY KEY (from_status, to_status)
);
INSERT INTO case_step (from_status, to_status) VALUES
  ('RECEIVED', 'TRIAGED'), ('RECEIVED', 'WITHDRAWN'),
  ('TRIAGED', 'ASSIGNED'), ('TRIAGED', 'WITHDRAWN'), ('TRIAGED', 'CLOSED'),
  ('ASSIGNED', 'IN_PROGRESS'), ('ASSIGNED', 'TRIAGED'), ('ASSIGNED', 'WITHDRAWN'),
  ('IN_PROGRESS', 'REFERRED'), ('IN_PROGRESS', 'RESOLVED'), ('IN_PROGRESS', 'ASSIGNED'), ('IN_PROGRESS', 'WITHDRAWN'),
  ('REFERRED', 'IN_PROGRESS'), ('REFERRED', 'RESOLVED'),
  ('RESOLVED', 'CLOSED'), ('RESOLVED', 'IN_PROGRESS'),
  ('CLOSED', 'REOPENED'), ('WITHDRAWN', 'REOPENED'),
  ('REOPENED', 'ASSIGNED'), ('REOPENED', 'IN_PROGRESS'), ('REOPENED', 'RESOLVED');
ALTER TABLE case_move
  ADD COLUMN reason text,
  ADD CONSTRAINT case_move_is_a_step FOREIGN KEY (from_status, to_status) REFERENCES case_step,
  ADD CONSTRAINT case_move_closed_for_a_reason CHECK ((to_status = 'CLOSED') = (closure_reason IS NOT NULL));

--changeset concord:case-lifecycle-guard splitStatements:false
CREATE FUNCTION case_file_moves_by_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS (SELECT FROM case_step s WHERE s.from_status = OLD.status AND s.to_status = NEW.status) THEN
    RAISE EXCEPTION 'case may not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'case_file_moves_by_steps';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_file_moves_by_steps BEFORE UPDATE OF status ON case_file FOR EACH ROW EXECUTE FUNCTION case_file_moves_by_steps();

--changeset concord:case-file-lean
-- All that the queue shows of a case stands in its one row. The links in case_strand and case_incident_type are the truth, with their
-- foreign keys; these are copies of them, written in the same breath (CaseFile), and a test compares the two.
ALTER TABLE case_file
  ADD COLUMN strand_ids        smallint[]  NOT NULL DEFAULT '{}',
  ADD COLUMN incident_type_ids smallint[]  NOT NULL DEFAULT '{}',
  ADD COLUMN paused_at         timestamptz,
  ADD CONSTRAINT case_file_paused_is_not_due CHECK (paused_at IS NULL OR due_at IS NULL);
UPDATE case_file c SET
  strand_ids = (SELECT coalesce(array_agg(s.strand_id ORDER BY s.strand_id), '{}') FROM case_strand s WHERE s.case_id = c.id),
  incident_type_ids = (SELECT coalesce(array_agg(t.incident_type_id ORDER BY t.incident_type_id), '{}') FROM case_incident_type t WHERE t.case_id = c.id);

--changeset concord:assessment-rationale
-- Of an assessment that a person made: what they changed and why. Those of the rules have neither.
ALTER TABLE assessment
  ADD COLUMN rationale text,
  ADD CONSTRAINT assessment_by_a_person_has_a_rationale CHECK ((confirmed_by IS NULL) = (rationale IS NULL));

--changeset concord:case-pause
CREATE TABLE case_pause (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  reason       varchar(20) NOT NULL CHECK (reason IN ('AWAITING_VICTIM', 'AWAITING_PARTNER', 'POLICE_PRIMACY')),
  note         text,
  paused_by    uuid        NOT NULL REFERENCES officer,
  paused_at    timestamptz NOT NULL,
  due_before   timestamptz,
  resumed_by   uuid        REFERENCES officer,
  resumed_at   timestamptz CHECK (resumed_at >= paused_at),
  CHECK ((resumed_by IS NULL) = (resumed_at IS NULL))
);
CREATE UNIQUE INDEX case_pause_running ON case_pause (case_id) WHERE resumed_at IS NULL;
CREATE INDEX case_pause_case ON case_pause (case_id, paused_at);

--changeset concord:case-restriction-why
ALTER TABLE case_restriction
  ADD COLUMN restricted_by uuid REFERENCES officer,
  ADD COLUMN reason        text;

--changeset concord:case-conflict
-- An interest of their own: the case does not exist for this person, whatever else opens it.
CREATE TABLE case_conflict (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  officer_id   uuid        NOT NULL REFERENCES officer,
  reason       text        NOT NULL CHECK (reason <> ''),
  declared_at  timestamptz NOT NULL,
  UNIQUE (case_id, officer_id)
);
CREATE INDEX case_conflict_officer ON case_conflict (officer_id);

--changeset concord:break-glass
CREATE TABLE break_glass (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  officer_id   uuid        NOT NULL REFERENCES officer,
  reason       text        NOT NULL CHECK (reason <> ''),
  broken_at    timestamptz NOT NULL,
  until        timestamptz NOT NULL CHECK (until > broken_at)
);
CREATE INDEX break_glass_case ON break_glass (case_id, officer_id, until);
CREATE INDEX break_glass_officer ON break_glass (officer_id, broken_at);
CREATE INDEX break_glass_notice ON break_glass (authority_id, broken_at DESC, id DESC);
ALTER TABLE delivery DROP CONSTRAINT delivery_subject_kind_check, ALTER COLUMN subject_kind TYPE varchar(12),
  ADD CONSTRAINT delivery_subject_kind_check CHECK (subject_kind IN ('ALERT', 'BREAK_GLASS'));
ALTER TABLE alert DROP CONSTRAINT alert_kind_check,
  ADD CONSTRAINT alert_kind_check CHECK (kind IN ('NEW_CASE', 'REGRADED', 'CONFLICT'));

--changeset concord:case-note
CREATE TABLE case_note (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  audience     varchar(8)  NOT NULL CHECK (audience IN ('INTERNAL', 'PARTNER')),
  text         text        NOT NULL CHECK (text <> ''),
  written_by   uuid        NOT NULL REFERENCES officer,
  written_at   timestamptz NOT NULL
);
CREATE INDEX case_note_case ON case_note (case_id, written_at, id);

--changeset concord:case-task
CREATE TABLE case_task (
  id           uuid         PRIMARY KEY,
  authority_id smallint     NOT NULL REFERENCES authority,
  case_id      uuid         NOT NULL REFERENCES case_file,
  title        text         NOT NULL CHECK (title <> ''),
  owner_id     uuid         NOT NULL REFERENCES officer,
  due_at       timestamptz  NOT NULL,
  state        varchar(9)   NOT NULL CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
  created_by   uuid         NOT NULL REFERENCES officer,
  created_at   timestamptz  NOT NULL,
  ended_by     uuid         REFERENCES officer,
  ended_at     timestamptz,
  version      integer      NOT NULL,
  CHECK ((state = 'OPEN') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX case_task_case ON case_task (case_id, due_at, id);
CREATE INDEX case_task_owner ON case_task (owner_id, due_at, id) WHERE state = 'OPEN';

--changeset concord:case-message
-- The thread with the reporter. A message waits here until it is fetched with the receipt; nothing leaves the building by it.
CREATE TABLE case_message (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  direction    varchar(13) NOT NULL CHECK (direction IN ('TO_REPORTER', 'FROM_REPORTER')),
  text         text        NOT NULL CHECK (text <> ''),
  written_by   uuid        REFERENCES officer,
  written_at   timestamptz NOT NULL,
  read_at      timestamptz,
  CHECK ((direction = 'TO_REPORTER') = (written_by IS NOT NULL))
);
CREATE INDEX case_message_case ON case_message (case_id, written_at, id);
CREATE INDEX case_message_unread ON case_message (case_id) WHERE direction = 'FROM_REPORTER' AND read_at IS NULL;
CREATE TABLE reply_template (
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(40) NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
  language     varchar(35) NOT NULL,
  title        text        NOT NULL CHECK (title <> ''),
  text         text        NOT NULL CHECK (text <> ''),
  owner        text        NOT NULL CHECK (owner <> ''),
  review_on    date        NOT NULL,
  PRIMARY KEY (authority_id, code, language)
);
CREATE TABLE reply_template_list (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  version      integer  NOT NULL
);
INSERT INTO reply_template_list (authority_id, version) SELECT id, 0 FROM authority;

--changeset concord:case-link
-- Two cases that belong together, in either direction; the lower id stands first.
CREATE TABLE case_link (
  case_id      uuid        NOT NULL REFERENCES case_file,
  other_id     uuid        NOT NULL REFERENCES case_file,
  kind         varchar(13) NOT NULL CHECK (kind IN ('SAME_INCIDENT', 'SAME_VICTIM', 'SAME_SUBJECT', 'SAME_PLACE', 'RELATED')),
  authority_id smallint    NOT NULL REFERENCES authority,
  linked_by    uuid        NOT NULL REFERENCES officer,
  linked_at    timestamptz NOT NULL,
  PRIMARY KEY (case_id, other_id, kind),
  CHECK (case_id < other_id)
);
CREATE INDEX case_link_other ON case_link (other_id);

--changeset concord:saved-view
CREATE TABLE saved_view (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  owner_id     uuid        NOT NULL REFERENCES officer,
  name         text        NOT NULL CHECK (name <> ''),
  shared       boolean     NOT NULL,
  query        jsonb       NOT NULL,
  created_at   timestamptz NOT NULL,
  version      integer     NOT NULL,
  UNIQUE (owner_id, name)
);
CREATE INDEX saved_view_shared ON saved_view (authority_id, name, id) WHERE shared;

--changeset concord:full-text
-- Words of what was told and noted: in English with its stems, and as they stand, for names of places and other languages.
-- They are of the text, so that erasing the text erases them.
ALTER TABLE report ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('english', coalesce(narrative, '')) || to_tsvector('simple', coalesce(narrative, ''))) STORED;
CREATE INDEX report_words ON report USING gin (words);
ALTER TABLE case_note ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('english', text) || to_tsvector('simple', text)) STORED;
CREATE INDEX case_note_words ON case_note USING gin (words);

--changeset concord:casework-grants
GRANT SELECT ON case_step TO concord_app;
GRANT SELECT, INSERT, UPDATE ON case_pause, case_task, case_message, saved_view, reply_template_list TO concord_app;
GRANT SELECT, INSERT ON case_conflict, break_glass, case_note, case_link TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON reply_template TO concord_app;
GRANT DELETE ON saved_view, case_incident_type TO concord_app;
