--liquibase formatted sql

-- Why: a case goes to others who can help, and what is told to them is told only as far as its reporters allow, or past their wish only on a
-- named ground and by two officers.

--changeset concord:case-task-cause-of-referral
-- Tasks that came of an act of casework and not of the reporter: an answer that is owed, and the call after a case was closed.
ALTER TABLE case_task
  DROP CONSTRAINT case_task_cause_check,
  ADD CONSTRAINT case_task_cause_check CHECK (cause IN ('CONSENT_REQUEST', 'IDENTITY_REQUEST', 'WITHDRAWAL_REQUEST', 'MESSAGE_AFTER_END',
    'UNDER_18', 'TELL_REPORTER', 'DISCLOSURE_ANSWER', 'CASE_ACTION', 'CALL_AFTER_CLOSE'));

--changeset concord:lawful-gateway
-- The law by which something may be told to whom. Rows and not constants, because law moves: one that ended stays for what was done under it.
-- overrides: whether it reaches past the wish of the reporter. s.115 does not: it is a power and no duty, and leaves confidence as it was.
CREATE TABLE lawful_gateway (
  id           smallint     PRIMARY KEY,
  authority_id smallint     NOT NULL REFERENCES authority,
  code         varchar(40)  NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  label        text         NOT NULL CHECK (label <> ''),
  source       text         NOT NULL CHECK (source <> ''),
  recipients   varchar(14)[] NOT NULL CHECK (recipients <@ ARRAY['POLICE', 'HOUSING', 'EDUCATION', 'HEALTH', 'SOCIAL_CARE', 'VICTIM_SUPPORT']::varchar[]),
  overrides    boolean      NOT NULL,
  valid_from   date         NOT NULL,
  valid_to     date         CHECK (valid_to > valid_from),
  position     smallint     NOT NULL,
  owner        text         NOT NULL CHECK (owner <> ''),
  review_on    date         NOT NULL,
  UNIQUE (authority_id, code, valid_from)
);
INSERT INTO lawful_gateway (id, authority_id, code, label, source, recipients, overrides, valid_from, position, owner, review_on)
SELECT listed.position, a.id, listed.code, listed.label, listed.source, string_to_array(listed.recipients, ',')::varchar[], listed.overrides,
  listed.valid_from, listed.position, 'Information governance (check before go-live)', DATE '2027-02-28'
FROM authority a, (VALUES
  (1, 'CONSENT', 'The reporter agrees', 'Consent given with the report (public task, UK GDPR Art 6(1)(e); DPA 2018 Sch 1 Part 2)',
   'POLICE,HOUSING,EDUCATION,HEALTH,SOCIAL_CARE,VICTIM_SUPPORT', false, DATE '2018-05-25'),
  (2, 'CDA_1998_S115', 'Necessary or expedient against crime and disorder', 'Crime and Disorder Act 1998 s.115',
   'POLICE,HOUSING,EDUCATION,HEALTH,SOCIAL_CARE', false, DATE '1998-09-30'),
  (3, 'DPA_2018_SCH2_P2', 'Preventing or detecting crime, on request', 'Data Protection Act 2018 Sch 2 para 2',
   'POLICE', false, DATE '2018-05-25'),
  (4, 'CARE_ACT_2014_S42', 'Safeguarding an adult at risk', 'Care Act 2014 s.42',
   'POLICE,HEALTH,SOCIAL_CARE', true, DATE '2015-04-01'),
  (5, 'CHILDREN_ACT_1989_S47', 'Safeguarding a child', 'Children Act 1989 s.47',
   'POLICE,EDUCATION,HEALTH,SOCIAL_CARE', true, DATE '1991-10-14'),
  (6, 'VITAL_INTERESTS', 'Risk to life or of serious harm', 'UK GDPR Art 6(1)(d) and Art 9(2)(c); DPA 2018 Sch 1 para 18',
   'POLICE,HOUSING,HEALTH,SOCIAL_CARE', true, DATE '2018-05-25'),
  (7, 'TERRORISM_ACT_2000_S38B', 'Information about acts of terrorism', 'Terrorism Act 2000 s.38B',
   'POLICE', true, DATE '2001-12-14'),
  (8, 'COURT_ORDER', 'A court has ordered it', 'Order of the court; DPA 2018 Sch 2 para 5',
   'POLICE,HOUSING,EDUCATION,HEALTH,SOCIAL_CARE', true, DATE '2018-05-25')
) AS listed (position, code, label, source, recipients, overrides, valid_from);
GRANT SELECT ON lawful_gateway TO concord_app;

