--liquibase formatted sql

-- Why: what has run out is not kept. A token's row says whether the token is revoked; once it has long expired, nobody asks any more.

--changeset concord:expired-access
GRANT DELETE ON access_token TO concord_app;
CREATE INDEX access_token_expiry ON access_token (expires_at);

--changeset concord:one-import-at-a-time
-- Which file an import is of, so that the same one sent again is not taken for another; and why an import failed, in words for the partner.
ALTER TABLE import_run
  ADD COLUMN file_hash varchar(64) CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  ADD COLUMN failure   text CHECK (failure IS NULL OR state = 'FAILED');
