--liquibase formatted sql

-- Why: who told us lies sealed in the vault, and somebody has to be able to reach them. An officer asks and says what for, a custodian decides and
-- says for how long; what was asked, decided and ended early stays.

--changeset concord:identity-request
-- until: of GRANTED, when it is closed again; ended_at: a custodian closed it before. That it is over is not stored: it follows from the two.
CREATE TABLE identity_request (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  requested_by uuid        NOT NULL REFERENCES officer,
  requested_at timestamptz NOT NULL,
  purpose      text        NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 2000),
  state        varchar(7)  NOT NULL CHECK (state IN ('PENDING', 'GRANTED', 'REFUSED')),
  decided_by   uuid        REFERENCES officer,
  decided_at   timestamptz,
  until        timestamptz,
  reason       text        CHECK (char_length(reason) BETWEEN 1 AND 2000),
  ended_by     uuid        REFERENCES officer,
  ended_at     timestamptz,
  CONSTRAINT identity_request_second_person CHECK (decided_by <> requested_by),
  CONSTRAINT identity_request_decided CHECK (
    (state = 'PENDING') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (reason IS NULL OR decided_by IS NOT NULL)),
  CONSTRAINT identity_request_granted_until CHECK ((state = 'GRANTED') = (until IS NOT NULL) AND (until IS NULL OR until > decided_at)),
  CONSTRAINT identity_request_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (ended_at IS NULL OR state = 'GRANTED' AND ended_at >= decided_at))
);
-- Nobody asks twice for the same at once.
CREATE UNIQUE INDEX identity_request_waiting ON identity_request (case_id, requested_by) WHERE state = 'PENDING';
CREATE INDEX identity_request_list ON identity_request (authority_id, state, requested_at, id);
CREATE INDEX identity_request_running ON identity_request (case_id, requested_by, until) WHERE state = 'GRANTED' AND ended_at IS NULL;
CREATE INDEX identity_request_of_officer ON identity_request (requested_by, requested_at);

-- The reports whose reporters it is about, as the custodian was shown them: what the case gets later is another question.
CREATE TABLE identity_request_report (
  request_id   uuid     NOT NULL REFERENCES identity_request,
  report_id    uuid     NOT NULL REFERENCES report,
  authority_id smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (request_id, report_id)
);
GRANT SELECT, INSERT ON identity_request, identity_request_report TO concord_app;
GRANT UPDATE (state, decided_by, decided_at, until, reason, ended_by, ended_at) ON identity_request TO concord_app;

--changeset concord:delivery-of-identity-requests
ALTER TABLE delivery
  DROP CONSTRAINT delivery_subject_kind_check,
  ADD CONSTRAINT delivery_subject_kind_check CHECK (subject_kind IN ('ALERT', 'ALERT_TEST', 'BREAK_GLASS', 'THREAD', 'NOTICE', 'SIGN_IN', 'IDENTITY'));