--changeset concord:disclosure
-- Data Protection Act 2018 s.62: who told what to whom, when, and by what law. What was told of each report stands in disclosure_report, with
-- the version of the consent that it was told under.
CREATE TABLE disclosure (
  id              uuid         PRIMARY KEY,
  authority_id    smallint     NOT NULL REFERENCES authority,
  case_id         uuid         NOT NULL REFERENCES case_file,
  recipient       varchar(14)  NOT NULL CHECK (recipient IN ('POLICE', 'HOUSING', 'EDUCATION', 'HEALTH', 'SOCIAL_CARE', 'VICTIM_SUPPORT')),
  gateway_id      smallint     NOT NULL REFERENCES lawful_gateway,
  purpose         text         NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 2000),
  real_risk       text         CHECK (char_length(real_risk) BETWEEN 1 AND 2000),
  override_reason text         CHECK (char_length(override_reason) BETWEEN 1 AND 2000),
  disclosed_by    uuid         NOT NULL REFERENCES officer,
  approved_by     uuid         REFERENCES officer CHECK (approved_by <> disclosed_by),
  disclosed_at    timestamptz  NOT NULL,
  due_on          date,
  task_id         uuid         REFERENCES case_task,
  outcome         varchar(12)  CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'ACTION_TAKEN', 'NO_ACTION', 'NO_ANSWER')),
  answer          text         CHECK (char_length(answer) BETWEEN 1 AND 4000),
  answered_at     timestamptz,
  version         integer      NOT NULL,
  CHECK ((override_reason IS NULL) = (approved_by IS NULL)),
  CHECK ((outcome IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS NULL OR outcome IS NOT NULL)
);
CREATE INDEX disclosure_case ON disclosure (case_id, disclosed_at, id);
CREATE TABLE disclosure_report (
  disclosure_id   uuid         NOT NULL REFERENCES disclosure,
  report_id       uuid         NOT NULL REFERENCES report,
  authority_id    smallint     NOT NULL REFERENCES authority,
  consent_version smallint     NOT NULL,
  told            varchar(10)[] NOT NULL CHECK (told <@ ARRAY['SUMMARY', 'INCIDENT', 'PLACE', 'HARM', 'NARRATIVE', 'EVIDENCE', 'SUBJECTS', 'HOME', 'IDENTITY', 'CONTACT']::varchar[]),
  against_wish    varchar(10)[] NOT NULL CHECK (against_wish <@ told),
  refused         varchar(10)[] NOT NULL,
  not_held        varchar(10)[] NOT NULL,
  PRIMARY KEY (disclosure_id, report_id),
  FOREIGN KEY (report_id, consent_version) REFERENCES consent (report_id, version),
  CHECK (NOT told && refused AND NOT told && not_held)
);
CREATE INDEX disclosure_report_report ON disclosure_report (report_id);
GRANT SELECT, INSERT, UPDATE ON disclosure TO concord_app;
GRANT SELECT, INSERT ON disclosure_report TO concord_app;

