--liquibase formatted sql

-- Why: officers begin a message to a reporter with words that somebody thought about, and see what is due over all cases at once.

--changeset concord:case-task-due
CREATE INDEX case_task_due ON case_task (authority_id, due_at, id) WHERE state = 'OPEN';

--changeset concord:reply-templates-english
-- Plain words that promise nothing which the officer does not say. What stands in square brackets is for the officer to fill in.
INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on)
SELECT a.id, listed.code, 'en', listed.title, listed.text, 'Community safety team (check before go-live)', DATE '2027-02-28'
FROM authority a, (VALUES
  ('received', 'We have your report',
   E'Thank you for telling us what happened. We have read your report.\n\n'
   'You can come back to this page with your reference and receipt, to see what we write to you and to write to us. '
   'Please keep the receipt safe: whoever holds it can read these messages.\n\n'
   'If you or somebody else is in danger now, call 999.'),
  ('more-information', 'We would like to know a little more',
   E'Thank you for your report. It would help us to understand better what happened: [your question].\n\n'
   'You do not have to answer, and you can leave out whatever you would rather not say. You can write to us here.\n\n'
   'If you or somebody else is in danger now, call 999.'),
  ('referred', 'Somebody else is helping with your report',
   E'We have asked another organisation to help with what you told us: [name of the organisation].\n\n'
   'What we told them, and why: [what was passed on].\n\n'
   'If you have a question about this, you can write to us here.'),
  ('no-further-action', 'There is nothing more that we can do for now',
   E'We have looked at what you told us. For now there is nothing more that we can do: [the reason].\n\n'
   'This does not mean that we do not believe you, or that what happened to you does not matter. It was right to tell us.\n\n'
   'If you remember something else, or if it happens again, please tell us.'),
  ('closed-outcome', 'What came of your report',
   E'We have finished our work on what you told us. What was done: [what was done].\n\n'
   'Thank you for telling us. If you are not content with this, or have a question, you can write to us here. '
   'If something happens again, please report it again.'),
  ('follow-up-call', 'Would you like to talk with us?',
   E'We would like to talk with you about your report, if you want to.\n\n'
   'If so, please write to us here how we can reach you safely, and on which days and at what times. '
   'If you would rather not talk, that is fine: you can write to us here instead.')
) AS listed (code, title, text);
