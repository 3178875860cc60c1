--liquibase formatted sql

-- Why: a trail nobody can quietly change. Business transactions only insert entries (no lock between them); a sequencer gives each
-- committed entry its place in the log afterwards (leaf index, contiguous from 0). RFC 6962 hashing.

--changeset concord:audit-entry
CREATE TABLE audit_entry (
  id           uuid         PRIMARY KEY,
  authority_id smallint     NOT NULL REFERENCES authority,
  recorded_at  timestamptz  NOT NULL,
  actor        varchar(60)  NOT NULL,
  action       varchar(60)  NOT NULL,
  subject      varchar(60)  NOT NULL,
  canonical    bytea        NOT NULL,
  leaf_hash    bytea        NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
CREATE INDEX audit_entry_time ON audit_entry (authority_id, recorded_at, id);
CREATE INDEX audit_entry_subject ON audit_entry (authority_id, subject, recorded_at, id);
CREATE INDEX audit_entry_actor ON audit_entry (authority_id, actor, recorded_at, id);
CREATE INDEX audit_entry_action ON audit_entry (authority_id, action, recorded_at, id);

--changeset concord:audit-detail
-- Free text and before/after values, sealed under an erasable key; only the salted hash is part of the leaf. The salt lies sealed with the
-- text, so that destroying the key also ends the guessing of a short text from its hash.
CREATE TABLE audit_detail (
  entry_id    uuid  PRIMARY KEY REFERENCES audit_entry,
  data_key_id uuid  NOT NULL REFERENCES data_key,
  sealed      bytea NOT NULL CHECK (octet_length(sealed) > 32)
);

--changeset concord:audit-pending
-- Entries that have no place in the log yet. Filled by the trigger below, emptied by the sequencer.
CREATE TABLE audit_pending (
  entry_id uuid PRIMARY KEY REFERENCES audit_entry
);

--changeset concord:audit-leaf
-- The seal is a keyed hash over the seal before and this leaf's hash: it binds each leaf to its place, and nobody can compute it from the
-- database alone. An index is exact in JSON (below 2^53).
CREATE TABLE audit_leaf (
  index     bigint PRIMARY KEY CHECK (index >= 0 AND index < 9007199254740992),
  entry_id  uuid   NOT NULL UNIQUE REFERENCES audit_entry,
  leaf_hash bytea  NOT NULL CHECK (octet_length(leaf_hash) = 32),
  seal      bytea  NOT NULL CHECK (octet_length(seal) = 32)
);

--changeset concord:audit-triggers splitStatements:false
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
-- Works as the owner, so it must not be led to a table of the caller's own: names are qualified, temporary tables come last.
CREATE FUNCTION audit_owe_leaf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.audit_pending (entry_id) SELECT id FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_leaf_append_only BEFORE UPDATE OR DELETE ON audit_leaf FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_leaf_no_truncate BEFORE TRUNCATE ON audit_leaf FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_detail_append_only BEFORE UPDATE OR DELETE ON audit_detail FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_detail_no_truncate BEFORE TRUNCATE ON audit_detail FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_entry_owes_leaf AFTER INSERT ON audit_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_owe_leaf();