--changeset concord:charter-point
-- The seven points of the Charter's action plan; what is done about a case says which of them it serves.
CREATE TABLE charter_point (
  authority_id smallint NOT NULL REFERENCES authority,
  number       smallint NOT NULL CHECK (number > 0),
  title        text     NOT NULL CHECK (title <> ''),
  source       text     NOT NULL CHECK (source <> ''),
  valid_from   date     NOT NULL,
  valid_to     date     CHECK (valid_to > valid_from),
  PRIMARY KEY (authority_id, number, valid_from)
);
INSERT INTO charter_point (authority_id, number, title, source, valid_from)
SELECT a.id, listed.number, listed.title, 'Derby Cohesion & Integration Charter 2014-16, action plan', DATE '2014-04-01'
FROM authority a, (VALUES
  (1, 'Create strong and effective leadership of community cohesion at city and community level'),
  (2, 'Engage and support local communities to develop a sense of belonging to their neighbourhood and the city'),
  (3, 'Recognising the importance and role of young people in the city and provide engagement and support'),
  (4, 'Monitor and assess community tensions and hate crime effectively and resolve conflicts'),
  (5, 'Implement actions that prevent extremist activity of any sort'),
  (6, 'Support those who are vulnerable and isolated in our city'),
  (7, 'Deliver a New Communities Strategy focusing on the impacts of migration')
) AS listed (number, title);
GRANT SELECT ON charter_point TO concord_app;

--changeset concord:action-kind
-- within_hours: real hours from the moment when it was noticed, at any time of any day; none = whoever adds it says by when.
CREATE TABLE action_kind (
  id           smallint    PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(40) NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  label        text        NOT NULL CHECK (label <> ''),
  within_hours smallint    CHECK (within_hours > 0),
  points       smallint[]  NOT NULL,
  source       text        NOT NULL CHECK (source <> ''),
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from),
  position     smallint    NOT NULL,
  UNIQUE (authority_id, code, valid_from)
);
INSERT INTO action_kind (id, authority_id, code, label, within_hours, points, source, valid_from, position)
SELECT listed.position, a.id, listed.code, listed.label, listed.within_hours, listed.points::smallint[], listed.source, DATE '2026-11-01', listed.position
FROM authority a, (VALUES
  (1, 'MEDIATION', 'Mediation between those concerned', NULL::smallint, '{4}', 'Charter, point 4'),
  (2, 'RESTORATIVE_JUSTICE', 'Restorative justice', NULL, '{4}', 'Charter, point 4'),
  (3, 'REASSURANCE', 'Reassurance of those who were targeted, or of the neighbourhood', NULL, '{4,6}', 'Charter, points 4 and 6'),
  (4, 'GRAFFITI_REMOVAL', 'Removal of graffiti', 24, '{2,4}', 'Nottingham City Homes and others: hate graffiti is removed within 24 hours'),
  (5, 'OTHER', 'Something else', NULL, '{4}', 'Charter, point 4')
) AS listed (position, code, label, within_hours, points, source);
GRANT SELECT ON action_kind TO concord_app;

--changeset concord:case-action
-- What is done to resolve a conflict. Who does it, by when and whether it is done stands in its task, in the one list of what there is to do.
CREATE TABLE case_action (
  id           uuid        PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  case_id      uuid        NOT NULL REFERENCES case_file,
  kind_id      smallint    NOT NULL REFERENCES action_kind,
  task_id      uuid        NOT NULL UNIQUE REFERENCES case_task,
  points       smallint[]  NOT NULL CHECK (cardinality(points) > 0),
  noticed_at   timestamptz NOT NULL,
  outcome      text        CHECK (char_length(outcome) BETWEEN 1 AND 2000),
  version      integer     NOT NULL
);
CREATE INDEX case_action_case ON case_action (case_id);
-- The line for publication, apart from the case: it is published only once two people have looked at it.
CREATE TABLE case_action_line (
  action_id    uuid        PRIMARY KEY REFERENCES case_action,
  authority_id smallint    NOT NULL REFERENCES authority,
  line         text        NOT NULL CHECK (char_length(line) BETWEEN 1 AND 300),
  written_by   uuid        NOT NULL REFERENCES officer,
  written_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON case_action TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_action_line TO concord_app;

--changeset concord:risk-question
-- Few questions, each of which changes something: a hate-specific tool with three levels, electronic, leading to named actions, and with room for
-- judgement (EMPAC / Nottingham Law School, research on hate crime risk assessing). Nobody's answers are padded with facts that the case has.
-- Levels: 1 = LOW, 2 = MEDIUM, 3 = HIGH. if_unknown: what is not known of a grave matter is no reassurance.
CREATE TABLE risk_question (
  id           smallint    PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  code         varchar(40) NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  text         text        NOT NULL CHECK (text <> ''),
  if_yes       smallint    NOT NULL CHECK (if_yes BETWEEN 1 AND 3),
  if_unknown   smallint    NOT NULL CHECK (if_unknown BETWEEN 1 AND if_yes),
  source       text        NOT NULL CHECK (source <> ''),
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from),
  position     smallint    NOT NULL,
  UNIQUE (authority_id, code, valid_from)
);
INSERT INTO risk_question (id, authority_id, code, text, if_yes, if_unknown, source, valid_from, position)
SELECT listed.position, a.id, listed.code, listed.text, listed.if_yes, listed.if_unknown,
  'Hate-specific questions of the partnership, after EMPAC research and the ASB risk matrix (check before go-live)', DATE '2026-11-01', listed.position
