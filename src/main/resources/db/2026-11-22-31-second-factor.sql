--liquibase formatted sql

-- Why: a password alone can be told, guessed or read over a shoulder. A second factor is a secret that a person's telephone shares with us
-- (RFC 6238); it is sealed like everything that must stay secret, and each of its codes is good once. Whoever loses the telephone has recovery
-- codes, of which hashes are kept. And the person hears by mail of every change of how they sign in.

--changeset concord:second-factor
CREATE TABLE officer_factor (
  officer_id   uuid        PRIMARY KEY REFERENCES officer,
  authority_id smallint    NOT NULL REFERENCES authority,
  data_key_id  uuid        NOT NULL REFERENCES data_key,
  secret       bytea       NOT NULL,
  begun_at     timestamptz NOT NULL,
  confirmed_at timestamptz CHECK (confirmed_at >= begun_at),
  -- The thirty seconds whose code was used last: only a later one is good.
  last_step    bigint      CHECK (last_step >= 0),
  CHECK ((confirmed_at IS NULL) = (last_step IS NULL))
);
CREATE TABLE recovery_code (
  officer_id   uuid        NOT NULL REFERENCES officer,
  hash         bytea       NOT NULL CHECK (length(hash) = 32),
  authority_id smallint    NOT NULL REFERENCES authority,
  used_at      timestamptz,
  PRIMARY KEY (officer_id, hash)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON officer_factor, recovery_code TO concord_app;

--changeset concord:sign-in-notice
-- What a person is told of their own sign-in; the mail is put together from it.
CREATE TABLE sign_in_notice (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  officer_id   uuid        NOT NULL REFERENCES officer,
  kind         varchar(20) NOT NULL CHECK (kind IN ('FACTOR_ON', 'FACTOR_OFF', 'FACTOR_RESET', 'RECOVERY_CODE_USED', 'PASSWORD_CHANGED', 'SIGN_IN_RESET',
                                                         'ROLE_GRANTED')),
  noted_at     timestamptz NOT NULL
);
GRANT SELECT, INSERT ON sign_in_notice TO concord_app;
ALTER TABLE delivery
  DROP CONSTRAINT delivery_subject_kind_check,
  ADD CONSTRAINT delivery_subject_kind_check CHECK (subject_kind IN ('ALERT', 'ALERT_TEST', 'BREAK_GLASS', 'THREAD', 'NOTICE', 'SIGN_IN'));
