--liquibase formatted sql

-- Why: a partner's file is answered row by row, and the answer can be read again later.

--changeset concord:import-run
CREATE TABLE import_run (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  partner_id   uuid        NOT NULL REFERENCES partner,
  state        varchar(9)  NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  accepted     integer     NOT NULL DEFAULT 0,
  duplicates   integer     NOT NULL DEFAULT 0,
  rejected     integer     NOT NULL DEFAULT 0,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
CREATE INDEX import_run_partner ON import_run (partner_id, started_at DESC);
CREATE TABLE import_row (
  import_id uuid        NOT NULL REFERENCES import_run,
  line      integer     NOT NULL CHECK (line >= 1),
  outcome   varchar(10) NOT NULL CHECK (outcome IN ('ACCEPTED', 'DUPLICATE', 'REJECTED')),
  reference varchar(20),
  differs   boolean     NOT NULL DEFAULT false,
  warnings  jsonb,
  errors    jsonb,
  PRIMARY KEY (import_id, line)
);
