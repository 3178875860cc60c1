--liquibase formatted sql

-- Why: whoever holds the receipt of a report comes back: reads what was answered, writes, changes what may be told to whom, gives a name or
-- withdraws. The holder may be the abuser: what they ask for is a request, kept beside what was given before and never in its place. They are
-- told that there is news only as their own safety plan allows, by a delivery that names no officer and holds no address.

--changeset concord:reporter-token
-- Its session ends with the report: once that is erased, no token of it is good any more.
ALTER TABLE access_token
  ADD COLUMN report_id uuid REFERENCES report,
  DROP CONSTRAINT access_token_check1,
  ADD CONSTRAINT access_token_of_one CHECK (num_nonnulls(officer_id, partner_id, report_id) = 1);
CREATE INDEX access_token_report ON access_token (report_id) WHERE report_id IS NOT NULL;

--changeset concord:case-message-report
-- Whose thread a message stands in: that of the report whose receipt it was written with, or of every report it was written to. So two
-- reporters whose reports lie in one case never read each other, and a thread goes with its report when cases are merged or parted.
-- read_at: when the reporter read what we wrote. That officers read what the reporter wrote stands in the message itself.
CREATE TABLE case_message_report (
  message_id   uuid        NOT NULL REFERENCES case_message,
  report_id    uuid        NOT NULL REFERENCES report,
  authority_id smallint    NOT NULL REFERENCES authority,
  read_at      timestamptz,
  PRIMARY KEY (message_id, report_id)
);
CREATE INDEX case_message_report_report ON case_message_report (report_id, message_id);
INSERT INTO case_message_report (message_id, report_id, authority_id)
SELECT m.id, r.report_id, m.authority_id FROM case_message m JOIN case_report r ON r.case_id = m.case_id;
GRANT SELECT, INSERT, UPDATE ON case_message_report TO concord_app;

--changeset concord:case-task-cause
-- A task that nobody gave, but that came of what a reporter did.
ALTER TABLE case_task
  ALTER COLUMN created_by DROP NOT NULL,
  ADD COLUMN cause varchar(20) CHECK (cause IN ('CONSENT_REQUEST', 'IDENTITY_REQUEST', 'WITHDRAWAL_REQUEST', 'MESSAGE_AFTER_END', 'UNDER_18', 'TELL_REPORTER')),
  ADD CONSTRAINT case_task_is_from_somewhere CHECK (created_by IS NOT NULL OR cause IS NOT NULL);
CREATE INDEX case_task_cause ON case_task (case_id, cause) WHERE cause IS NOT NULL AND state = 'OPEN';

--changeset concord:case-pause-ended-by-nobody
-- A pause also ends when the reporter withdraws, and then no officer ended it.
ALTER TABLE case_pause
  DROP CONSTRAINT case_pause_check1,
  ADD CONSTRAINT case_pause_resumed_by_at CHECK (resumed_by IS NULL OR resumed_at IS NOT NULL);

--changeset concord:consent-given-by
ALTER TABLE consent
  ADD COLUMN given_by varchar(14) NOT NULL DEFAULT 'REPORT' CHECK (given_by IN ('REPORT', 'RECEIPT_HOLDER', 'OFFICER'));

