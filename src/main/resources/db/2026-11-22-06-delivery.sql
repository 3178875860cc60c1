--liquibase formatted sql

-- Why: a person is told of the same thing in several rounds, by several channels, not before a time, and in a storm by one message about all
-- of it. Which deliveries one message carries must survive a crash, so that a repeat is the same message with the same id.

--changeset concord:delivery-rounds
ALTER TABLE delivery DROP CONSTRAINT delivery_subject_kind_check,
  ADD CONSTRAINT delivery_subject_kind_check CHECK (subject_kind IN ('ALERT', 'ALERT_TEST', 'BREAK_GLASS')),
  DROP CONSTRAINT delivery_channel_check,
  ADD CONSTRAINT delivery_channel_check CHECK (channel IN ('EMAIL', 'SMS', 'WEBHOOK', 'IN_APP')),
  DROP CONSTRAINT delivery_subject_id_officer_id_channel_key,
  ADD COLUMN round smallint NOT NULL DEFAULT 0 CHECK (round >= 0),
  -- When it is tried next: at first its own time, then that of the summary it leads, then that of the next attempt.
  ADD COLUMN due_at timestamptz,
  -- Since when it could have been sent; giving up counts from here.
  ADD COLUMN owed_since timestamptz,
  ADD COLUMN digest boolean NOT NULL DEFAULT false,
  -- The delivery that leads the message in which this one goes: itself, or the one that gathered it.
  ADD COLUMN message_id uuid REFERENCES delivery,
  -- Of a leader: when its message was put together. A leader without it waits, to gather more.
  ADD COLUMN opened_at timestamptz,
  ADD UNIQUE (subject_id, officer_id, channel, round),
  ADD CHECK (opened_at IS NULL OR message_id = id);
-- What was tried before was a message of its own, and keeps its id.
UPDATE delivery SET due_at = created_at, owed_since = created_at,
  opened_at = (SELECT min(a.tried_at) FROM delivery_attempt a WHERE a.delivery_id = delivery.id),
  message_id = (SELECT a.delivery_id FROM delivery_attempt a WHERE a.delivery_id = delivery.id AND a.number = 1);
ALTER TABLE delivery ALTER COLUMN due_at SET NOT NULL, ALTER COLUMN owed_since SET NOT NULL;

--changeset concord:delivery-messages
-- What a leader gathers.
CREATE INDEX delivery_unclaimed ON delivery (officer_id, channel, subject_kind, due_at, id) WHERE state = 'PENDING' AND message_id IS NULL;
-- One leader at a time waits for a person.
CREATE UNIQUE INDEX delivery_waiting_leader ON delivery (officer_id, channel, subject_kind)
  WHERE state = 'PENDING' AND message_id = id AND opened_at IS NULL;
CREATE INDEX delivery_follower ON delivery (message_id) WHERE state = 'PENDING' AND message_id <> id;
-- How many messages somebody had lately.
CREATE INDEX delivery_opened ON delivery (officer_id, channel, opened_at) WHERE opened_at IS NOT NULL;

--changeset concord:delivery-list
DROP INDEX delivery_unfinished;
CREATE INDEX delivery_state ON delivery (authority_id, state, created_at DESC, id DESC);
