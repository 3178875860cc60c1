--liquibase formatted sql

-- Why: what was found when a report came in was kept and never read. Whoever looks at repeats is told of the cases as they are merged and parted
-- by then; that something was found, what and how much, stands in the audit trail (repeat-found).

--changeset concord:case-repeat-unread
DROP TABLE case_repeat;
