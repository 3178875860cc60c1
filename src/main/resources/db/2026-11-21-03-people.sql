--liquibase formatted sql

-- Why: named people answer. Who they are, what they may see (scope), what they are on duty for, and which partner systems report.

--changeset concord:officer
CREATE TABLE officer (
  id            uuid        PRIMARY KEY,
  authority_id  smallint    NOT NULL REFERENCES authority,
  email         text        NOT NULL CHECK (email = lower(email) AND position('@' IN email) > 1),
  name          text        NOT NULL CHECK (name <> ''),
  password_hash text        NOT NULL,
  language      varchar(35) NOT NULL DEFAULT 'en',
  all_wards     boolean     NOT NULL DEFAULT false,
  active        boolean     NOT NULL DEFAULT true,
  demonstration boolean     NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL,
  version       integer     NOT NULL,
  UNIQUE (authority_id, email)
);
CREATE TABLE officer_role (
  officer_id uuid        NOT NULL REFERENCES officer,
  role       varchar(20) NOT NULL CHECK (role IN ('officer', 'coordinator', 'adviser', 'analyst', 'custodian', 'prevent-lead', 'auditor', 'administrator')),
  PRIMARY KEY (officer_id, role)
);
CREATE TABLE officer_ward (
  officer_id uuid    NOT NULL REFERENCES officer,
  ward_id    integer NOT NULL REFERENCES ward,
  PRIMARY KEY (officer_id, ward_id)
);
-- No row = every strand.
CREATE TABLE officer_strand (
  officer_id uuid     NOT NULL REFERENCES officer,
  strand_id  smallint NOT NULL REFERENCES strand,
  PRIMARY KEY (officer_id, strand_id)
);

--changeset concord:duty
-- Who is told first (OFFICER), who stands in (DEPUTY), who is the last rung (DUTY_DIRECTOR). No ward or strand = all of them.
CREATE TABLE duty (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  officer_id   uuid        NOT NULL REFERENCES officer,
  kind         varchar(20) NOT NULL CHECK (kind IN ('OFFICER', 'DEPUTY', 'DUTY_DIRECTOR')),
  ward_id      integer     REFERENCES ward,
  strand_id    smallint    REFERENCES strand,
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from)
);
CREATE INDEX duty_officer ON duty (officer_id);
CREATE UNIQUE INDEX duty_once ON duty (officer_id, kind, coalesce(ward_id, 0), coalesce(strand_id, 0::smallint), valid_from);

--changeset concord:partner
CREATE TABLE partner (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(40) NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
  name         text        NOT NULL CHECK (name <> ''),
  code_mapping jsonb,
  created_at   timestamptz NOT NULL,
  version      integer     NOT NULL,
  UNIQUE (authority_id, code)
);

--changeset concord:access-token
-- Every token we issue, by its jti; a token whose row is missing or revoked is refused.
CREATE TABLE access_token (
  jti          uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  session_id   uuid        NOT NULL,
  officer_id   uuid        REFERENCES officer,
  partner_id   uuid        REFERENCES partner,
  began_at     timestamptz NOT NULL,
  issued_at    timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at > issued_at),
  revoked_at   timestamptz,
  CHECK (num_nonnulls(officer_id, partner_id) = 1)
);
CREATE INDEX access_token_session ON access_token (session_id);
CREATE INDEX access_token_officer ON access_token (officer_id) WHERE revoked_at IS NULL;
CREATE INDEX access_token_partner ON access_token (partner_id) WHERE partner_id IS NOT NULL;

--changeset concord:approval
-- A two-person act waits here and changes nothing until another person decides.
CREATE TABLE approval (
  id              uuid        PRIMARY KEY,
  authority_id    smallint    NOT NULL REFERENCES authority,
  act             varchar(40) NOT NULL,
  subject_id      uuid        NOT NULL,
  subject_version integer     NOT NULL,
  proposal        jsonb       NOT NULL,
  requested_by    uuid        NOT NULL REFERENCES officer,
  requested_at    timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  state           varchar(10) NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'REFUSED')),
  decided_by      uuid        REFERENCES officer CHECK (decided_by <> requested_by),
  decided_at      timestamptz,
  version         integer     NOT NULL,
  CHECK ((state = 'PENDING') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX approval_queue ON approval (authority_id, state, requested_at, id);
