--liquibase formatted sql

-- Why: a street can be alarmed while its ward is quiet, and a week that is high all over may be high every year. Neither raises an alert; both stand
-- beside the signals, as they were found. No row holds a place: of where something was, only the ward.

--changeset concord:tension-near-repeat
-- An incident that follows others of its strand close by more than chance would have it. case_id: found once of each incident; no foreign key, as
-- what was found stays when the case is gone. first_day: of those it follows; day: its own.
CREATE TABLE tension_near_repeat (
  id           uuid             PRIMARY KEY,
  authority_id smallint         NOT NULL REFERENCES authority,
  case_id      uuid             NOT NULL,
  ward_id      integer          NOT NULL REFERENCES ward,
  strand_id    smallint         NOT NULL REFERENCES strand,
  first_day    date             NOT NULL,
  day          date             NOT NULL CHECK (day >= first_day),
  incidents    integer          NOT NULL CHECK (incidents >= 3),
  expected     double precision NOT NULL CHECK (expected >= 0),
  score        double precision NOT NULL CHECK (score > 0),
  found_at     timestamptz      NOT NULL,
  UNIQUE (authority_id, case_id, strand_id)
);
CREATE INDEX tension_near_repeat_found ON tension_near_repeat (authority_id, found_at DESC, id DESC);
CREATE INDEX tension_near_repeat_day ON tension_near_repeat (authority_id, day);
GRANT SELECT, INSERT ON tension_near_repeat TO concord_app;

--changeset concord:tension-knox
-- Knox's table of the year that ends with a month, of a ward or (null) the whole authority: nine fields of distance and time, or none while too few
-- incidents had a place.
CREATE TABLE tension_knox (
  authority_id smallint NOT NULL REFERENCES authority,
  month        date     NOT NULL CHECK (extract(day FROM month) = 1),
  ward_id      integer  REFERENCES ward,
  incidents    integer  NOT NULL CHECK (incidents >= 0),
  placed       integer  NOT NULL CHECK (placed BETWEEN 0 AND incidents),
  fields       jsonb    NOT NULL CHECK (jsonb_typeof(fields) = 'array' AND jsonb_array_length(fields) IN (0, 9)),
  UNIQUE NULLS NOT DISTINCT (authority_id, month, ward_id)
);
GRANT SELECT, INSERT ON tension_knox TO concord_app;

--changeset concord:tension-season
-- A whole week of a ward, or of a strand in the whole city, against the same season of earlier years. The last two weeks are judged again each week,
-- as reports come late.
CREATE TABLE tension_season (
  authority_id smallint         NOT NULL REFERENCES authority,
  week         date             NOT NULL CHECK (extract(isodow FROM week) = 1),
  ward_id      integer          REFERENCES ward,
  strand_id    smallint         REFERENCES strand,
  incidents    integer          NOT NULL CHECK (incidents >= 0),
  expected     double precision NOT NULL CHECK (expected >= 0),
  upper        integer          NOT NULL CHECK (upper >= 0),
  chance       double precision NOT NULL CHECK (chance BETWEEN 0 AND 1),
  years        smallint         NOT NULL CHECK (years BETWEEN 2 AND 5),
  CHECK (num_nonnulls(ward_id, strand_id) = 1),
  UNIQUE NULLS NOT DISTINCT (authority_id, week, ward_id, strand_id)
);
GRANT SELECT, INSERT, DELETE ON tension_season TO concord_app;
