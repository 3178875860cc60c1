--liquibase formatted sql

-- Why: somebody is always there to answer. Days off have a stand-in, nights and weekends a rota; each officer is told where they are reached;
-- and the days on which nobody works are kept by the administrator, because they are proclaimed from year to year.

--changeset concord:absence
-- Days off, from the first until the first day back. Those of one officer share no day: the service checks it with the officer's row locked,
-- since an exclusion constraint would need an extension that not every server has.
CREATE TABLE absence (
  id           uuid     PRIMARY KEY,
  authority_id smallint NOT NULL REFERENCES authority,
  officer_id   uuid     NOT NULL REFERENCES officer,
  from_day     date     NOT NULL,
  until_day    date     NOT NULL CHECK (until_day > from_day),
  cover_id     uuid     REFERENCES officer CHECK (cover_id <> officer_id),
  version      integer  NOT NULL,
  UNIQUE (officer_id, from_day)
);
CREATE INDEX absence_until ON absence (authority_id, until_day);

--changeset concord:rota
-- Who answers out of hours, by the instant, so that the nights on which the clocks change are neither longer nor shorter than they are.
CREATE TABLE rota (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  version      integer  NOT NULL
);
INSERT INTO rota (authority_id, version) SELECT id, 0 FROM authority;
CREATE TABLE rota_shift (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  officer_id   uuid        NOT NULL REFERENCES officer,
  kind         varchar(20) NOT NULL CHECK (kind IN ('OFFICER', 'DEPUTY', 'DUTY_DIRECTOR')),
  ward_id      integer     REFERENCES ward,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '744 hours')
);
CREATE INDEX rota_shift_end ON rota_shift (authority_id, ends_at);
CREATE UNIQUE INDEX rota_shift_once ON rota_shift (officer_id, kind, coalesce(ward_id, 0), starts_at);

--changeset concord:officer-channel
-- Where an officer is told, beside the list in the service. No row for e-mail: it is on, and goes to the address they sign in with.
CREATE TABLE officer_channel (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  officer_id   uuid        NOT NULL REFERENCES officer,
  channel      varchar(10) NOT NULL CHECK (channel IN ('EMAIL', 'SMS', 'WEBHOOK')),
  address      text        CHECK (address <> '' AND length(address) <= 2000),
  enabled      boolean     NOT NULL,
  data_key_id  uuid        REFERENCES data_key,
  secret       bytea,
  UNIQUE (officer_id, channel),
  CHECK ((channel = 'EMAIL') = (address IS NULL)),
  CHECK (channel <> 'SMS' OR address ~ '^[+][1-9][0-9]{7,14}$'),
  CHECK ((channel = 'WEBHOOK') = (secret IS NOT NULL) AND (secret IS NULL) = (data_key_id IS NULL))
);

--changeset concord:bank-holiday-list
CREATE TABLE bank_holiday_list (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  version      integer  NOT NULL
);
INSERT INTO bank_holiday_list (authority_id, version) SELECT id, 0 FROM authority;

--changeset concord:cover-grants
GRANT SELECT, INSERT, UPDATE, DELETE ON absence TO concord_app;
GRANT SELECT, INSERT, DELETE ON rota_shift, officer_channel TO concord_app;
GRANT SELECT, UPDATE ON rota, bank_holiday_list TO concord_app;
GRANT INSERT, DELETE ON bank_holiday TO concord_app;
