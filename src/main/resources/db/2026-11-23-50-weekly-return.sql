--liquibase formatted sql

-- Why: what a named officer signed as the return of a week has to stay what they signed, whatever is learnt, corrected or withdrawn afterwards; and
-- whoever has it must be able to see that it is still that.

--changeset concord:tension-return
-- week: its Monday in the city's zone. sealed: all that the return said, as JSON in UTF-8, under the return's own data key. sha256: of that JSON, in hex;
-- the audit trail holds the same. Of two who sign at once the key refuses one. Nothing of it is ever changed.
CREATE TABLE tension_return (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  week         date        NOT NULL CHECK (extract(isodow FROM week) = 1),
  signed_by    uuid        NOT NULL REFERENCES officer,
  signed_at    timestamptz NOT NULL,
  data_key_id  uuid        NOT NULL REFERENCES data_key,
  sealed       bytea       NOT NULL,
  sha256       varchar(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (authority_id, week)
);
GRANT SELECT, INSERT ON tension_return TO concord_app;
