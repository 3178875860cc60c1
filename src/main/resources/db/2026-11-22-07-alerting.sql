--liquibase formatted sql

-- Why: who hears of what, when, and who is next if nobody answers, is data that an administrator changes and a person can read afterwards:
-- each alert names the version of the rules it was raised under. Alerts of low severity gather what belongs together.

--changeset concord:alert-rule-set
-- Every version that was ever in force, whole; the highest is in force. Never changed, so that an old alert still finds its ladder.
CREATE TABLE alert_rule_set (
  authority_id smallint    NOT NULL REFERENCES authority,
  version      integer     NOT NULL CHECK (version >= 1),
  rules        jsonb       NOT NULL,
  put_at       timestamptz NOT NULL,
  put_by       uuid        REFERENCES officer,
  PRIMARY KEY (authority_id, version)
);
GRANT SELECT, INSERT ON alert_rule_set TO concord_app;

--changeset concord:alert-test
CREATE TABLE alert_test (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  started_at   timestamptz NOT NULL,
  started_by   uuid        NOT NULL REFERENCES officer
);
CREATE INDEX alert_test_time ON alert_test (authority_id, started_at DESC, id DESC);
GRANT SELECT, INSERT ON alert_test TO concord_app;

--changeset concord:alert-ladder
-- rung: how often it was told further, from 1. step: where on the rules' ladder that is. round: how often anybody was told, so that each telling is
-- its own delivery. An alert raised before there were rules has none: the ladder in force stands in.
ALTER TABLE alert
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN report_count SET DEFAULT 1,
  ADD COLUMN test_id      uuid REFERENCES alert_test,
  ADD COLUMN rule_version integer,
  ADD COLUMN rule_name    varchar(60),
  ADD COLUMN step         smallint NOT NULL DEFAULT 0 CHECK (step >= 0),
  ADD COLUMN round        smallint NOT NULL DEFAULT 0 CHECK (round >= 0),
  ADD COLUMN fold_key     varchar(200),
  DROP CONSTRAINT alert_kind_check,
  ADD CONSTRAINT alert_kind_check CHECK (kind IN ('NEW_CASE', 'REGRADED', 'CONFLICT', 'TEST')),
  ADD CONSTRAINT alert_about CHECK ((kind = 'TEST') = (test_id IS NOT NULL) AND (test_id IS NULL) = (case_id IS NOT NULL));
CREATE INDEX alert_test_alerts ON alert (test_id) WHERE test_id IS NOT NULL;
CREATE INDEX alert_fold ON alert (fold_key, raised_at DESC) WHERE fold_key IS NOT NULL;
-- The durable timer: what is past its time is found here, whoever was down meanwhile.
CREATE INDEX alert_unanswered ON alert (answer_by) WHERE state IN ('OPEN', 'ESCALATED');
ALTER TABLE alert_recipient
  DROP CONSTRAINT alert_recipient_told_as_check,
  ALTER COLUMN told_as TYPE varchar(13);
UPDATE alert_recipient SET told_as = 'DUTY_DIRECTOR' WHERE told_as = 'DIRECTOR';
ALTER TABLE alert_recipient
  ADD CONSTRAINT alert_recipient_told_as_check CHECK (told_as IN ('OFFICER', 'DEPUTY', 'COORDINATOR', 'DUTY_DIRECTOR'));

--changeset concord:alert-folded
-- Cases beyond the first that an alert is about.
CREATE TABLE alert_folded (
  alert_id  uuid        NOT NULL REFERENCES alert,
  case_id   uuid        NOT NULL REFERENCES case_file,
  folded_at timestamptz NOT NULL,
  PRIMARY KEY (alert_id, case_id)
);
CREATE INDEX alert_folded_case ON alert_folded (case_id);
GRANT SELECT, INSERT, DELETE ON alert_folded TO concord_app;
