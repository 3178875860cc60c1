--liquibase formatted sql

-- Why: which cases stand still can be asked for, as it was counted before. They are few, and among all that is open they would be looked for one by one.

--changeset concord:case-file-paused
CREATE INDEX case_file_paused ON case_file (authority_id, severity, due_order, received_at, id) WHERE paused_at IS NOT NULL;
