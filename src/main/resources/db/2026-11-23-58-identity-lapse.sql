--liquibase formatted sql

-- Why: a request to see who told us that no custodian decided stood for ever, and whoever had asked could not ask anew. Like a two-person act it now
-- has a time; after it nobody can decide it, it is written down as lapsed, and whoever asked is told.

--changeset concord:identity-request-lapse
-- expires_at: what was asked before this step waits for as long from now on as what is asked anew, so that nothing lapses unannounced.
-- LAPSED: nobody decided; from expires_at on that holds already while the state still says PENDING.
ALTER TABLE identity_request ADD COLUMN expires_at timestamptz;
UPDATE identity_request SET expires_at = coalesce(decided_at, now()) + interval '7 days';
ALTER TABLE identity_request
  ALTER COLUMN expires_at SET NOT NULL,
  DROP CONSTRAINT identity_request_state_check,
  ADD CONSTRAINT identity_request_state_check CHECK (state IN ('PENDING', 'GRANTED', 'REFUSED', 'LAPSED')),
  DROP CONSTRAINT identity_request_decided,
  ADD CONSTRAINT identity_request_decided CHECK (
    (state IN ('PENDING', 'LAPSED')) = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (reason IS NULL OR decided_by IS NOT NULL)),
  ADD CONSTRAINT identity_request_expires CHECK (expires_at > requested_at AND (decided_at IS NULL OR decided_at < expires_at));
-- What is over is looked for every minute, among the few that wait.
CREATE INDEX identity_request_expiring ON identity_request (expires_at, id) WHERE state = 'PENDING';
