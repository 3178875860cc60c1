--liquibase formatted sql

-- Why: what is due in tension has to be found by those who open their inbox, each time they do: so which event somebody has to look at again is
-- found along an index. And that the counts are not as they have to be must not be told to a log alone: the last comparison is kept.

--changeset concord:tension-event-review-due splitStatements:false
-- The first of the days for which nobody has looked again; null = none, or the event is cancelled. It follows from days and reviews, so no door sets it.
ALTER TABLE tension_event ADD COLUMN review_due date;
CREATE FUNCTION tension_review_due(event uuid, status text, days date[]) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF status = 'CANCELLED' THEN
    RETURN NULL;
  END IF;
  RETURN (
    SELECT min(due.day) FROM unnest(days) AS due (day)
    WHERE NOT EXISTS (SELECT FROM tension_event_review r WHERE r.event_id = event AND r.due_on = due.day));
END $$;
CREATE FUNCTION tension_event_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.review_due := tension_review_due(NEW.id, NEW.status, NEW.review_days);
  RETURN NEW;
END $$;
CREATE TRIGGER tension_event_is_due BEFORE INSERT OR UPDATE OF status, review_days, review_due ON tension_event
  FOR EACH ROW EXECUTE FUNCTION tension_event_is_due();
CREATE FUNCTION tension_event_was_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tension_event SET review_due = review_due WHERE id = NEW.event_id;
  RETURN NULL;
END $$;
CREATE TRIGGER tension_event_was_reviewed AFTER INSERT ON tension_event_review FOR EACH ROW EXECUTE FUNCTION tension_event_was_reviewed();
UPDATE tension_event SET review_due = review_due;
CREATE INDEX tension_event_review_due ON tension_event (authority_id, review_due) WHERE review_due IS NOT NULL;
GRANT UPDATE (review_due) ON tension_event TO concord_app;

--changeset concord:tension-count-check
-- The last comparison of the counts with reports and cases; reports: whose row was not as it has to be. since: when that was found first, while it lasts.
CREATE TABLE tension_count_check (
  authority_id smallint    PRIMARY KEY REFERENCES authority,
  checked_at   timestamptz NOT NULL,
  reports      integer     NOT NULL CHECK (reports >= 0),
  since        timestamptz CHECK (since <= checked_at),
  CHECK ((reports = 0) = (since IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON tension_count_check TO concord_app;
