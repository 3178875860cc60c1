--liquibase formatted sql

-- Why: tension is soft intelligence before it is a report: what staff and partners hear and see, graded by how it is known, and also that there was
-- nothing to hear. It is about a place and a community, never about a person: there is no column for one.

--changeset concord:tension-indicator
-- The signs that staff are asked to look for. Rows and not constants: one that ended stays for what was observed under it.
CREATE TABLE tension_indicator (
  id           smallint    PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(40) NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  label        text        NOT NULL CHECK (label <> ''),
  source       text        NOT NULL CHECK (source <> ''),
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from),
  position     smallint    NOT NULL,
  UNIQUE (authority_id, code, valid_from)
);
INSERT INTO tension_indicator (id, authority_id, code, label, source, valid_from, position)
SELECT listed.position, a.id, listed.code, listed.label, 'Soft signs of tension, after iCoCo and Kirklees guidance (check before go-live)', DATE '2025-01-01', listed.position
FROM authority a, (VALUES
  (1, 'GRAFFITI_STICKERS', 'Racist or extremist graffiti or stickers'),
  (2, 'LEAFLETS', 'Leaflets'),
  (3, 'RUMOURS', 'Rumours, word on the street'),
  (4, 'ONLINE_THREADS', 'Threads or live streams online'),
  (5, 'EXTREMIST_EVENT', 'An extremist speaker or event'),
  (6, 'MARCH_OR_PROTEST', 'A march, a rally or a protest'),
  (7, 'UNUSUAL_GATHERINGS', 'Unusual gatherings'),
  (8, 'WEAPONS_TALK', 'Talk of weapons'),
  (9, 'CHANGED_USE', 'A change in who uses a park, a shop or a street'),
  (10, 'CHILDREN_KEPT_HOME', 'Parents keep children at home'),
  (11, 'SHOPS_CLOSING_EARLY', 'Shops close early'),
  (12, 'GROUP_NAMED_IN_COMPLAINTS', 'Complaints that name a group'),
  (13, 'COUNCILLOR_CASEWORK', 'More casework for councillors'),
  (14, 'DISPUTE_BECOMES_ETHNIC', 'A dispute over noise or parking becomes one between groups'),
  (15, 'PETITION', 'A petition'),
  (16, 'HOAX_LETTER', 'A hoax letter'),
  (17, 'SYMBOLS_DAMAGED', 'Damage to a flag, a memorial or a place of worship'),
  (18, 'FLAG_RAISING', 'A campaign of raising flags'),
  (19, 'ASYLUM_HOSTILITY', 'Hostility to people seeking asylum or where they live'),
  (20, 'STAFF_ABUSED', 'Staff are abused'),
  (21, 'SCHOOL_FIGHTS', 'Fights between groups at school'),
  (22, 'COURT_OR_ANNIVERSARY', 'A funeral, an anniversary, a verdict, a sentence or a release'),
  (23, 'POLICE_ACTION', 'A death in custody, or force used by the police'),
  (24, 'ENCAMPMENT', 'An encampment'),
  (25, 'SERVICES_UNDER_PRESSURE', 'Anger about who gets homes, school places or services'),
  (26, 'OTHER', 'Something else')
) AS listed (position, code, label);