FROM authority a, (VALUES
  (1, 'THREAT_OR_WEAPON', 'Was there a threat to kill, a weapon, or fire?', 3, 2),
  (2, 'SERIOUS_INJURY', 'Was anybody seriously injured?', 3, 1),
  (3, 'SUICIDAL_THOUGHTS', 'Has anybody who was targeted spoken of suicide or self-harm?', 3, 2),
  (4, 'CHILD_AT_RISK', 'Is a child at risk?', 3, 2),
  (5, 'REPEATED', 'Are there three or more linked incidents within six months, or is it getting worse?', 3, 1),
  (6, 'KNOWN_HISTORY', 'Is somebody responsible known who has a history of intimidation or harassment?', 3, 1),
  (7, 'ORGANISED', 'Did a group do it, or somebody with a link to an organised extremist group?', 2, 1),
  (8, 'AT_HOME', 'Was it at the home of those who were targeted, or do those responsible know where they live?', 2, 1),
  (9, 'DEPENDENT_OR_ALONE', 'Do those who were targeted depend on somebody responsible for their care, or have nobody to turn to?', 2, 1),
  (10, 'CHANGED_LIFE', 'Have those who were targeted changed how they live, moved, or stopped going out?', 2, 1)
) AS listed (position, code, text, if_yes, if_unknown);
GRANT SELECT ON risk_question TO concord_app;

--changeset concord:risk-action
-- What is to be done at a level.
CREATE TABLE risk_action (
  id           smallint PRIMARY KEY,
  authority_id smallint NOT NULL REFERENCES authority,
  level        smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
  text         text     NOT NULL CHECK (text <> ''),
  valid_from   date     NOT NULL,
  valid_to     date     CHECK (valid_to > valid_from),
  position     smallint NOT NULL
);
INSERT INTO risk_action (id, authority_id, level, text, valid_from, position)
SELECT row_number() OVER (), a.id, listed.level, listed.text, DATE '2026-11-01', listed.position
FROM authority a, (VALUES
  (1, 1, 'Offer support and say whom to call if it happens again'),
  (1, 2, 'Assess the risk again if anything new is reported'),
  (2, 1, 'Agree an action plan with those who were targeted, with a named officer'),
  (2, 2, 'Offer a referral to victim support'),
  (2, 3, 'Assess the risk again within a month'),
  (3, 1, 'Speak with those who were targeted today, somewhere safe'),
  (3, 2, 'Ask whether anybody is in danger now; if so, 999'),
  (3, 3, 'Hand over to safeguarding where a child or an adult at risk is concerned'),
  (3, 4, 'Hold a case conference with police and landlord, as far as consent or the law allows'),
  (3, 5, 'Assess the risk again within a week')
) AS listed (level, position, text);
GRANT SELECT ON risk_action TO concord_app;

