--liquibase formatted sql

-- Why: what somebody told us, kept as it was told. Who they are, exact homes and the people they name lie apart in the vault, sealed
-- under the report's own key. Answers that were not given stay null: absent = not said.

--changeset concord:report
CREATE TABLE report (
  id                  uuid         PRIMARY KEY,
  authority_id        smallint     NOT NULL REFERENCES authority,
  reference           varchar(20)  NOT NULL,
  receipt_hash        bytea        NOT NULL CHECK (octet_length(receipt_hash) = 32),
  kind                varchar(20)  NOT NULL CHECK (kind IN ('HATE_INCIDENT', 'TENSION_OBSERVATION')),
  channel             varchar(20)  NOT NULL CHECK (channel IN ('PUBLIC_API', 'PUBLIC_FORM', 'STAFF', 'REPORTING_CENTRE', 'PARTNER_API', 'PARTNER_IMPORT', 'OPEN311')),
  partner_id          uuid         REFERENCES partner,
  entered_by          uuid         REFERENCES officer,
  source_ref          varchar(200),
  body_hash           bytea        CHECK (octet_length(body_hash) = 32),
  data_key_id         uuid         NOT NULL REFERENCES data_key,
  received_at         timestamptz  NOT NULL,
  language            varchar(35)  NOT NULL,
  narrative           text         CHECK (char_length(narrative) BETWEEN 1 AND 10000),
  erased_at           timestamptz,
  occurred_from       timestamptz,
  occurred_to         timestamptz,
  occurred_on         date,
  occurred_precision  varchar(12)  NOT NULL CHECK (occurred_precision IN ('EXACT', 'APPROXIMATE', 'DAY', 'ONGOING', 'UNKNOWN')),
  ward_id             integer      REFERENCES ward,
  ward_reported       varchar(9)   CHECK (ward_reported ~ '^(E05|W05|S13|N08)[0-9]{6}$'),
  outward_code        varchar(4),
  postcode            varchar(8),
  lat                 numeric(9,6) CHECK (lat BETWEEN -90 AND 90),
  lon                 numeric(9,6) CHECK (lon BETWEEN -180 AND 180),
  place_type          varchar(20)  CHECK (place_type IN ('HOME', 'STREET', 'PUBLIC_TRANSPORT', 'SHOP', 'PUB_RESTAURANT', 'PARK', 'EDUCATION', 'WORK', 'PLACE_OF_WORSHIP', 'RESIDENTIAL_CARE', 'PUBLIC_PREMISES', 'ONLINE', 'OTHER', 'UNKNOWN')),
  place_description   text,
  reporter_role       varchar(12)  CHECK (reporter_role IN ('VICTIM', 'WITNESS', 'THIRD_PARTY', 'STAFF')),
  victim_knows        boolean,
  victim_consents     boolean,
  identity            varchar(12)  NOT NULL CHECK (identity IN ('ANONYMOUS', 'CONFIDENTIAL', 'NAMED')),
  injury              varchar(8)   CHECK (injury IN ('NONE', 'MINOR', 'SERIOUS', 'UNKNOWN')),
  weapon              boolean,
  threat_to_life      boolean,
  ongoing             boolean,
  child_affected      boolean,
  property_damage     boolean,
  home_targeted       boolean,
  organised_group     boolean,
  previous_incidents  varchar(13)  CHECK (previous_incidents IN ('NONE', 'ONE_OR_TWO', 'THREE_OR_MORE', 'UNKNOWN')),
  feels_unsafe        boolean,
  UNIQUE (authority_id, reference),
  CHECK (narrative IS NOT NULL OR erased_at IS NOT NULL),
  CHECK (occurred_from IS NOT NULL OR occurred_precision IN ('UNKNOWN', 'ONGOING')),
  CHECK (occurred_to >= occurred_from),
  CHECK ((lat IS NULL) = (lon IS NULL)),
  CHECK (place_type IS DISTINCT FROM 'HOME' OR (postcode IS NULL AND place_description IS NULL)),
  CHECK ((source_ref IS NULL) = (body_hash IS NULL)),
  CHECK (source_ref IS NULL OR partner_id IS NOT NULL)
);
CREATE UNIQUE INDEX report_source_ref ON report (authority_id, partner_id, source_ref) WHERE source_ref IS NOT NULL;
CREATE INDEX report_partner ON report (partner_id, received_at, id) WHERE partner_id IS NOT NULL;

