--liquibase formatted sql

-- Why: the live stream of alerts resumes where a caller left it, on any replica. Rows become visible in the order of commits, not of numbers:
-- whoever reads takes only those of transactions older than every one that still runs, in the order (tx, seq); then none is ever passed over.

--changeset concord:alert-event
CREATE TABLE alert_event (
  tx           xid8        NOT NULL DEFAULT pg_current_xact_id(),
  seq          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id smallint    NOT NULL REFERENCES authority,
  alert_id     uuid        NOT NULL,
  change       varchar(12) NOT NULL CHECK (change IN ('RAISED', 'ESCALATED', 'FOLDED', 'REOPENED', 'ACKNOWLEDGED', 'EXPIRED')),
  at           timestamptz NOT NULL,
  PRIMARY KEY (tx, seq)
);
GRANT SELECT, INSERT, DELETE ON alert_event TO concord_app;
