--liquibase formatted sql

-- Why: how well something is known turns out later: what was taken for first hand was hearsay. Whoever looks at an observation again puts its grade
-- right and says why; what it was before stays with the review, so that a level decided on it can still be understood.

--changeset concord:tension-observation-regraded
ALTER TABLE tension_observation_review
  ADD COLUMN source_before    varchar(11) CHECK (source_before IN ('DIRECT', 'SECOND_HAND', 'RUMOUR')),
  ADD COLUMN certainty_before varchar(9)  CHECK (certainty_before IN ('CONFIRMED', 'LIKELY', 'UNKNOWN')),
  ADD COLUMN source_after     varchar(11) CHECK (source_after IN ('DIRECT', 'SECOND_HAND', 'RUMOUR')),
  ADD COLUMN certainty_after  varchar(9)  CHECK (certainty_after IN ('CONFIRMED', 'LIKELY', 'UNKNOWN')),
  ADD CHECK (num_nonnulls(source_before, certainty_before, source_after, certainty_after) IN (0, 4)),
  ADD CHECK (source_before <> source_after OR certainty_before <> certainty_after),
  ADD CHECK (source_before IS NULL OR note_sealed IS NOT NULL);
GRANT UPDATE (source, certainty) ON tension_observation TO concord_app;
