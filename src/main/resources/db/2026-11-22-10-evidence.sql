--liquibase formatted sql

-- Why: a photograph, a recording or a letter can say what a report cannot. The bytes lie sealed in the store of files, each under a key of its
-- own; here lies what they are, under which key of the report that key is sealed, and who did what with them. A file belongs to a report, never
-- to a case: merging moves reports, and destroying a report's key erases its files wherever copies of them may be.

--changeset concord:attachment
CREATE TABLE attachment (
  id           uuid         PRIMARY KEY,
  authority_id smallint     NOT NULL REFERENCES authority,
  report_id    uuid         NOT NULL REFERENCES report,
  data_key_id  uuid         NOT NULL REFERENCES data_key,
  -- The file's own key and the name it was sent with, both sealed under the report's key.
  file_key     bytea        NOT NULL,
  name         bytea        NOT NULL,
  kind         varchar(5)   NOT NULL CHECK (kind IN ('JPEG', 'PNG', 'GIF', 'WEBP', 'HEIC', 'PDF', 'DOCX', 'ODT', 'TEXT', 'MP3', 'M4A', 'OGG', 'WAV', 'MP4', 'WEBM', 'MOV')),
  size         bigint       NOT NULL CHECK (size > 0),
  sha256       bytea        NOT NULL CHECK (octet_length(sha256) = 32),
  door         varchar(11)  NOT NULL CHECK (door IN ('WITH_REPORT', 'REPORTER', 'OFFICER')),
  added_by     uuid         REFERENCES officer,
  received_at  timestamptz  NOT NULL,
  state        varchar(11)  NOT NULL CHECK (state IN ('UNSCANNED', 'NOT_SCANNED', 'CLEAN', 'QUARANTINED')),
  state_since  timestamptz  NOT NULL,
  -- What the scanner called it.
  finding      varchar(200),
  CHECK ((door = 'OFFICER') = (added_by IS NOT NULL)),
  CHECK ((finding IS NOT NULL) = (state = 'QUARANTINED'))
);
CREATE INDEX attachment_report ON attachment (report_id, received_at, id);
CREATE INDEX attachment_unchecked ON attachment (state, state_since) WHERE state IN ('UNSCANNED', 'NOT_SCANNED');

-- The copy that may be shown, re-encoded by us, or that there can be none. Made once.
CREATE TABLE attachment_copy (
  attachment_id uuid        PRIMARY KEY REFERENCES attachment,
  authority_id  smallint    NOT NULL REFERENCES authority,
  object_id     uuid        UNIQUE,
  file_key      bytea,
  kind          varchar(5)  CHECK (kind IN ('JPEG', 'PNG')),
  size          bigint      CHECK (size > 0),
  made_at       timestamptz NOT NULL,
  CHECK ((object_id IS NULL) = (file_key IS NULL)),
  CHECK ((object_id IS NULL) = (kind IS NULL)),
  CHECK ((object_id IS NULL) = (size IS NULL))
);

-- The custody log: rows are added and never changed. Who = the actor as the audit trail names them, never a name.
CREATE TABLE attachment_custody (
  id            uuid        PRIMARY KEY,
  authority_id  smallint    NOT NULL REFERENCES authority,
  attachment_id uuid        NOT NULL REFERENCES attachment,
  at            timestamptz NOT NULL,
  step          varchar(14) NOT NULL CHECK (step IN ('RECEIVED', 'FOUND_CLEAN', 'QUARANTINED', 'NOT_SCANNED', 'COPY_MADE', 'NO_COPY', 'READ', 'COPY_READ')),
  actor         varchar(80) NOT NULL CHECK (actor ~ '^[A-Za-z0-9:-]+$')
);
CREATE INDEX attachment_custody_log ON attachment_custody (attachment_id, at, id);

GRANT SELECT, INSERT ON attachment, attachment_copy, attachment_custody TO concord_app;
-- All that ever changes of a file is what the scanner said of it.
GRANT UPDATE (state, state_since, finding) ON attachment TO concord_app;
