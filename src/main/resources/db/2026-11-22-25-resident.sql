--liquibase formatted sql

-- Why: whoever holds the receipt of a report may be the one it is about. What a reporter wrote is shown to them in the visit in which they wrote
-- it, and to nobody who comes with the receipt at another time: then it is only said that, and when, something was written.

--changeset concord:case-message-visit
-- A visit is a token's id, or a number made for the browser, and lasts half an hour. Of what was written before this, none is known.
ALTER TABLE case_message
  ADD COLUMN visit_id uuid,
  ADD CHECK (visit_id IS NULL OR direction = 'FROM_REPORTER');
