--liquibase formatted sql

-- Why: the live stream of alerts resumes where a caller left it, on any replica. Rows become visible in the order of commits, not of numbers:
-- so how far somebody has read is a snapshot (which transactions it saw), not a number, and each row says which transaction wrote it. None is
-- ever passed over, and no long transaction holds up the others. Kept for a week; what happened to an alert stands in the alert and in the trail.

--changeset concord:alert-event
-- No foreign key to the alert: events are gone within a week, and the check would be paid for by whoever takes in a report.
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