--changeset concord:tension-observation
-- Of one of these comes each: an officer, a partner, or a report, which keeps its words to itself. Those of the others lie sealed under a key of the
-- observation's own. nil: there was nothing to observe in that week. review_by: by when somebody looks whether it still holds.
CREATE TABLE tension_observation (
  id               uuid        PRIMARY KEY,
  authority_id     smallint    NOT NULL REFERENCES authority,
  report_id        uuid        UNIQUE REFERENCES report,
  recorded_by      uuid        REFERENCES officer,
  partner_id       uuid        REFERENCES partner,
  recorded_at      timestamptz NOT NULL,
  basis            varchar(11) CHECK (basis IN ('EXPERIENCED', 'EVIDENCED', 'POTENTIAL')),
  source           varchar(11) CHECK (source IN ('DIRECT', 'SECOND_HAND', 'RUMOUR')),
  certainty        varchar(9)  CHECK (certainty IN ('CONFIRMED', 'LIKELY', 'UNKNOWN')),
  nil              boolean     NOT NULL,
  observed_on      date        NOT NULL,
  week             date        CHECK (extract(isodow FROM week) = 1 AND observed_on BETWEEN week AND week + 6),
  marking          varchar(18) NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
  review_by        date,
  closed_at        timestamptz,
  data_key_id      uuid        REFERENCES data_key,
  text_sealed      bytea,
  community_sealed bytea,
  erased_at        timestamptz,
  CHECK (num_nonnulls(report_id, recorded_by, partner_id) = 1),
  CHECK (nil = (week IS NOT NULL)),
  CHECK (nil OR num_nulls(basis, source, certainty) = 0),
  CHECK (nil OR report_id IS NOT NULL OR text_sealed IS NOT NULL OR erased_at IS NOT NULL),
  CHECK ((report_id IS NULL) = (data_key_id IS NOT NULL)),
  CHECK (report_id IS NULL OR num_nonnulls(text_sealed, community_sealed) = 0 AND NOT nil),
  CHECK (closed_at IS NULL OR review_by IS NULL)
);
CREATE INDEX tension_observation_day ON tension_observation (authority_id, observed_on DESC, id DESC);
CREATE INDEX tension_observation_due ON tension_observation (authority_id, review_by) WHERE review_by IS NOT NULL;
-- None: the whole authority.
CREATE TABLE tension_observation_ward (
  observation_id uuid     NOT NULL REFERENCES tension_observation,
  ward_id        integer  NOT NULL REFERENCES ward,
  authority_id   smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (observation_id, ward_id)
);
CREATE INDEX tension_observation_ward_ward ON tension_observation_ward (ward_id, observation_id);
CREATE TABLE tension_observation_indicator (
  observation_id uuid     NOT NULL REFERENCES tension_observation,
  indicator_id   smallint NOT NULL REFERENCES tension_indicator,
  authority_id   smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (observation_id, indicator_id)
);
-- Who sees what is OFFICIAL_SENSITIVE, beside its author and the coordinators.
CREATE TABLE tension_observation_share (
  observation_id uuid     NOT NULL REFERENCES tension_observation,
  officer_id     uuid     NOT NULL REFERENCES officer,
  authority_id   smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (observation_id, officer_id)
);

--changeset concord:tension-observation-review
-- The note lies sealed under the observation's key, or that of its report.
CREATE TABLE tension_observation_review (
  id             uuid        PRIMARY KEY,
  authority_id   smallint    NOT NULL REFERENCES authority,
  observation_id uuid        NOT NULL REFERENCES tension_observation,
  outcome        varchar(6)  NOT NULL CHECK (outcome IN ('KEPT', 'CLOSED')),
  note_sealed    bytea,
  review_by      date,
  reviewed_by    uuid        NOT NULL REFERENCES officer,
  reviewed_at    timestamptz NOT NULL,
  CHECK ((outcome = 'KEPT') = (review_by IS NOT NULL))
);
CREATE INDEX tension_observation_review_observation ON tension_observation_review (observation_id, reviewed_at, id);

--changeset concord:tension-observation-grants
GRANT SELECT ON tension_indicator TO concord_app;
GRANT SELECT, INSERT ON tension_observation, tension_observation_ward, tension_observation_indicator, tension_observation_share,
  tension_observation_review TO concord_app;
GRANT UPDATE (review_by, closed_at) ON tension_observation TO concord_app;

--changeset concord:tension-observation-of-earlier-reports
-- What was reported as tension before. Graded as a new report is: see tension/ObserveReport.
INSERT INTO tension_observation (id, authority_id, report_id, recorded_at, basis, source, certainty, nil, observed_on, marking)
SELECT gen_random_uuid(), r.authority_id, r.id, r.received_at, 'EXPERIENCED',
  CASE WHEN r.reporter_role IN ('VICTIM', 'WITNESS', 'STAFF') THEN 'DIRECT' ELSE 'SECOND_HAND' END, 'UNKNOWN', false,
  least(coalesce(r.occurred_on, CAST(r.occurred_from AT TIME ZONE a.time_zone AS date)), CAST(r.received_at AT TIME ZONE a.time_zone AS date)), 'OFFICIAL'
FROM report r JOIN authority a ON a.id = r.authority_id WHERE r.kind = 'TENSION_OBSERVATION';
INSERT INTO tension_observation_ward (observation_id, ward_id, authority_id)
SELECT o.id, r.ward_id, o.authority_id FROM tension_observation o JOIN report r ON r.id = o.report_id WHERE r.ward_id IS NOT NULL;
