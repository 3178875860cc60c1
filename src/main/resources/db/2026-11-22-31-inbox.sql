--liquibase formatted sql

-- Why: whoever opens their inbox is told what waits for them, and pays for no more than that, however many cases they ever had: what was
-- written to them and is not read, and what they did last, each along an index of its own. For all else there is one already.

--changeset concord:inbox
CREATE INDEX case_file_unread ON case_file (assignee_id, updated_at, id) WHERE unread_messages > 0;
CREATE INDEX case_task_ended ON case_task (ended_by, ended_at DESC, id DESC) WHERE ended_by IS NOT NULL;
