--liquibase formatted sql

-- Why: what has run out is not kept. A token's row says whether the token is revoked; once it has long expired, nobody asks any more.

--changeset concord:expired-access
GRANT DELETE ON access_token TO concord_app;
CREATE INDEX access_token_expiry ON access_token (expires_at);
