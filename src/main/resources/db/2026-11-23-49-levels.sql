--liquibase formatted sql

-- Why: how tense a ward is is decided by a named person, with reasons and for a time, and never by software. What was decided stays; that the
-- time of its review has come follows from the clock and is stored nowhere.

--changeset concord:tension-level-terms
-- The scale, its criteria, how long a level may stand before somebody looks at it again, and who may be told. Rows and not constants: the scale of
-- a force or an authority may read otherwise. Of the two spans of review one is given: days of the calendar in the city's zone, so that a day is a
-- day where clocks are changed; or hours as they pass.
CREATE TABLE tension_level_terms (
  authority_id smallint    NOT NULL REFERENCES authority,
  level        varchar(8)  NOT NULL CHECK (level IN ('NORMAL', 'MODERATE', 'TENSE', 'IMMINENT')),
  label        text        NOT NULL CHECK (label <> ''),
  criteria     text        NOT NULL CHECK (criteria <> ''),
  review_days  smallint    CHECK (review_days > 0),
  review_hours smallint    CHECK (review_hours > 0),
  publish      varchar(10) NOT NULL CHECK (publish IN ('OPEN', 'AGGREGATED', 'RESTRICTED')),
  source       text        NOT NULL CHECK (source <> ''),
  PRIMARY KEY (authority_id, level),
  CHECK (num_nonnulls(review_days, review_hours) = 1)
);
INSERT INTO tension_level_terms (authority_id, level, label, criteria, review_days, review_hours, publish, source)
SELECT a.id, listed.level, listed.label, listed.criteria, listed.review_days::smallint, listed.review_hours::smallint, listed.publish, listed.source
FROM authority a, (VALUES
  ('NORMAL', 'Normal', 'The usual rate of incidents; no specific concern.', 7, NULL, 'OPEN',
   'Four-word scale after the three tiers of the National Community Tension Team; reviewed weekly, as the national return is weekly'),
  ('MODERATE', 'Moderate', 'Early signs, a single source or rising indicators; no disorder expected.', 7, NULL, 'AGGREGATED',
   'Four-word scale after the three tiers of the National Community Tension Team; reviewed weekly, as the national return is weekly'),
  ('TENSE', 'Tense', 'Corroborated, several indicators or a trigger event; localised disorder is possible.', 1, NULL, 'RESTRICTED',
   'College of Policing, model of disorder (tension, trigger, disorder); reviewed daily'),
  ('IMMINENT', 'Imminent', 'Disorder is expected or occurring; it is likely to spread.', NULL, 8, 'RESTRICTED',
   'College of Policing, model of disorder (tension, trigger, disorder); reviewed each shift, taken as eight hours')
) AS listed (level, label, criteria, review_days, review_hours, publish, source);
GRANT SELECT ON tension_level_terms TO concord_app;

--changeset concord:tension-threshold
-- From where on what is known of a ward speaks for a higher level. The software proposes by them and decides nothing.
CREATE TABLE tension_threshold (
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(30) NOT NULL CHECK (code ~ '^[A-Z][A-Z_]*$'),
  value        integer     NOT NULL CHECK (value > 0),
  meaning      text        NOT NULL CHECK (meaning <> ''),
  source       text        NOT NULL CHECK (source <> ''),
  PRIMARY KEY (authority_id, code)
);
INSERT INTO tension_threshold (authority_id, code, value, meaning, source)
SELECT a.id, listed.code, listed.value, listed.meaning, listed.source
FROM authority a, (VALUES
  ('LEAST_REPORTS', 3, 'Fewer reports of seven days than this are no sign, whatever is usual', 'Domain dossier 2.5: at least three incidents'),
  ('TIMES_USUAL', 2, 'So many times the mean week of the three weeks before, where no expected count is known', 'Domain dossier 2.5: twice the four-week mean'),
  ('GRAVEST', 1, 'A case of this rank of severity or graver within seven days is a sign', 'Domain dossier 2.5: always alert on severity'),
  ('SIGNS_FOR_TENSE', 2, 'So many signs of different kinds speak for TENSE', 'Domain dossier 2.2: several indicators'),
  ('VOICES', 2, 'So many different people or organisations corroborate each other', 'Domain dossier 2.2: a single source speaks for MODERATE at most'),
  ('LITTLE_REPORTED', 3, 'Fewer reports of four weeks than this are little', 'Norwich 2009: six reports in a year, and far more tension told by word of mouth'),
  ('LITTLE_OBSERVED', 1, 'Fewer observations of four weeks than this, nil returns among them, are little', 'A nil return says that somebody looked')
) AS listed (code, value, meaning, source);
GRANT SELECT ON tension_threshold TO concord_app;

--changeset concord:tension-level
-- sealed: the reasons and what they stand on, under the assessment's own data key. next_review is told in the scale's terms when it is decided; the
-- version counts the decisions of one ward, so that of two who decide at once the store refuses one.
CREATE TABLE tension_level (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  ward_id      integer     NOT NULL REFERENCES ward,
  version      integer     NOT NULL CHECK (version > 0),
  level        varchar(8)  NOT NULL CHECK (level IN ('NORMAL', 'MODERATE', 'TENSE', 'IMMINENT')),
  decided_by   uuid        NOT NULL REFERENCES officer,
  decided_at   timestamptz NOT NULL,
  next_review  timestamptz NOT NULL CHECK (next_review > decided_at),
  data_key_id  uuid        NOT NULL REFERENCES data_key,
  sealed       bytea       NOT NULL,
  UNIQUE (ward_id, version)
);
GRANT SELECT, INSERT ON tension_level TO concord_app;
