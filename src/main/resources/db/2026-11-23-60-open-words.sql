--liquibase formatted sql

-- Why: officers nearly always look for words among open cases, which are few. Found in the index of all that was ever told, what was open had to be
-- looked for among what was not: with a million cases a search for two words took a fifth of a second, and its figures nearly a second.

--changeset concord:open-case-words
-- The words of what was told (told_id: a report) and noted (a note) in cases that are open. They are of the text and go with it, as those beside it do.
CREATE TABLE open_case_words (
  told_id      uuid     PRIMARY KEY,
  authority_id smallint NOT NULL REFERENCES authority,
  case_id      uuid     NOT NULL REFERENCES case_file ON DELETE CASCADE,
  words        tsvector NOT NULL
);
INSERT INTO open_case_words
SELECT r.id, c.authority_id, c.id, r.words FROM case_file c JOIN case_report w ON w.case_id = c.id JOIN report r ON r.id = w.report_id
WHERE c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')
UNION ALL
SELECT n.id, c.authority_id, c.id, n.words FROM case_file c JOIN case_note n ON n.case_id = c.id WHERE c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX open_case_words_case ON open_case_words (case_id);
CREATE INDEX open_case_words_words ON open_case_words USING gin (words);
ALTER TABLE open_case_words ALTER COLUMN words SET STATISTICS 400;
GRANT SELECT, INSERT, UPDATE, DELETE ON open_case_words TO concord_app;

--changeset concord:open-case-words-kept splitStatements:false
-- The case is held first: whether it is open is settled then, and whoever ends it or opens it again waits, and sees what was put here.
CREATE FUNCTION keep_open_case_words(told uuid, of_case uuid, said tsvector) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held case_file%ROWTYPE;
BEGIN
  SELECT * INTO held FROM case_file WHERE id = of_case FOR NO KEY UPDATE;
  IF held.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') THEN
    DELETE FROM open_case_words WHERE told_id = told;
  ELSE
    INSERT INTO open_case_words VALUES (told, held.authority_id, held.id, said)
    ON CONFLICT (told_id) DO UPDATE SET case_id = excluded.case_id, words = excluded.words;
  END IF;
END $$;
CREATE FUNCTION report_of_case_has_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_open_case_words(NEW.report_id, NEW.case_id, r.words) FROM report r WHERE r.id = NEW.report_id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_has_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_open_case_words(NEW.id, NEW.case_id, NEW.words);
  RETURN NULL;
END $$;
CREATE FUNCTION report_has_other_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE open_case_words SET words = NEW.words WHERE told_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION told_is_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM open_case_words WHERE told_id = CAST(to_jsonb(OLD) ->> TG_ARGV[0] AS uuid);
  RETURN NULL;
END $$;
CREATE FUNCTION case_has_open_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE') THEN
    DELETE FROM open_case_words WHERE case_id = NEW.id;
  ELSE
    INSERT INTO open_case_words
    SELECT r.id, NEW.authority_id, NEW.id, r.words FROM case_report w JOIN report r ON r.id = w.report_id WHERE w.case_id = NEW.id
    UNION ALL
    SELECT n.id, NEW.authority_id, NEW.id, n.words FROM case_note n WHERE n.case_id = NEW.id
    ON CONFLICT (told_id) DO UPDATE SET case_id = excluded.case_id, words = excluded.words;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_report_has_words AFTER INSERT OR UPDATE OF case_id ON case_report FOR EACH ROW EXECUTE FUNCTION report_of_case_has_words();
CREATE TRIGGER case_report_is_gone AFTER DELETE ON case_report FOR EACH ROW EXECUTE FUNCTION told_is_gone('report_id');
CREATE TRIGGER case_note_has_words AFTER INSERT OR UPDATE OF case_id, text ON case_note FOR EACH ROW EXECUTE FUNCTION note_has_words();
CREATE TRIGGER case_note_is_gone AFTER DELETE ON case_note FOR EACH ROW EXECUTE FUNCTION told_is_gone('id');
CREATE TRIGGER report_has_other_words AFTER UPDATE OF narrative ON report FOR EACH ROW
  WHEN (OLD.narrative IS DISTINCT FROM NEW.narrative) EXECUTE FUNCTION report_has_other_words();
CREATE TRIGGER case_file_has_open_words AFTER UPDATE OF status ON case_file FOR EACH ROW
  WHEN ((OLD.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')) <> (NEW.status IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')))
  EXECUTE FUNCTION case_has_open_words();
