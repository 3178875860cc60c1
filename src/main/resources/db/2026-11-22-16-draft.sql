--liquibase formatted sql

-- Why: what a resident has answered so far is kept by the service, so that the browser keeps nothing that somebody else could find. A row opens
-- only with the secret in that browser's cookie, of which the store has a hash; it is gone when it is left, or a day old.

--changeset concord:draft
CREATE TABLE draft (
  id           bytea       PRIMARY KEY CHECK (octet_length(id) = 32),
  authority_id smallint    NOT NULL REFERENCES authority,
  sealed       bytea       NOT NULL,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX draft_expiry ON draft (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO concord_app;

--changeset concord:equality
-- Who reports, in general: never with the report, nor with the day, so that the two cannot be laid side by side.
CREATE TABLE equality_answer (
  id           uuid     PRIMARY KEY,
  authority_id smallint NOT NULL REFERENCES authority,
  month        date     NOT NULL CHECK (extract(day FROM month) = 1),
  answers      jsonb    NOT NULL
);
CREATE INDEX equality_answer_month ON equality_answer (authority_id, month);
GRANT SELECT, INSERT ON equality_answer TO concord_app;