--changeset concord:case-risk
-- How great the risk is to those who were targeted: versions are added, never changed. answered: what the answers say; level: what holds.
-- Judgement may raise it with a reason; below the answers two officers put it.
CREATE TABLE case_risk (
  case_id      uuid        NOT NULL REFERENCES case_file,
  version      integer     NOT NULL CHECK (version >= 1),
  authority_id smallint    NOT NULL REFERENCES authority,
  answered     smallint    NOT NULL CHECK (answered BETWEEN 1 AND 3),
  level        smallint    NOT NULL CHECK (level BETWEEN 1 AND 3),
  answers      jsonb       NOT NULL,
  reason       text        CHECK (char_length(reason) BETWEEN 1 AND 2000),
  assessed_by  uuid        NOT NULL REFERENCES officer,
  approved_by  uuid        REFERENCES officer CHECK (approved_by <> assessed_by),
  assessed_at  timestamptz NOT NULL,
  PRIMARY KEY (case_id, version),
  CHECK (level = answered OR reason IS NOT NULL),
  CHECK (level >= answered OR approved_by IS NOT NULL)
);
GRANT SELECT, INSERT ON case_risk TO concord_app;

--changeset concord:hand-over
-- A worry that belongs to safeguarding: that it was handed over, when and by whom; what it was stays with those it was handed to.
CREATE TABLE safeguarding_hand_over (
  id             uuid        PRIMARY KEY,
  authority_id   smallint    NOT NULL REFERENCES authority,
  case_id        uuid        NOT NULL REFERENCES case_file,
  kind           varchar(18) NOT NULL CHECK (kind IN ('SAFEGUARDING_CHILD', 'SAFEGUARDING_ADULT')),
  referred       boolean     NOT NULL,
  handed_over_by uuid        NOT NULL REFERENCES officer,
  handed_over_at timestamptz NOT NULL
);
CREATE INDEX safeguarding_hand_over_case ON safeguarding_hand_over (case_id, handed_over_at, id);
-- A worry about somebody's radicalisation is never a case, and nothing leads from here to one: yes or no, when, by whom.
CREATE TABLE prevent_hand_over (
  id             uuid        PRIMARY KEY,
  authority_id   smallint    NOT NULL REFERENCES authority,
  referred       boolean     NOT NULL,
  handed_over_by uuid        NOT NULL REFERENCES officer,
  handed_over_at timestamptz NOT NULL
);
CREATE INDEX prevent_hand_over_order ON prevent_hand_over (authority_id, handed_over_at, id);
GRANT SELECT, INSERT ON safeguarding_hand_over, prevent_hand_over TO concord_app;

--changeset concord:hand-over-form
-- Where a worry is told: the form itself is the receiving service's, and is linked to, never copied.
CREATE TABLE hand_over_form (
  id           smallint    PRIMARY KEY,
  authority_id smallint    NOT NULL REFERENCES authority,
  kind         varchar(18) NOT NULL CHECK (kind IN ('SAFEGUARDING_CHILD', 'SAFEGUARDING_ADULT', 'PREVENT')),
  label        text        NOT NULL CHECK (label <> ''),
  url          text        NOT NULL CHECK (url ~ '^https://'),
  source       text        NOT NULL CHECK (source <> ''),
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to > valid_from),
  owner        text        NOT NULL CHECK (owner <> ''),
  review_on    date        NOT NULL
);
INSERT INTO hand_over_form (id, authority_id, kind, label, url, source, valid_from, owner, review_on)
SELECT 1, a.id, 'PREVENT', 'National Prevent referral form', 'https://www.gov.uk/guidance/making-a-referral-to-prevent',
  'GOV.UK, Making a referral to Prevent', DATE '2026-11-01', 'Prevent lead (check before go-live)', DATE '2027-02-28' FROM authority a;
GRANT SELECT ON hand_over_form TO concord_app;