--changeset concord:reporter-request
-- What the holder of a receipt asked for, until an officer has checked that it was the reporter. One of each kind waits; a newer one replaces it.
CREATE TABLE reporter_request (
  id           uuid         PRIMARY KEY,
  authority_id smallint     NOT NULL REFERENCES authority,
  report_id    uuid         NOT NULL REFERENCES report,
  kind         varchar(10)  NOT NULL CHECK (kind IN ('CONSENT', 'IDENTITY', 'WITHDRAWAL')),
  state        varchar(8)   NOT NULL CHECK (state IN ('PENDING', 'ACCEPTED', 'REFUSED', 'REPLACED')),
  -- Of CONSENT: all that is to be allowed, also what is allowed already.
  police       varchar(16)  CHECK (police IN ('NO', 'WITHOUT_IDENTITY', 'NAMED', 'ALREADY_REPORTED')),
  partners     varchar(14)[] CHECK (partners <@ ARRAY['HOUSING', 'EDUCATION', 'HEALTH', 'SOCIAL_CARE', 'VICTIM_SUPPORT']::varchar[]),
  support      boolean,
  -- Of WITHDRAWAL: why, if it was said.
  reason       text         CHECK (char_length(reason) BETWEEN 1 AND 2000),
  asked_at     timestamptz  NOT NULL,
  task_id      uuid         REFERENCES case_task,
  decided_by   uuid         REFERENCES officer,
  decided_at   timestamptz,
  CHECK ((kind = 'CONSENT') = (police IS NOT NULL) AND (police IS NULL) = (partners IS NULL)),
  CHECK (support IS NULL OR kind = 'CONSENT'),
  CHECK (reason IS NULL OR kind = 'WITHDRAWAL'),
  CHECK ((state IN ('ACCEPTED', 'REFUSED')) = (decided_by IS NOT NULL) AND (decided_by IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX reporter_request_waiting ON reporter_request (report_id, kind) WHERE state = 'PENDING';
CREATE INDEX reporter_request_report ON reporter_request (report_id, asked_at);
GRANT SELECT, INSERT, UPDATE ON reporter_request TO concord_app;

--changeset concord:vault-claim
-- Who the holder of a receipt says they are, sealed under the report's own key, beside what the report gave.
CREATE TABLE vault_claim (
  request_id   uuid     PRIMARY KEY REFERENCES reporter_request,
  report_id    uuid     NOT NULL REFERENCES report,
  authority_id smallint NOT NULL REFERENCES authority,
  data_key_id  uuid     NOT NULL REFERENCES data_key,
  sealed       bytea    NOT NULL
);
CREATE INDEX vault_claim_report ON vault_claim (report_id);
GRANT SELECT, INSERT ON vault_claim TO concord_app;

--changeset concord:delivery-recipient
-- To an officer, or to whoever made a report: where they are reached is asked of the vault at the moment of sending.
-- DROPPED: there was nothing to say any more.
ALTER TABLE delivery
  ALTER COLUMN officer_id DROP NOT NULL,
  ADD COLUMN report_id uuid REFERENCES report,
  ADD COLUMN recipient_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(officer_id, report_id)) STORED,
  ADD CONSTRAINT delivery_to_one CHECK (num_nonnulls(officer_id, report_id) = 1),
  DROP CONSTRAINT delivery_subject_kind_check,
  ADD CONSTRAINT delivery_subject_kind_check CHECK (subject_kind IN ('ALERT', 'ALERT_TEST', 'BREAK_GLASS', 'THREAD', 'NOTICE')),
  ADD CONSTRAINT delivery_notice_to_reporter CHECK ((subject_kind = 'NOTICE') = (report_id IS NOT NULL)),
  DROP CONSTRAINT delivery_state_check,
  ADD CONSTRAINT delivery_state_check CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
  DROP CONSTRAINT delivery_subject_id_officer_id_channel_round_key,
  ADD UNIQUE (subject_id, recipient_id, channel, round);
ALTER TABLE delivery_attempt
  DROP CONSTRAINT delivery_attempt_outcome_check,
  ADD CONSTRAINT delivery_attempt_outcome_check CHECK (outcome IN ('DELIVERED', 'RETRY_LATER', 'GAVE_UP', 'DROPPED'));
DROP INDEX delivery_unclaimed, delivery_waiting_leader, delivery_opened;
CREATE INDEX delivery_unclaimed ON delivery (recipient_id, channel, subject_kind, due_at, id) WHERE state = 'PENDING' AND message_id IS NULL;
CREATE UNIQUE INDEX delivery_waiting_leader ON delivery (recipient_id, channel, subject_kind)
  WHERE state = 'PENDING' AND message_id = id AND opened_at IS NULL;
CREATE INDEX delivery_opened ON delivery (recipient_id, channel, opened_at) WHERE opened_at IS NOT NULL;
-- The newest notice to a reporter.
CREATE INDEX delivery_notice ON delivery (report_id, channel, created_at DESC) WHERE report_id IS NOT NULL;
