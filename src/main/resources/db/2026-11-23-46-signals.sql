--liquibase formatted sql

-- Why: that reports rise somewhere is a finding of the service's own, which people are told of, judge and look back on. What was told then stays
-- as it was told, whatever is known later.

--changeset concord:tension-watch
-- How far the watch has come, and how high its bar lies. One row for each authority, held by whoever looks: two replicas never do one day at once.
-- day: looked at last, and looked at again while it lasts. slow_day: the last whole day that the slow evidence has taken in.
-- bar, with the curve it was read from: false new alerts a week at each threshold, in so many invented weeks.
-- tracks: the slow evidence, by ward and strand code.
CREATE TABLE tension_watch (
  authority_id  smallint PRIMARY KEY REFERENCES authority,
  day           date,
  slow_day      date,
  bar           double precision,
  bar_day       date,
  lowered_day   date,
  rates         double precision[],
  weeks         integer CHECK (weeks > 0),
  slow_limit    double precision,
  tracks        jsonb NOT NULL DEFAULT '{}',
  seen_report   timestamptz,
  CHECK ((bar IS NULL) = (bar_day IS NULL) AND (bar IS NULL) = (rates IS NULL) AND (bar IS NULL) = (weeks IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON tension_watch TO concord_app;

--changeset concord:tension-signal
-- A rise, for as long as it goes on. ward_ids: where, all of them for the whole city. told_score: how rare it was when officers were last told.
CREATE TABLE tension_signal (
  id             uuid             PRIMARY KEY,
  authority_id   smallint         NOT NULL REFERENCES authority,
  kind           varchar(9)       NOT NULL CHECK (kind IN ('SPIKE', 'SLOW_RISE')),
  state          varchar(9)       NOT NULL CHECK (state IN ('OPEN', 'GREW', 'ENDED', 'WITHDRAWN')),
  whole_city     boolean          NOT NULL,
  every_strand   boolean          NOT NULL,
  ward_ids       integer[]        NOT NULL,
  strand_ids     smallint[]       NOT NULL,
  first_seen     date             NOT NULL,
  last_exceeded  date             NOT NULL,
  told_on        date             NOT NULL,
  told_score     double precision NOT NULL,
  raised_at      timestamptz      NOT NULL,
  ended_on       date,
  withdrawn_note varchar(300),
  CHECK (first_seen <= last_exceeded AND first_seen <= told_on AND (state IN ('ENDED', 'WITHDRAWN')) = (ended_on IS NOT NULL)
    AND (state = 'WITHDRAWN') = (withdrawn_note IS NOT NULL))
);
CREATE INDEX tension_signal_raised ON tension_signal (authority_id, raised_at DESC, id DESC);
CREATE INDEX tension_signal_going_on ON tension_signal (authority_id, kind) WHERE state IN ('OPEN', 'GREW');
GRANT SELECT, INSERT, UPDATE ON tension_signal TO concord_app;

--changeset concord:tension-signal-telling
-- What was told of it, and what that rested on. Never changed: the service may insert and read alone.
-- first_day to day is what was counted; variance belongs to the law of the count, so that it can be counted again. Of a slow rise there is no such law.
CREATE TABLE tension_signal_telling (
  signal_id     uuid             NOT NULL REFERENCES tension_signal,
  number        smallint         NOT NULL CHECK (number >= 1),
  authority_id  smallint         NOT NULL REFERENCES authority,
  told_at       timestamptz      NOT NULL,
  first_day     date             NOT NULL,
  day           date             NOT NULL,
  reports       integer          NOT NULL CHECK (reports >= 0),
  expected      double precision NOT NULL CHECK (expected >= 0),
  variance      double precision,
  usual_from    bigint,
  usual_to      bigint,
  score         double precision NOT NULL,
  rarity_weeks  double precision NOT NULL,
  rarity_or_more boolean         NOT NULL,
  began         date             NOT NULL,
  complete      double precision,
  outage_days   smallint         NOT NULL,
  history_weeks integer          NOT NULL,
  opinion       varchar(5)       CHECK (opinion IN ('LOCAL', 'CITY')),
  sentence      text             NOT NULL,
  behind        text             NOT NULL,
  parts         jsonb            NOT NULL,
  PRIMARY KEY (signal_id, number),
  CHECK (first_day <= day)
);
GRANT SELECT, INSERT ON tension_signal_telling TO concord_app;

--changeset concord:tension-signal-verdict
-- What a named officer found; the last one stands. Never changed.
CREATE TABLE tension_signal_verdict (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  signal_id    uuid        NOT NULL REFERENCES tension_signal,
  verdict      varchar(10) NOT NULL CHECK (verdict IN ('FINDING', 'NO_FINDING')),
  note         text        CHECK (char_length(note) BETWEEN 1 AND 2000),
  judged_by    uuid        NOT NULL REFERENCES officer,
  judged_at    timestamptz NOT NULL
);
CREATE INDEX tension_signal_verdict_of ON tension_signal_verdict (signal_id, judged_at DESC, id DESC);
GRANT SELECT, INSERT ON tension_signal_verdict TO concord_app;

--changeset concord:alert-about-a-signal
-- about_wards and about_strands: where the rise is, which decides who may see the alert. No foreign key: alerts know of a signal no more than its id.
ALTER TABLE alert
  ADD COLUMN signal_id     uuid,
  ADD COLUMN about_wards   integer[],
  ADD COLUMN about_strands smallint[],
  DROP CONSTRAINT alert_kind_check,
  ADD CONSTRAINT alert_kind_check CHECK (kind IN ('NEW_CASE', 'CITY_TENSION', 'REGRADED', 'CONFLICT', 'CASE_REVIEW', 'SPIKE', 'TEST')),
  DROP CONSTRAINT alert_about,
  ADD CONSTRAINT alert_about CHECK ((kind = 'TEST') = (test_id IS NOT NULL) AND (kind = 'SPIKE') = (signal_id IS NOT NULL)
    AND num_nonnulls(test_id, case_id, signal_id) = 1
    AND (signal_id IS NOT NULL) = (about_wards IS NOT NULL) AND (signal_id IS NOT NULL) = (about_strands IS NOT NULL));
CREATE INDEX alert_of_signal ON alert (authority_id, state, raised_at DESC, id DESC) WHERE signal_id IS NOT NULL;
