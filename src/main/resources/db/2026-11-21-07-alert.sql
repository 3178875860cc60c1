--liquibase formatted sql

-- Why: an alert is owed to named people and to each by named channels; every attempt to tell them is a row.

--changeset concord:alert
CREATE TABLE alert (
  id              uuid        PRIMARY KEY,
  authority_id    smallint    NOT NULL REFERENCES authority,
  kind            varchar(12) NOT NULL CHECK (kind IN ('NEW_CASE')),
  case_id         uuid        NOT NULL REFERENCES case_file,
  severity        smallint    NOT NULL CHECK (severity BETWEEN 1 AND 4),
  state           varchar(12) NOT NULL CHECK (state IN ('OPEN', 'ESCALATED', 'ACKNOWLEDGED', 'EXPIRED')),
  raised_at       timestamptz NOT NULL,
  answer_by       timestamptz NOT NULL,
  rung            smallint    NOT NULL CHECK (rung >= 1),
  report_count    integer     NOT NULL CHECK (report_count >= 1),
  acknowledged_by uuid        REFERENCES officer,
  acknowledged_at timestamptz,
  CHECK ((state = 'ACKNOWLEDGED') = (acknowledged_by IS NOT NULL) AND (acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);
CREATE INDEX alert_case ON alert (case_id);
CREATE INDEX alert_state ON alert (authority_id, state, raised_at DESC, id DESC);

--changeset concord:alert-recipient
CREATE TABLE alert_recipient (
  alert_id   uuid        NOT NULL REFERENCES alert,
  officer_id uuid        NOT NULL REFERENCES officer,
  rung       smallint    NOT NULL CHECK (rung >= 1),
  told_as    varchar(12) NOT NULL CHECK (told_as IN ('OFFICER', 'DEPUTY', 'COORDINATOR', 'DIRECTOR')),
  PRIMARY KEY (alert_id, officer_id)
);
CREATE INDEX alert_recipient_officer ON alert_recipient (officer_id, alert_id);

--changeset concord:delivery
CREATE TABLE delivery (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  subject_kind varchar(10) NOT NULL CHECK (subject_kind IN ('ALERT')),
  subject_id   uuid        NOT NULL,
  officer_id   uuid        NOT NULL REFERENCES officer,
  channel      varchar(8)  NOT NULL CHECK (channel IN ('EMAIL')),
  state        varchar(9)  NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED')),
  created_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  CHECK ((state = 'PENDING') = (ended_at IS NULL)),
  UNIQUE (subject_id, officer_id, channel)
);
CREATE INDEX delivery_unfinished ON delivery (authority_id, state, created_at, id) WHERE state <> 'DELIVERED';
CREATE TABLE delivery_attempt (
  delivery_id uuid        NOT NULL REFERENCES delivery,
  number      smallint    NOT NULL CHECK (number >= 1),
  tried_at    timestamptz NOT NULL,
  outcome     varchar(11) NOT NULL CHECK (outcome IN ('DELIVERED', 'RETRY_LATER', 'GAVE_UP')),
  reason      varchar(40),
  PRIMARY KEY (delivery_id, number)
);

--changeset concord:demo-mail
-- Demonstration without an SMTP server: mails are kept here to be read. Empty in production.
CREATE TABLE demo_mail (
  id         uuid        PRIMARY KEY,
  sent_at    timestamptz NOT NULL,
  message_id text        NOT NULL,
  recipient  text        NOT NULL,
  subject    text        NOT NULL,
  text       text        NOT NULL
);
CREATE INDEX demo_mail_time ON demo_mail (sent_at DESC, id DESC);
