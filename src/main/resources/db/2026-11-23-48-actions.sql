--liquibase formatted sql

-- Why: what is done about tension has an owner, a day and an outcome, as what is done in a case has; and it is done with people who are trusted
-- in their communities. Those agreed to be known to us, for a time, and may take that back: then nothing of them is left but that they did.

--changeset concord:tension-action-kind
-- One list of kinds for whatever is done: those that make no sense in a case are not offered there.
ALTER TABLE action_kind ADD COLUMN for_cases boolean NOT NULL DEFAULT true;
UPDATE action_kind SET position = 99 WHERE code = 'OTHER';
INSERT INTO action_kind (id, authority_id, code, label, within_hours, points, source, valid_from, position, for_cases)
SELECT listed.id, a.id, listed.code, listed.label, NULL, listed.points::smallint[],
  'Practice of tension monitoring groups (check before go-live)', DATE '2026-11-01', listed.id, false
FROM authority a, (VALUES
  (11, 'KIN_CONTACT', 'Contact with the key individual network', '{2,4}'),
  (12, 'COMMS', 'Something said in public, such as a correction', '{4}'),
  (13, 'YOUTH_DIVERSION', 'Something for young people to do', '{3,4}'),
  (14, 'TARGET_HARDENING', 'Protection of a place that may be attacked', '{4,6}'),
  (15, 'EVENT_PLAN', 'A plan for an event', '{4}'),
  (16, 'CIA', 'A community impact assessment', '{4}'),
  (17, 'REFERRAL', 'A referral to those whose work it is', '{4}'),
  (18, 'LEGAL', 'A legal step', '{4,5}')
) AS listed (id, code, label, points);

--changeset concord:tension-action
-- ward_ids: empty = the whole authority. because: what it answers to, by kind and id alone.
CREATE TABLE tension_action (
  id           uuid         PRIMARY KEY,
  authority_id smallint     NOT NULL REFERENCES authority,
  kind_id      smallint     NOT NULL REFERENCES action_kind,
  what         text         NOT NULL CHECK (char_length(what) BETWEEN 1 AND 200),
  ward_ids     integer[]    NOT NULL,
  because_kind varchar(11)  CHECK (because_kind IN ('OBSERVATION', 'SIGNAL', 'EVENT', 'RUMOUR')),
  because_id   uuid,
  owner_id     uuid         NOT NULL REFERENCES officer,
  agency       text         CHECK (char_length(agency) BETWEEN 1 AND 100),
  noticed_at   timestamptz  NOT NULL,
  due_at       timestamptz  NOT NULL,
  state        varchar(9)   NOT NULL CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
  outcome      text         CHECK (char_length(outcome) BETWEEN 1 AND 2000),
  created_by   uuid         NOT NULL REFERENCES officer,
  created_at   timestamptz  NOT NULL,
  ended_at     timestamptz,
  version      integer      NOT NULL,
  CHECK ((because_kind IS NULL) = (because_id IS NULL)),
  CHECK ((state = 'OPEN') = (ended_at IS NULL)),
  CHECK (state <> 'DONE' OR outcome IS NOT NULL)
);
CREATE INDEX tension_action_open ON tension_action (authority_id, due_at, id) WHERE state = 'OPEN';
CREATE INDEX tension_action_due ON tension_action (authority_id, due_at, id);
CREATE INDEX tension_action_owner ON tension_action (owner_id, due_at, id) WHERE state = 'OPEN';
CREATE INDEX tension_action_ended ON tension_action (authority_id, ended_at) WHERE ended_at IS NOT NULL;

-- The line for publication, apart from the action as a case's is: it is published only once two people have looked at it.
CREATE TABLE tension_action_line (
  action_id    uuid         PRIMARY KEY REFERENCES tension_action,
  authority_id smallint     NOT NULL REFERENCES authority,
  line         text         NOT NULL CHECK (char_length(line) BETWEEN 1 AND 300),
  written_by   uuid         NOT NULL REFERENCES officer,
  written_at   timestamptz  NOT NULL,
  approved_by  uuid         REFERENCES officer,
  approved_at  timestamptz,
  CONSTRAINT tension_action_line_second_person CHECK (approved_by <> written_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);
CREATE INDEX tension_action_line_approved ON tension_action_line (authority_id, approved_at) WHERE approved_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON tension_action TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tension_action_line TO concord_app;

--changeset concord:tension-contact
-- Who they are, what they speak, whom they know and how to reach them is sealed under a key of their own. When consent is taken back the key is
-- destroyed and the row emptied; wards and dates stay, so that it can be answered for that it was done.
CREATE TABLE tension_contact (
  id                uuid        PRIMARY KEY,
  authority_id      smallint    NOT NULL REFERENCES authority,
  data_key_id       uuid        NOT NULL UNIQUE REFERENCES data_key,
  details           bytea,
  ward_ids          integer[]   NOT NULL,
  vetting           varchar(10) NOT NULL CHECK (vetting IN ('NONE', 'REFERENCES', 'DBS')),
  vetted_on         date,
  last_contacted_at timestamptz,
  created_by        uuid        NOT NULL REFERENCES officer,
  created_at        timestamptz NOT NULL,
  withdrawn_by      uuid        REFERENCES officer,
  withdrawn_at      timestamptz,
  version           integer     NOT NULL,
  CHECK ((vetting = 'NONE') = (vetted_on IS NULL)),
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  CONSTRAINT tension_contact_empty_once_withdrawn CHECK (
    (details IS NULL) = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL OR vetting = 'NONE' AND last_contacted_at IS NULL))
);
CREATE INDEX tension_contact_list ON tension_contact (authority_id, id);

-- Each consent that was given, the newest in force: added, never changed (UK GDPR Art 7(1): that it was given can be shown). until: its last day.
CREATE TABLE tension_contact_consent (
  contact_id   uuid        NOT NULL REFERENCES tension_contact,
  number       smallint    NOT NULL CHECK (number > 0),
  authority_id smallint    NOT NULL REFERENCES authority,
  given_on     date        NOT NULL,
  how          varchar(7)  NOT NULL CHECK (how IN ('SPOKEN', 'WRITTEN')),
  taken_by     uuid        NOT NULL REFERENCES officer,
  until        date        NOT NULL CHECK (until >= given_on),
  recorded_by  uuid        NOT NULL REFERENCES officer,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (contact_id, number)
);

-- said: sealed under the contact's key, and taken away with it.
CREATE TABLE tension_contact_log (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  contact_id   uuid        NOT NULL REFERENCES tension_contact,
  spoken_at    timestamptz NOT NULL,
  how          varchar(7)  NOT NULL CHECK (how IN ('MEETING', 'PHONE', 'MESSAGE', 'EMAIL')),
  said         bytea,
  about_kind   varchar(6)  CHECK (about_kind IN ('EVENT', 'RUMOUR')),
  about_id     uuid,
  written_by   uuid        NOT NULL REFERENCES officer,
  written_at   timestamptz NOT NULL,
  CHECK ((about_kind IS NULL) = (about_id IS NULL))
);
CREATE INDEX tension_contact_log_contact ON tension_contact_log (contact_id, spoken_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE ON tension_contact TO concord_app;
GRANT SELECT, INSERT ON tension_contact_consent TO concord_app;
GRANT SELECT, INSERT ON tension_contact_log TO concord_app;
GRANT UPDATE (said) ON tension_contact_log TO concord_app;
