--liquibase formatted sql

-- Why: with a million cases of which a few are open, no filter and no order of the queue may read the table through, and its figures may
-- not be counted anew where they are the same as a second ago.

--changeset concord:queue-open
-- Open cases: few, and what an officer works with; each of these indexes holds them alone. Those of low cardinality fold their duplicates.
CREATE INDEX case_file_open_received ON case_file (authority_id, received_at DESC, id DESC) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_updated ON case_file (authority_id, updated_at DESC, id DESC) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_status ON case_file (authority_id, status, severity, due_order, received_at, id) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_assignee ON case_file (assignee_id, severity, due_order, received_at, id)
  WHERE assignee_id IS NOT NULL AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_unassigned ON case_file (authority_id, severity, due_order, received_at, id)
  WHERE assignee_id IS NULL AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_category ON case_file (authority_id, category) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_strand ON case_file USING gin (strand_ids) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_type ON case_file USING gin (incident_type_ids) WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_restricted ON case_file (authority_id, severity, due_order, received_at, id)
  WHERE restricted AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');

--changeset concord:queue-ended
-- Ended cases: many, written to once when they end. Taking in a report does not touch these.
CREATE INDEX case_file_ended_priority ON case_file (authority_id, status, severity, due_order, received_at, id) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_received ON case_file (authority_id, status, received_at DESC, id DESC) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_due ON case_file (authority_id, status, due_order, id) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_updated ON case_file (authority_id, status, updated_at DESC, id DESC) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_ward ON case_file (authority_id, ward_id, status, severity, due_order, received_at, id) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_assignee ON case_file (assignee_id, status, severity, due_order, received_at, id)
  WHERE assignee_id IS NOT NULL AND status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_unassigned ON case_file (authority_id, status, severity, due_order, received_at, id)
  WHERE assignee_id IS NULL AND status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_category ON case_file (authority_id, category) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_strand ON case_file USING gin (strand_ids) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_type ON case_file USING gin (incident_type_ids) WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_ended_restricted ON case_file (authority_id, status, severity, due_order, received_at, id)
  WHERE restricted AND status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
-- Each of these was one over open and ended cases alike; the pairs above have taken their place.
DROP INDEX case_file_updated;
DROP INDEX case_file_assignee;

--changeset concord:ended-case-count
-- How many cases ended how, so that figures over years are not counted from a million rows each time. Restricted ones are left out: who may
-- see them depends on the caller, and they are few. Kept by a trigger in the transaction that ends or reopens a case; whatever changes an
-- open case only costs it the comparison of a status.
CREATE TABLE ended_case_count (
  authority_id smallint    NOT NULL REFERENCES authority,
  status       varchar(11) NOT NULL,
  severity     smallint    NOT NULL,
  category     varchar(20) NOT NULL,
  ward_id      integer     REFERENCES ward,
  assignee_id  uuid        REFERENCES officer,
  strand_ids   smallint[]  NOT NULL,
  cases        bigint      NOT NULL,
  UNIQUE NULLS NOT DISTINCT (authority_id, status, severity, category, ward_id, assignee_id, strand_ids)
);
-- The same by type: a case counts once for each of its types.
CREATE TABLE ended_case_type_count (
  authority_id     smallint    NOT NULL REFERENCES authority,
  status           varchar(11) NOT NULL,
  severity         smallint    NOT NULL,
  category         varchar(20) NOT NULL,
  ward_id          integer     REFERENCES ward,
  assignee_id      uuid        REFERENCES officer,
  strand_ids       smallint[]  NOT NULL,
  incident_type_id smallint    NOT NULL REFERENCES incident_type,
  cases            bigint      NOT NULL,
  UNIQUE NULLS NOT DISTINCT (authority_id, status, severity, category, ward_id, assignee_id, strand_ids, incident_type_id)
);
INSERT INTO ended_case_count
SELECT authority_id, status, severity, category, ward_id, assignee_id, strand_ids, count(*) FROM case_file
WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') AND NOT restricted GROUP BY 1, 2, 3, 4, 5, 6, 7;
INSERT INTO ended_case_type_count
SELECT authority_id, status, severity, category, ward_id, assignee_id, strand_ids, unnest(incident_type_ids), count(*) FROM case_file
WHERE status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') AND NOT restricted GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

--changeset concord:ended-case-count-kept splitStatements:false
CREATE FUNCTION count_ended_case(c case_file, n integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF c.restricted OR c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') THEN
    RETURN;
  END IF;
  INSERT INTO ended_case_count AS known VALUES (c.authority_id, c.status, c.severity, c.category, c.ward_id, c.assignee_id, c.strand_ids, n)
  ON CONFLICT (authority_id, status, severity, category, ward_id, assignee_id, strand_ids) DO UPDATE SET cases = known.cases + n;
  INSERT INTO ended_case_type_count AS known
  SELECT c.authority_id, c.status, c.severity, c.category, c.ward_id, c.assignee_id, c.strand_ids, type_id, n FROM unnest(c.incident_type_ids) AS type_id ORDER BY type_id
  ON CONFLICT (authority_id, status, severity, category, ward_id, assignee_id, strand_ids, incident_type_id) DO UPDATE SET cases = known.cases + n;
END $$;
CREATE FUNCTION case_file_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM count_ended_case(OLD, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM count_ended_case(NEW, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_file_is_counted_when_inserted AFTER INSERT ON case_file FOR EACH ROW
  WHEN (NEW.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')) EXECUTE FUNCTION case_file_is_counted();
CREATE TRIGGER case_file_is_counted_when_changed AFTER UPDATE ON case_file FOR EACH ROW
  WHEN (OLD.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') OR NEW.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')) EXECUTE FUNCTION case_file_is_counted();
CREATE TRIGGER case_file_is_counted_when_deleted AFTER DELETE ON case_file FOR EACH ROW
  WHEN (OLD.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')) EXECUTE FUNCTION case_file_is_counted();

--changeset concord:queue-words
-- How rare a word is decides whether a search starts from the words or from the order of the queue: four thousand words are known instead of one.
ALTER TABLE report ALTER COLUMN words SET STATISTICS 400;
ALTER TABLE case_note ALTER COLUMN words SET STATISTICS 400;

--changeset concord:queue-grants
GRANT SELECT, INSERT, UPDATE ON ended_case_count, ended_case_type_count TO concord_app;
