--liquibase formatted sql

-- Why: a picture that takes the process down while it is decoded must not do so on every replica, one after the other, for ever. A try to make
-- its copy is written down before it begins and taken back however it ends; what stands here for long has died.

--changeset concord:copy-tries
ALTER TABLE attachment
  ADD COLUMN copy_tries    smallint    NOT NULL DEFAULT 0 CHECK (copy_tries BETWEEN 0 AND 3),
  ADD COLUMN copy_tried_at timestamptz,
  ADD CHECK ((copy_tries > 0) = (copy_tried_at IS NOT NULL));

GRANT UPDATE (copy_tries, copy_tried_at) ON attachment TO concord_app;
