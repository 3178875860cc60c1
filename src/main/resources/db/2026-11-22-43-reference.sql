--liquibase formatted sql

-- Why: what is monitored is moved by law and policy, so the administrator adds strands and incident types, and ends them. A code has one row
-- for ever, however its dates are moved: reports, cases, scopes and duties refer to that row. And what people were told of their sign-in is
-- of no use to anybody for ever.

--changeset concord:reference-change
ALTER TABLE strand
  ADD COLUMN version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
  ADD CONSTRAINT strand_once UNIQUE (authority_id, code);
ALTER TABLE incident_type
  ADD COLUMN version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
  ADD CONSTRAINT incident_type_once UNIQUE (authority_id, code);
-- Not the code, which is never renamed.
GRANT UPDATE (label, monitored_nationally, monitored_locally, valid_from, valid_to, position, version) ON strand TO concord_app;
GRANT UPDATE (label, valid_from, valid_to, position, version) ON incident_type TO concord_app;

--changeset concord:code-register
-- Counts the changes of strands and incident types, so that every replica sees that what it remembers is old.
CREATE TABLE code_register (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  version      integer  NOT NULL CHECK (version >= 0)
);
INSERT INTO code_register (authority_id, version) SELECT id, 0 FROM authority;
GRANT SELECT, UPDATE ON code_register TO concord_app;

--changeset concord:forget-sign-in-notices
CREATE INDEX sign_in_notice_noted ON sign_in_notice (noted_at);
GRANT DELETE ON sign_in_notice TO concord_app;
