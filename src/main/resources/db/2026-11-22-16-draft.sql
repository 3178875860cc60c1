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
-- Who reports, in general: only numbers, by the month. A row for each person would lie where it was written, and so beside a report.
CREATE TABLE equality_count (
  authority_id smallint    NOT NULL REFERENCES authority,
  month        date        NOT NULL CHECK (extract(day FROM month) = 1),
  question     varchar(20) NOT NULL,
  answer       varchar(20) NOT NULL,
  people       integer     NOT NULL CHECK (people > 0),
  PRIMARY KEY (authority_id, month, question, answer)
);
GRANT SELECT, INSERT, UPDATE (people) ON equality_count TO concord_app;
