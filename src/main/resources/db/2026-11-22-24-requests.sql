--liquibase formatted sql

-- Why: an officer decides what the holder of a receipt asked for, after checking that it is the reporter who asks. What was given before stays;
-- what was accepted goes on top of it, with how it was checked.

--changeset concord:reporter-request-decision
-- identity: of IDENTITY, how far the reporter wishes to be known; who they say they are lies in the vault.
-- effect: of an accepted WITHDRAWAL, what came of it. approved_by: the second officer, where a grave case was withdrawn.
-- No request has been decided before this step.
ALTER TABLE reporter_request
  ADD COLUMN identity        varchar(12) CHECK (identity IN ('CONFIDENTIAL', 'NAMED')),
  ADD COLUMN holder_check    varchar(27) CHECK (holder_check IN ('CALLED_BACK_ON_KNOWN_NUMBER', 'MET_IN_PERSON', 'KNOWN_TO_PARTNER',
    'ANSWERED_AGREED_QUESTION', 'ANSWERED_IN_THREAD', 'NOT_CHECKED')),
  ADD COLUMN check_how       text        CHECK (char_length(check_how) BETWEEN 1 AND 2000),
  ADD COLUMN effect          varchar(14) CHECK (effect IN ('CASE_GOES_ON', 'CASE_WITHDRAWN')),
  ADD COLUMN decision_reason text        CHECK (char_length(decision_reason) BETWEEN 1 AND 2000),
  ADD COLUMN approved_by     uuid        REFERENCES officer,
  ADD CONSTRAINT reporter_request_identity_is_identity CHECK (identity IS NULL OR kind = 'IDENTITY'),
  ADD CONSTRAINT reporter_request_accepted_after_a_check CHECK (state <> 'ACCEPTED' OR holder_check IS NOT NULL AND check_how IS NOT NULL),
  ADD CONSTRAINT reporter_request_checked_how CHECK (check_how IS NULL OR holder_check IS NOT NULL),
  ADD CONSTRAINT reporter_request_unchecked_is_withdrawn CHECK (holder_check <> 'NOT_CHECKED' OR effect IS NOT DISTINCT FROM 'CASE_WITHDRAWN'),
  ADD CONSTRAINT reporter_request_decided_for_a_reason CHECK ((decided_by IS NULL) = (decision_reason IS NULL)),
  ADD CONSTRAINT reporter_request_effect_of_withdrawal CHECK ((effect IS NOT NULL) = (kind = 'WITHDRAWAL' AND state = 'ACCEPTED')),
  ADD CONSTRAINT reporter_request_second_officer CHECK (approved_by <> decided_by AND (approved_by IS NULL OR effect = 'CASE_WITHDRAWN'));

--changeset concord:vault-identity
-- Which claims are who told the report, from when on. Version 1 is what came with the report: vault_record, and identity of report.
CREATE TABLE vault_identity (
  report_id    uuid        NOT NULL REFERENCES report,
  version      smallint    NOT NULL CHECK (version > 1),
  authority_id smallint    NOT NULL REFERENCES authority,
  request_id   uuid        NOT NULL UNIQUE REFERENCES vault_claim,
  identity     varchar(12) NOT NULL CHECK (identity IN ('CONFIDENTIAL', 'NAMED')),
  since        timestamptz NOT NULL,
  PRIMARY KEY (report_id, version)
);
GRANT SELECT, INSERT ON vault_identity TO concord_app;

--changeset concord:case-task-ended-by-nobody
-- A task also ends when the reporter takes back what it came of, and then no officer ended it.
ALTER TABLE case_task
  DROP CONSTRAINT case_task_check,
  ADD CONSTRAINT case_task_ended_at CHECK ((state = 'OPEN') = (ended_at IS NULL) AND (ended_by IS NULL OR ended_at IS NOT NULL));