--changeset concord:outcome-templates
-- What the reporter is told when their case is closed, by why it was closed. Whoever holds the slip may be the abuser: nothing of what was
-- reported stands here. Another language is a row of the same code.
INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on)
SELECT a.id, listed.code, 'en', listed.title, listed.text, 'Community safety team (check before go-live)', DATE '2027-02-28'
FROM authority a, (VALUES
  ('outcome-action-taken', 'Closed: something was done',
   E'We have finished our work on what you told us. Something was done about it.\n\n'
   'Thank you for telling us. If you have a question, or are not content with this, you can write to us here. '
   'If something happens again, please report it again.'),
  ('outcome-no-further-action', 'Closed: nothing more can be done',
   E'We have looked at what you told us. For now there is nothing more that we can do.\n\n'
   'This does not mean that we do not believe you, or that it does not matter. It was right to tell us. '
   'If you remember something else, or if it happens again, please tell us.'),
  ('outcome-insufficient-information', 'Closed: too little is known',
   E'We have looked at what you told us. We do not know enough to go on.\n\n'
   'It was right to tell us. If you can tell us more, now or later, write to us here and we will look at it again.'),
  ('outcome-police-primacy', 'Closed: the police deal with it',
   E'We have finished our own work on what you told us. The police deal with it from here.\n\n'
   'If you have a question, or still need support, you can write to us here.'),
  ('outcome-transferred', 'Closed: somebody else deals with it',
   E'We have finished our own work on what you told us. It belongs to another organisation, which deals with it from here.\n\n'
   'If you have a question, you can write to us here.'),
  ('outcome-lawful-expression', 'Closed: the law does not forbid it',
   E'We have looked at what you told us. It is something that the law allows people to say or do, even where it hurts.\n\n'
   'We can still offer you support. If it goes further, or happens again, please tell us. You can write to us here.'),
  ('outcome-malicious', 'Closed: our work has ended',
   E'We have finished our work on what you told us.\n\n'
   'If you have a question, or think that we are wrong, you can write to us here.')
) AS listed (code, title, text)
ON CONFLICT DO NOTHING;

--changeset concord:outcome-templates-polish
-- The same in Polish. No Polish speaker of the team has read them yet: so says the owner's line, and the day of review is today.
INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on)
SELECT a.id, listed.code, 'pl', listed.title, listed.text, 'Community safety team (draft: a Polish speaker must check it before use)', DATE '2026-11-22'
FROM authority a, (VALUES
  ('outcome-action-taken', 'Zamknięte: coś zostało zrobione',
   E'Zakończyliśmy pracę nad tym, co nam Państwo zgłosili. Podjęto działania w tej sprawie.\n\n'
   'Dziękujemy za zgłoszenie. Jeśli mają Państwo pytanie lub nie są Państwo z tego zadowoleni, można napisać do nas tutaj. '
   'Jeśli coś znowu się wydarzy, prosimy zgłosić to ponownie.'),
  ('outcome-no-further-action', 'Zamknięte: nic więcej nie można zrobić',
   E'Zapoznaliśmy się z tym, co nam Państwo zgłosili. Na razie nie możemy zrobić nic więcej.\n\n'
   'Nie znaczy to, że Państwu nie wierzymy ani że to nieważne. Dobrze, że nam to Państwo zgłosili. '
   'Jeśli przypomną sobie Państwo coś jeszcze albo jeśli to się powtórzy, prosimy nas o tym zawiadomić.'),
  ('outcome-insufficient-information', 'Zamknięte: wiemy zbyt mało',
   E'Zapoznaliśmy się z tym, co nam Państwo zgłosili. Wiemy zbyt mało, aby prowadzić sprawę dalej.\n\n'
   'Dobrze, że nam to Państwo zgłosili. Jeśli mogą Państwo powiedzieć nam więcej, teraz lub później, prosimy napisać tutaj, a wrócimy do tej sprawy.'),
  ('outcome-police-primacy', 'Zamknięte: zajmuje się tym policja',
   E'Zakończyliśmy własną pracę nad tym, co nam Państwo zgłosili. Dalej zajmuje się tym policja.\n\n'
   'Jeśli mają Państwo pytanie lub nadal potrzebują wsparcia, można napisać do nas tutaj.'),
  ('outcome-transferred', 'Zamknięte: zajmuje się tym ktoś inny',
   E'Zakończyliśmy własną pracę nad tym, co nam Państwo zgłosili. Sprawa należy do innej organizacji, która zajmuje się nią dalej.\n\n'
   'Jeśli mają Państwo pytanie, można napisać do nas tutaj.'),
  ('outcome-lawful-expression', 'Zamknięte: prawo tego nie zabrania',
   E'Zapoznaliśmy się z tym, co nam Państwo zgłosili. Prawo pozwala tak mówić lub postępować, nawet jeśli to rani.\n\n'
   'Nadal możemy zaproponować Państwu wsparcie. Jeśli to się nasili lub powtórzy, prosimy nas o tym zawiadomić. Można napisać do nas tutaj.'),
  ('outcome-malicious', 'Zamknięte: zakończyliśmy naszą pracę',
   E'Zakończyliśmy pracę nad tym, co nam Państwo zgłosili.\n\n'
   'Jeśli mają Państwo pytanie lub uważają, że się mylimy, można napisać do nas tutaj.')
) AS listed (code, title, text)
ON CONFLICT DO NOTHING;

