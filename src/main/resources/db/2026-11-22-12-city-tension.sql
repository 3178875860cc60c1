--liquibase formatted sql

-- Why: after an event in the news tension is reported from many wards at once. That is one thing to answer, and not one in each ward.

--changeset concord:city-tension
ALTER TABLE alert
  DROP CONSTRAINT alert_kind_check,
  ADD CONSTRAINT alert_kind_check CHECK (kind IN ('NEW_CASE', 'CITY_TENSION', 'REGRADED', 'CONFLICT', 'TEST'));
-- From how many wards tension was reported lately.
CREATE INDEX alert_tension ON alert (raised_at) WHERE fold_key LIKE 'tension:%';
