--liquibase formatted sql

-- Why: tension has causes that stand in a calendar: a march, a verdict, an anniversary. Each is watched for a while, and looked at again on set
-- days. And it feeds on rumours: against each stands what is known, and a line that two people agreed may be said in public.

--changeset concord:tension-event-kind
CREATE TABLE tension_event_kind (
  id           smallint    PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(40) NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  label        text        NOT NULL CHECK (label <> ''),
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from),
  position     smallint    NOT NULL,
  UNIQUE (authority_id, code)
);
INSERT INTO tension_event_kind (id, authority_id, code, label, valid_from, position)
SELECT listed.position, a.id, listed.code, listed.label, DATE '2026-11-01', listed.position
FROM authority a, (VALUES
  (1, 'MARCH', 'March, rally or protest'),
  (2, 'VERDICT', 'Trial, verdict or sentence'),
  (3, 'ANNIVERSARY', 'Anniversary'),
  (4, 'MATCH', 'Football match or other sport'),
  (5, 'ELECTION', 'Election or referendum'),
  (6, 'RELIGIOUS_FESTIVAL', 'Religious festival'),
  (7, 'INTERNATIONAL', 'Event abroad'),
  (8, 'PLANNING', 'Planning or licensing decision'),
  (9, 'OTHER', 'Something else')
) AS listed (position, code, label);
GRANT SELECT ON tension_event_kind TO concord_app;

--changeset concord:tension-event
-- ward_ids: empty = the whole authority; strand_ids: empty = not said. That it is past, or under watch, is not stored: it follows from the day.
-- review_days: on which it is to be looked at again; those that were made stand in tension_event_review.
CREATE TABLE tension_event (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  kind_id      smallint    NOT NULL REFERENCES tension_event_kind,
  title        text        NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
  first_day    date        NOT NULL,
  last_day     date        NOT NULL,
  ward_ids     integer[]   NOT NULL,
  strand_ids   smallint[]  NOT NULL,
  source       text        CHECK (char_length(source) BETWEEN 1 AND 300),
  status       varchar(9)  NOT NULL CHECK (status IN ('PLANNED', 'CONFIRMED', 'CANCELLED')),
  note         text        CHECK (char_length(note) BETWEEN 1 AND 2000),
  watch_from   date        NOT NULL,
  watch_until  date        NOT NULL,
  review_days  date[]      NOT NULL,
  copy_of      uuid        REFERENCES tension_event,
  created_by   uuid        NOT NULL REFERENCES officer,
  created_at   timestamptz NOT NULL,
  version      integer     NOT NULL CHECK (version >= 0),
  CONSTRAINT tension_event_days CHECK (first_day <= last_day AND watch_from <= first_day AND watch_until >= last_day)
);
CREATE INDEX tension_event_list ON tension_event (authority_id, first_day, id);
CREATE INDEX tension_event_copies ON tension_event (copy_of) WHERE copy_of IS NOT NULL;
GRANT SELECT, INSERT ON tension_event TO concord_app;
GRANT UPDATE (kind_id, title, first_day, last_day, ward_ids, strand_ids, source, status, note, watch_from, watch_until, review_days, version)
  ON tension_event TO concord_app;

-- due_on: the day for which it was made; null = one that nobody had planned. What was seen stays as it was written.
CREATE TABLE tension_event_review (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  event_id     uuid        NOT NULL REFERENCES tension_event,
  due_on       date,
  seen         text        NOT NULL CHECK (char_length(seen) BETWEEN 1 AND 2000),
  finding      varchar(9)  NOT NULL CHECK (finding IN ('UNCHANGED', 'RAISE')),
  proposal     text        CHECK (char_length(proposal) BETWEEN 1 AND 1000),
  reviewed_by  uuid        NOT NULL REFERENCES officer,
  reviewed_at  timestamptz NOT NULL,
  CONSTRAINT tension_event_review_proposal CHECK ((finding = 'RAISE') = (proposal IS NOT NULL)),
  UNIQUE (event_id, due_on)
);
CREATE INDEX tension_event_review_list ON tension_event_review (event_id, reviewed_at, id);
GRANT SELECT, INSERT ON tension_event_review TO concord_app;

--changeset concord:tension-rumour
CREATE TABLE tension_rumour (
  id            uuid        PRIMARY KEY,
  authority_id  smallint    NOT NULL REFERENCES authority,
  text          text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
  first_seen_at timestamptz NOT NULL,
  channels      varchar(20)[] NOT NULL CHECK (cardinality(channels) > 0 AND channels <@ ARRAY[
    'SOCIAL_MEDIA', 'MESSAGING', 'WORD_OF_MOUTH', 'LEAFLETS', 'PRESS', 'SCHOOL', 'CONTACTS_OF_OFFICERS', 'OTHER']::varchar[]),
  area          text        CHECK (char_length(area) BETWEEN 1 AND 300),
  ward_ids      integer[]   NOT NULL,
  spread        varchar(9)  NOT NULL CHECK (spread IN ('UNKNOWN', 'FEW', 'SPREADING', 'WIDE', 'FADING')),
  status        varchar(11) NOT NULL CHECK (status IN ('UNVERIFIED', 'FALSE', 'PARTLY_TRUE', 'TRUE')),
  known         text        CHECK (char_length(known) BETWEEN 1 AND 2000),
  next_review   date,
  recorded_by   uuid        NOT NULL REFERENCES officer,
  recorded_at   timestamptz NOT NULL,
  version       integer     NOT NULL CHECK (version >= 0)
);
CREATE INDEX tension_rumour_list ON tension_rumour (authority_id, first_seen_at DESC, id DESC);
GRANT SELECT, INSERT ON tension_rumour TO concord_app;
GRANT UPDATE (text, channels, area, ward_ids, spread, status, known, next_review, version) ON tension_rumour TO concord_app;

-- What may be said in public. Its text never changes: another text is another line, which takes its place and is approved anew.
CREATE TABLE tension_rumour_line (
  id              uuid        PRIMARY KEY,
  authority_id    smallint    NOT NULL REFERENCES authority,
  rumour_id       uuid        NOT NULL REFERENCES tension_rumour,
  text            text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 500),
  state           varchar(8)  NOT NULL CHECK (state IN ('WAITING', 'APPROVED', 'REFUSED')),
  written_by      uuid        NOT NULL REFERENCES officer,
  written_at      timestamptz NOT NULL,
  decided_by      uuid        REFERENCES officer,
  decided_at      timestamptz,
  reason          text        CHECK (char_length(reason) BETWEEN 1 AND 1000),
  published_where text        CHECK (char_length(published_where) BETWEEN 1 AND 300),
  replaced_at     timestamptz,
  CONSTRAINT tension_rumour_line_second_person CHECK (decided_by <> written_by),
  CONSTRAINT tension_rumour_line_decided CHECK ((state = 'WAITING') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT tension_rumour_line_published CHECK (published_where IS NULL OR state = 'APPROVED')
);
CREATE UNIQUE INDEX tension_rumour_line_standing ON tension_rumour_line (rumour_id) WHERE replaced_at IS NULL;
CREATE INDEX tension_rumour_line_waiting ON tension_rumour_line (authority_id, rumour_id) WHERE replaced_at IS NULL AND state = 'WAITING';
GRANT SELECT, INSERT ON tension_rumour_line TO concord_app;
GRANT UPDATE (state, decided_by, decided_at, reason, published_where, replaced_at) ON tension_rumour_line TO concord_app;