--changeset concord:satisfaction
-- How content reporters were, apart from every report: figures alone. That a report's holder has answered for a closing stands beside it,
-- without what they answered.
CREATE TABLE satisfaction_given (
  report_id    uuid     NOT NULL REFERENCES report,
  move_id      uuid     NOT NULL REFERENCES case_move,
  authority_id smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (report_id, move_id)
);
CREATE TABLE satisfaction_count (
  authority_id   smallint    NOT NULL REFERENCES authority,
  quarter        date        NOT NULL CHECK (extract(day FROM quarter) = 1 AND extract(month FROM quarter) IN (1, 4, 7, 10)),
  closure_reason varchar(24) NOT NULL,
  answer         smallint    NOT NULL CHECK (answer BETWEEN 1 AND 5),
  given          integer     NOT NULL CHECK (given > 0),
  PRIMARY KEY (authority_id, quarter, closure_reason, answer)
);
GRANT SELECT, INSERT ON satisfaction_given TO concord_app;
GRANT SELECT, INSERT, UPDATE ON satisfaction_count TO concord_app;

--changeset concord:case-merge-with-others
-- What is done with others about a case goes with its tasks where it is merged, and back.
CREATE TABLE case_merge_disclosure (
  merge_id      uuid     NOT NULL REFERENCES case_merge,
  disclosure_id uuid     NOT NULL REFERENCES disclosure,
  authority_id  smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (merge_id, disclosure_id)
);
CREATE TABLE case_merge_action (
  merge_id     uuid     NOT NULL REFERENCES case_merge,
  action_id    uuid     NOT NULL REFERENCES case_action,
  authority_id smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (merge_id, action_id)
);
CREATE TABLE case_merge_hand_over (
  merge_id     uuid     NOT NULL REFERENCES case_merge,
  hand_over_id uuid     NOT NULL REFERENCES safeguarding_hand_over,
  authority_id smallint NOT NULL REFERENCES authority,
  PRIMARY KEY (merge_id, hand_over_id)
);
-- The graver risk of a case that was merged holds for both as long as they are together.
ALTER TABLE case_risk
  ADD COLUMN merge_id  uuid REFERENCES case_merge,
  ADD COLUMN voided_at timestamptz,
  ADD CONSTRAINT case_risk_void_with_its_merge CHECK (voided_at IS NULL OR merge_id IS NOT NULL);
GRANT SELECT, INSERT ON case_merge_disclosure, case_merge_action, case_merge_hand_over TO concord_app;
GRANT UPDATE (case_id) ON safeguarding_hand_over TO concord_app;
GRANT UPDATE (voided_at) ON case_risk TO concord_app;