--changeset concord:report-links
CREATE TABLE report_strand (
  report_id uuid     NOT NULL REFERENCES report,
  strand_id smallint NOT NULL REFERENCES strand,
  PRIMARY KEY (report_id, strand_id)
);
CREATE TABLE report_incident_type (
  report_id        uuid     NOT NULL REFERENCES report,
  incident_type_id smallint NOT NULL REFERENCES incident_type,
  PRIMARY KEY (report_id, incident_type_id)
);
-- The people complained about, without their names: those lie in the vault.
CREATE TABLE report_subject (
  report_id    uuid        NOT NULL REFERENCES report,
  position     smallint    NOT NULL,
  known        boolean,
  relationship varchar(14) CHECK (relationship IN ('STRANGER', 'NEIGHBOUR', 'COLLEAGUE', 'FAMILY', 'CARER', 'PUBLIC_SERVANT', 'OTHER', 'UNKNOWN')),
  PRIMARY KEY (report_id, position)
);

--changeset concord:consent
-- Versioned: consent is never overwritten, and each version says which wording was shown.
CREATE TABLE consent_wording (
  id       smallint    PRIMARY KEY,
  code     varchar(30) NOT NULL,
  language varchar(35) NOT NULL,
  wording  text        NOT NULL,
  UNIQUE (code, language)
);
CREATE TABLE consent (
  report_id    uuid        NOT NULL REFERENCES report,
  version      smallint    NOT NULL CHECK (version >= 1),
  authority_id smallint    NOT NULL REFERENCES authority,
  police       varchar(16) NOT NULL CHECK (police IN ('NO', 'WITHOUT_IDENTITY', 'NAMED', 'ALREADY_REPORTED')),
  support      boolean,
  wording_id   smallint    NOT NULL REFERENCES consent_wording,
  given_at     timestamptz NOT NULL,
  PRIMARY KEY (report_id, version)
);
CREATE TABLE consent_partner (
  report_id uuid        NOT NULL,
  version   smallint    NOT NULL,
  recipient varchar(14) NOT NULL CHECK (recipient IN ('HOUSING', 'EDUCATION', 'HEALTH', 'SOCIAL_CARE', 'VICTIM_SUPPORT')),
  PRIMARY KEY (report_id, version, recipient),
  FOREIGN KEY (report_id, version) REFERENCES consent
);

--changeset concord:vault
CREATE TABLE vault_record (
  report_id    uuid        NOT NULL REFERENCES report,
  kind         varchar(10) NOT NULL CHECK (kind IN ('REPORTER', 'PLACE', 'SUBJECTS')),
  authority_id smallint    NOT NULL REFERENCES authority,
  data_key_id  uuid        NOT NULL REFERENCES data_key,
  sealed       bytea       NOT NULL,
  PRIMARY KEY (report_id, kind)
);
-- HMACs over normalised values, so that repeats are found without opening the vault.
CREATE TABLE vault_hash (
  authority_id smallint    NOT NULL REFERENCES authority,
  report_id    uuid        NOT NULL REFERENCES report,
  kind         varchar(12) NOT NULL CHECK (kind IN ('NAME', 'EMAIL', 'PHONE', 'ADDRESS', 'SUBJECT_NAME')),
  hash         bytea       NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (report_id, kind, hash)
);
CREATE INDEX vault_hash_repeat ON vault_hash (authority_id, kind, hash);
