--liquibase formatted sql

-- Why: whoever is hit again and again is at greater risk than any one report shows. The same victim, place or subject in several reports is
-- found by keyed hashes alone, and from a number that each authority sets the coordinators hear of it once.

--changeset concord:repeat-hash
-- HOUSE is a home's full postcode and number; PLACE is a place that is nobody's home, hashed apart from homes: else who reads the address of
-- an open report would learn that of a sealed one.
ALTER TABLE vault_hash
  DROP CONSTRAINT vault_hash_kind_check,
  ADD CONSTRAINT vault_hash_kind_check CHECK (kind IN ('NAME', 'EMAIL', 'PHONE', 'ADDRESS', 'HOUSE', 'PLACE', 'SUBJECT_NAME')),
  ADD COLUMN counted_at timestamptz;
-- When it counts: at the time of the incident where it is known, so that what is imported from past years is not a repeat of today.
UPDATE vault_hash h SET counted_at = CASE
  WHEN r.occurred_precision IN ('ONGOING', 'UNKNOWN') THEN r.received_at
  ELSE least(r.received_at, coalesce(r.occurred_to, r.occurred_from, r.received_at)) END
FROM report r WHERE r.id = h.report_id;
ALTER TABLE vault_hash ALTER COLUMN counted_at SET NOT NULL;
DROP INDEX vault_hash_repeat;
CREATE INDEX vault_hash_repeat ON vault_hash (authority_id, kind, hash, counted_at) INCLUDE (report_id);

--changeset concord:repeat-rule
-- From how many incidents within which time a review is due. The convention of Derbyshire's anti-social behaviour case review is three in six months.
CREATE TABLE repeat_rule (
  authority_id smallint    PRIMARY KEY REFERENCES authority,
  version      integer     NOT NULL CHECK (version >= 0),
  kinds        text[]      NOT NULL CHECK (kinds <@ CAST(ARRAY['VICTIM', 'PLACE', 'SUBJECT'] AS text[]) AND cardinality(kinds) > 0),
  incidents    smallint    NOT NULL CHECK (incidents BETWEEN 1 AND 100),
  span         varchar(20) NOT NULL CHECK (span ~ '^P[0-9]'),
  put_at       timestamptz,
  put_by       uuid        REFERENCES officer,
  CHECK ((put_at IS NULL) = (put_by IS NULL))
);
INSERT INTO repeat_rule (authority_id, version, kinds, incidents, span)
SELECT id, 0, ARRAY['VICTIM', 'PLACE', 'SUBJECT'], 3, 'P6M' FROM authority;

--changeset concord:case-repeat
-- What was found when a report came in. Which cases those are is asked anew when somebody reads it, as cases are merged and parted.
CREATE TABLE case_repeat (
  report_id    uuid        NOT NULL REFERENCES report ON DELETE CASCADE,
  kind         varchar(7)  NOT NULL CHECK (kind IN ('VICTIM', 'PLACE', 'SUBJECT')),
  authority_id smallint    NOT NULL REFERENCES authority,
  strength     varchar(6)  NOT NULL CHECK (strength IN ('STRONG', 'LIKELY')),
  signs        text[]      NOT NULL CHECK (cardinality(signs) > 0),
  reports      integer     NOT NULL CHECK (reports >= incidents),
  incidents    integer     NOT NULL CHECK (incidents >= 2),
  first_at     timestamptz NOT NULL,
  last_at      timestamptz NOT NULL CHECK (last_at >= first_at),
  PRIMARY KEY (report_id, kind)
);
-- Whose review is due and told of: every report of the same victim, place or subject, until the time is over. One row each, so that no two
-- reports that come in at once can both raise it.
CREATE TABLE review_due (
  report_id    uuid        NOT NULL REFERENCES report ON DELETE CASCADE,
  kind         varchar(7)  NOT NULL CHECK (kind IN ('VICTIM', 'PLACE', 'SUBJECT')),
  authority_id smallint    NOT NULL REFERENCES authority,
  raised_at    timestamptz NOT NULL,
  until        timestamptz NOT NULL CHECK (until > raised_at),
  PRIMARY KEY (report_id, kind)
);
ALTER TABLE alert
  DROP CONSTRAINT alert_kind_check,
  ADD CONSTRAINT alert_kind_check CHECK (kind IN ('NEW_CASE', 'CITY_TENSION', 'REGRADED', 'CONFLICT', 'CASE_REVIEW', 'TEST'));

--changeset concord:repeat-grants
GRANT SELECT, UPDATE ON repeat_rule TO concord_app;
GRANT SELECT, INSERT, UPDATE ON case_repeat, review_due TO concord_app;
