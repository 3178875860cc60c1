--liquibase formatted sql

-- Why: a partner's file is answered row by row, and the answer can be read again later. What was done of a file (line_done) is
-- kept in the transaction that did it, so that an import that was cut off goes on with the next row.

--changeset concord:import-run
CREATE TABLE import_run (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  partner_id   uuid        NOT NULL REFERENCES partner,
  format       varchar(6)  NOT NULL CHECK (format IN ('CSV', 'NDJSON')),
  state        varchar(9)  NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  line_done    integer     NOT NULL CHECK (line_done >= 0),
  accepted     integer     NOT NULL CHECK (accepted >= 0),
  duplicates   integer     NOT NULL CHECK (duplicates >= 0),
  rejected     integer     NOT NULL CHECK (rejected >= 0),
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
CREATE INDEX import_run_partner ON import_run (partner_id, started_at DESC);
-- All rows up to the 5,000th; of the others only those that somebody should look at.
CREATE TABLE import_row (
  import_id uuid        NOT NULL REFERENCES import_run,
  line      integer     NOT NULL CHECK (line >= 1),
  outcome   varchar(10) NOT NULL CHECK (outcome IN ('ACCEPTED', 'DUPLICATE', 'REJECTED')),
  reference varchar(20),
  differs   boolean     NOT NULL,
  warnings  jsonb,
  errors    jsonb,
  PRIMARY KEY (import_id, line)
);
