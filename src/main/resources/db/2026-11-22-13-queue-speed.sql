--liquibase formatted sql

-- Why: a page of open cases of one category, strand or incident type is to cost what its rows cost, however many open cases have others: its
-- index keeps the order of the queue. And whom a restriction names finds those cases from there, not by asking each restricted one.
-- Beside it: templates of messages in a second language.

--changeset concord:queue-open-codes
-- An ordered index holds one value of a row, and a case has several strands and types: so its first has an index, its second has one, and what
-- comes after the second, which few have, is looked up without order. Together they take the place of one index without order each.
CREATE INDEX case_file_open_strand_1 ON case_file (authority_id, (strand_ids[1]), severity, due_order, received_at, id)
  WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_strand_2 ON case_file (authority_id, (strand_ids[2]), severity, due_order, received_at, id)
  WHERE strand_ids[2] IS NOT NULL AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_strand_more ON case_file USING gin ((strand_ids[3:]))
  WHERE strand_ids[3] IS NOT NULL AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_type_1 ON case_file (authority_id, (incident_type_ids[1]), severity, due_order, received_at, id)
  WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_type_2 ON case_file (authority_id, (incident_type_ids[2]), severity, due_order, received_at, id)
  WHERE incident_type_ids[2] IS NOT NULL AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
CREATE INDEX case_file_open_type_more ON case_file USING gin ((incident_type_ids[3:]))
  WHERE incident_type_ids[3] IS NOT NULL AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
DROP INDEX case_file_open_strand;
DROP INDEX case_file_open_type;
DROP INDEX case_file_open_category;
CREATE INDEX case_file_open_category ON case_file (authority_id, category, severity, due_order, received_at, id)
  WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE');
-- PostgreSQL keeps no figures of what stands in a partial index; without them every strand would seem as rare as any other.
CREATE STATISTICS case_file_strand_1 ON (strand_ids[1]) FROM case_file;
CREATE STATISTICS case_file_strand_2 ON (strand_ids[2]) FROM case_file;
CREATE STATISTICS case_file_type_1 ON (incident_type_ids[1]) FROM case_file;
CREATE STATISTICS case_file_type_2 ON (incident_type_ids[2]) FROM case_file;

--changeset concord:restriction-by-officer
CREATE INDEX case_restriction_officer ON case_restriction (officer_id, case_id) WHERE lifted_at IS NULL;
-- For figures, which count those alone by themselves that one has to look closer at; whether they are open makes no difference there.
CREATE INDEX case_file_restricted ON case_file (authority_id, id) WHERE restricted;
DROP INDEX case_file_open_restricted;
DROP INDEX case_file_ended_restricted;

--changeset concord:reply-templates-polish
-- The same words in Polish. No Polish speaker of the team has read them yet: so says the owner's line, and the day of review is today.
INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on)
SELECT a.id, listed.code, 'pl', listed.title, listed.text, 'Community safety team (draft: a Polish speaker must check it before use)', DATE '2026-11-22'
FROM authority a, (VALUES
  ('received', 'Mamy Państwa zgłoszenie',
   E'Dziękujemy za informację o tym, co się stało. Przeczytaliśmy Państwa zgłoszenie.\n\n'
   'Na tę stronę można wrócić, podając numer zgłoszenia i kod potwierdzenia, aby przeczytać, co do Państwa piszemy, i aby do nas napisać. '
   'Prosimy chronić kod potwierdzenia: każdy, kto go ma, może przeczytać te wiadomości.\n\n'
   'Jeżeli Państwu lub komuś innemu grozi teraz niebezpieczeństwo, prosimy dzwonić pod numer 999.'),
  ('more-information', 'Chcielibyśmy dowiedzieć się czegoś więcej',
   E'Dziękujemy za zgłoszenie. Aby lepiej zrozumieć, co się stało, chcielibyśmy zapytać: [pytanie].\n\n'
   'Nie trzeba odpowiadać i można pominąć wszystko, o czym wolą Państwo nie mówić. Można do nas napisać tutaj.\n\n'
   'Jeżeli Państwu lub komuś innemu grozi teraz niebezpieczeństwo, prosimy dzwonić pod numer 999.'),
  ('referred', 'W sprawie Państwa zgłoszenia pomaga ktoś jeszcze',
   E'Poprosiliśmy inną organizację o pomoc w sprawie, o której nam Państwo powiedzieli: [nazwa organizacji].\n\n'
   'Co jej przekazaliśmy i dlaczego: [co przekazano].\n\n'
   'Jeżeli mają Państwo pytanie w tej sprawie, można do nas napisać tutaj.'),
  ('no-further-action', 'Na razie nie możemy zrobić nic więcej',
   E'Zapoznaliśmy się z tym, co nam Państwo powiedzieli. Na razie nie możemy zrobić nic więcej: [powód].\n\n'
   'To nie znaczy, że Państwu nie wierzymy ani że to, co się stało, nie ma znaczenia. Dobrze, że nam Państwo o tym powiedzieli.\n\n'
   'Jeżeli przypomną sobie Państwo coś jeszcze albo to się powtórzy, prosimy dać nam znać.'),
  ('closed-outcome', 'Co wynikło z Państwa zgłoszenia',
   E'Zakończyliśmy pracę nad tym, co nam Państwo powiedzieli. Co zrobiono: [co zrobiono].\n\n'
   'Dziękujemy za informację. Jeżeli nie są Państwo z tego zadowoleni lub mają pytanie, można do nas napisać tutaj. '
   'Jeżeli coś znowu się wydarzy, prosimy o nowe zgłoszenie.'),
  ('follow-up-call', 'Czy chcieliby Państwo z nami porozmawiać?',
   E'Chcielibyśmy porozmawiać z Państwem o zgłoszeniu, jeżeli Państwo tego chcą.\n\n'
   'Jeżeli tak, prosimy napisać tutaj, jak możemy się bezpiecznie skontaktować oraz w jakie dni i o jakich godzinach. '
   'Jeżeli wolą Państwo nie rozmawiać, nic nie szkodzi: można zamiast tego napisać do nas tutaj.')
) AS listed (code, title, text)
-- Whoever has written their own keeps them.
WHERE NOT EXISTS (SELECT FROM reply_template own WHERE own.authority_id = a.id AND own.language = 'pl');
UPDATE reply_template_list SET version = version + 1;
