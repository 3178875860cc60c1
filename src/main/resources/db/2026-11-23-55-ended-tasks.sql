--liquibase formatted sql

-- Why: tasks that were done or called off are asked for too, one's own and everybody's, by the time they were due. Those that are open have had an
-- index in that order from the start; of the others every one that ever was had to be read and sorted for each page.

--changeset concord:case-task-ended-by-due
CREATE INDEX case_task_owner_ended ON case_task (owner_id, due_at, id) WHERE state <> 'OPEN';
CREATE INDEX case_task_due_ended ON case_task (authority_id, due_at, id) WHERE state <> 'OPEN';
