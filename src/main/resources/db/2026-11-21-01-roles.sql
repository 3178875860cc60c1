--liquibase formatted sql

-- Why: the service works as a lesser role that owns nothing, so that a hole in the service is not a hole in the audit trail.
-- The role is made for the whole server; where the owner may not make roles, the database administrator makes it beforehand.

--changeset concord:role-concord-app splitStatements:false
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'concord_app') THEN
    CREATE ROLE concord_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was faster
END $$;

--changeset concord:key-check
-- A value computed with each key of the keys folder. A store that meets lost or foreign keys refuses to start.
CREATE TABLE key_check (
  name        varchar(40) PRIMARY KEY,
  check_value bytea       NOT NULL CHECK (octet_length(check_value) = 32),
  recorded_at timestamptz NOT NULL DEFAULT now()
);

--changeset concord:data-key
-- One data key per report, wrapped under the vault key. Destroying it (wrapped becomes null) erases all that it sealed.
CREATE TABLE data_key (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL,
  wrapped      bytea,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

--changeset concord:idempotency-key
-- The first answer to a creating POST, kept 24 h, sealed under a key derived from the caller's Idempotency-Key.
CREATE TABLE idempotency_key (
  authority_id smallint    NOT NULL,
  key_hash     bytea       NOT NULL CHECK (octet_length(key_hash) = 32),
  body_hash    bytea       NOT NULL CHECK (octet_length(body_hash) = 32),
  status       smallint    NOT NULL CHECK (status BETWEEN 200 AND 299),
  sealed       bytea       NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
  PRIMARY KEY (authority_id, key_hash)
);
CREATE INDEX idempotency_key_expiry ON idempotency_key (expires_at);

--changeset concord:scheduled-tasks
-- The table of db-scheduler 16 (durable timers), names and types as its documentation lays down.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
