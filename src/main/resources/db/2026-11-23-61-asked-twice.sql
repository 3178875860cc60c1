--liquibase formatted sql

-- Why: whether somebody asked for the same already is looked up each time that a second officer is asked for. What ran out stays among what is
-- pending, so the order in which they wait is no help.

--changeset concord:approval-pending-by-subject
CREATE INDEX approval_pending_subject ON approval (subject_id) WHERE state = 'PENDING';
