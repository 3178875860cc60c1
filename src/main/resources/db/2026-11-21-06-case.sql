--liquibase formatted sql

-- Why: what we do about a report. case_file stays lean: the queue touches it alone; narrative and assessment live elsewhere.

--changeset concord:case-file
CREATE TABLE case_file (
  id              uuid        PRIMARY KEY,
  authority_id    smallint    NOT NULL REFERENCES authority,
  reference       varchar(20) NOT NULL,
  kind            varchar(20) NOT NULL CHECK (kind IN ('HATE_INCIDENT', 'TENSION_OBSERVATION')),
  category        varchar(20) NOT NULL CHECK (category IN ('HATE_CRIME_SUSPECTED', 'HATE_INCIDENT', 'TENSION', 'OUT_OF_AREA')),
  status          varchar(11) NOT NULL CHECK (status IN ('RECEIVED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'REFERRED', 'RESOLVED', 'CLOSED', 'REOPENED', 'WITHDRAWN', 'DUPLICATE')),
  severity        smallint    NOT NULL CHECK (severity BETWEEN 1 AND 4),
  ward_id         integer     REFERENCES ward,
  received_at     timestamptz NOT NULL,
  due_at          timestamptz,
  due_order       timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_at, 'infinity')) STORED,
  assignee_id     uuid        REFERENCES officer,
  report_count    integer     NOT NULL CHECK (report_count >= 0),
  unread_messages integer     NOT NULL DEFAULT 0 CHECK (unread_messages >= 0),
  restricted      boolean     NOT NULL DEFAULT false,
  updated_at      timestamptz NOT NULL,
  version         integer     NOT NULL,
  UNIQUE (authority_id, reference)
);
-- The four orders of the queue; the open cases alone, as that is what an officer opens in the morning.
CREATE INDEX case_file_priority ON case_file (authority_id, severity, due_order, received_at, id) INCLUDE (ward_id, status, restricted)
  WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_received ON case_file (authority_id, received_at DESC, id DESC);
CREATE INDEX case_file_due ON case_file (authority_id, due_order, id) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_updated ON case_file (authority_id, updated_at DESC, id DESC);
CREATE INDEX case_file_ward ON case_file (authority_id, ward_id, severity, due_order, received_at, id) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_assignee ON case_file (assignee_id, due_order) WHERE assignee_id IS NOT NULL;

--changeset concord:case-links
CREATE TABLE case_report (
  report_id    uuid        PRIMARY KEY REFERENCES report,
  case_id      uuid        NOT NULL REFERENCES case_file,
  authority_id smallint    NOT NULL REFERENCES authority,
  linked_at    timestamptz NOT NULL
);
CREATE INDEX case_report_case ON case_report (case_id);
CREATE TABLE case_strand (
  case_id   uuid     NOT NULL REFERENCES case_file,
  strand_id smallint NOT NULL REFERENCES strand,
  PRIMARY KEY (case_id, strand_id)
);
CREATE INDEX case_strand_strand ON case_strand (strand_id, case_id);
CREATE TABLE case_incident_type (
  case_id          uuid     NOT NULL REFERENCES case_file,
  incident_type_id smallint NOT NULL REFERENCES incident_type,
  PRIMARY KEY (case_id, incident_type_id)
);
CREATE INDEX case_incident_type_type ON case_incident_type (incident_type_id, case_id);

--changeset concord:case-restriction
-- A restricted case is for the people named here, until the date given.
CREATE TABLE case_restriction (
  id             uuid        PRIMARY KEY,
  authority_id   smallint    NOT NULL REFERENCES authority,
  case_id        uuid        NOT NULL REFERENCES case_file,
  officer_id     uuid        NOT NULL REFERENCES officer,
  restricted_at  timestamptz NOT NULL,
  until          timestamptz CHECK (until > restricted_at),
  lifted_at      timestamptz
);
CREATE INDEX case_restriction_case ON case_restriction (case_id, officer_id) WHERE lifted_at IS NULL;

--changeset concord:assessment
CREATE TABLE assessment (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  severity     smallint    NOT NULL CHECK (severity BETWEEN 1 AND 4),
  category     varchar(20) NOT NULL CHECK (category IN ('HATE_CRIME_SUSPECTED', 'HATE_INCIDENT', 'TENSION', 'OUT_OF_AREA')),
  score        integer     NOT NULL,
  crime_status varchar(12) NOT NULL CHECK (crime_status IN ('NOT_ASSESSED', 'CRIME', 'NON_CRIME', 'UNCLEAR')),
  proposed_by  varchar(40) NOT NULL,
  confirmed_by uuid        REFERENCES officer,
  made_at      timestamptz NOT NULL
);
CREATE INDEX assessment_case ON assessment (case_id, made_at);
CREATE TABLE assessment_reason (
  assessment_id uuid        NOT NULL REFERENCES assessment,
  position      smallint    NOT NULL,
  rule          varchar(40) NOT NULL,
  points        integer     NOT NULL,
  because       text        NOT NULL,
  PRIMARY KEY (assessment_id, position)
);

--changeset concord:case-move
CREATE TABLE case_move (
  id             uuid        PRIMARY KEY,
  authority_id   smallint    NOT NULL REFERENCES authority,
  case_id        uuid        NOT NULL REFERENCES case_file,
  from_status    varchar(11),
  to_status      varchar(11) NOT NULL,
  closure_reason varchar(24) CHECK (closure_reason IN ('ACTION_TAKEN', 'NO_FURTHER_ACTION', 'INSUFFICIENT_INFORMATION', 'POLICE_PRIMACY', 'TRANSFERRED', 'LAWFUL_EXPRESSION', 'MALICIOUS')),
  moved_by       uuid        REFERENCES officer,
  moved_at       timestamptz NOT NULL
);
CREATE INDEX case_move_case ON case_move (case_id, moved_at);
