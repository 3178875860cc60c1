--liquibase formatted sql

-- Why: a point or a postcode says better than its sender in which ward something happened. Boundaries move, so each generation of wards has its
-- own; postcodes come in editions of millions of rows, which are put in place beside the one in force and take over from it in one moment.

--changeset concord:ward-generation
-- The wards of one time, from an election that moved their boundaries until the next. Imported whole; null = never imported, as those the
-- service brought along.
CREATE TABLE ward_generation (
  id           integer     PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  authority_id smallint    NOT NULL REFERENCES authority,
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from),
  imported_at  timestamptz,
  imported_by  uuid        REFERENCES officer,
  UNIQUE (authority_id, valid_from),
  CHECK (imported_by IS NULL OR imported_at IS NOT NULL)
);
-- Which wards a generation has. shape: the boundary in WGS84 longitude and latitude as well-known binary (OGC 06-103r4); null = not imported.
CREATE TABLE ward_boundary (
  generation_id integer  NOT NULL REFERENCES ward_generation,
  ward_id       integer  NOT NULL REFERENCES ward,
  authority_id  smallint NOT NULL REFERENCES authority,
  shape         bytea,
  vertices      integer  CHECK (vertices >= 4),
  PRIMARY KEY (generation_id, ward_id),
  CHECK ((shape IS NULL) = (vertices IS NULL))
);
CREATE INDEX ward_boundary_ward ON ward_boundary (ward_id);
-- Counts the changes of wards and boundaries, so that every replica sees that there was one.
CREATE TABLE ward_register (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  version      integer  NOT NULL
);
INSERT INTO ward_register (authority_id, version) SELECT id, 0 FROM authority;
INSERT INTO ward_generation (authority_id, valid_from, valid_to) SELECT DISTINCT authority_id, valid_from, valid_to FROM ward;
INSERT INTO ward_boundary (generation_id, ward_id, authority_id)
SELECT g.id, w.id, w.authority_id FROM ward_generation g JOIN ward w USING (authority_id, valid_from);

--changeset concord:postcode
-- One file of postcodes on its way in, or as it was taken. edition: the number its rows stand under.
CREATE TABLE postcode_import (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  edition      integer     NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
  product      varchar(15) NOT NULL CHECK (product IN ('ONSPD', 'NSPL', 'CODE_POINT_OPEN')),
  file_hash    varchar(64) NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  file_bytes   bigint      NOT NULL CHECK (file_bytes >= 0),
  state        varchar(7)  NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  line_done    integer     NOT NULL CHECK (line_done >= 0),
  accepted     integer     NOT NULL CHECK (accepted >= 0),
  terminated   integer     NOT NULL CHECK (terminated BETWEEN 0 AND accepted),
  rejected     integer     NOT NULL CHECK (rejected >= 0),
  errors       jsonb       NOT NULL,
  failure      text        CHECK (failure IS NULL OR state = 'FAILED'),
  started_at   timestamptz NOT NULL,
  started_by   uuid        REFERENCES officer,
  moved_at     timestamptz NOT NULL,
  ended_at     timestamptz,
  CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
CREATE INDEX postcode_import_time ON postcode_import (authority_id, started_at DESC, id DESC);
-- At most one at a time, whatever the service believes.
CREATE UNIQUE INDEX postcode_import_running ON postcode_import (authority_id) WHERE state = 'RUNNING';
-- Which edition is in force; null = none yet.
CREATE TABLE postcode_register (
  authority_id smallint PRIMARY KEY REFERENCES authority,
  edition      integer  REFERENCES postcode_import (edition),
  version      integer  NOT NULL
);
INSERT INTO postcode_register (authority_id, version) SELECT id, 0 FROM authority;
-- Without a foreign key to its edition, which would be looked up for each of millions of rows. No authority: postcodes are the country's,
-- and an edition is one authority's. lat, lon: WGS84 degrees; null = the product gives no position. ward and district as the product names them.
CREATE TABLE postcode (
  edition       integer          NOT NULL,
  code          varchar(7)       NOT NULL CHECK (code ~ '^[A-Z0-9]{5,7}$'),
  lat           double precision CHECK (lat BETWEEN -90 AND 90),
  lon           double precision CHECK (lon BETWEEN -180 AND 180),
  ward          varchar(9),
  district      varchar(9),
  terminated_on date,
  PRIMARY KEY (edition, code),
  CHECK ((lat IS NULL) = (lon IS NULL))
);

--changeset concord:report-ward-found
-- What the ward of a report was found by, and what its postcode says where something else decided: a disagreement is kept.
ALTER TABLE report
  ADD COLUMN ward_found_by       varchar(8) CHECK (ward_found_by IN ('POINT', 'POSTCODE', 'CODE')),
  ADD COLUMN ward_of_postcode_id integer    REFERENCES ward;

--changeset concord:places-grants
GRANT INSERT, UPDATE ON ward TO concord_app;
GRANT INSERT, DELETE ON ward_neighbour TO concord_app;
GRANT SELECT, INSERT, UPDATE ON ward_generation, ward_boundary TO concord_app;
GRANT DELETE ON ward_boundary TO concord_app;
GRANT SELECT, UPDATE ON ward_register, postcode_register TO concord_app;
GRANT SELECT, INSERT, UPDATE ON postcode_import TO concord_app;
GRANT SELECT, INSERT, DELETE ON postcode TO concord_app;
