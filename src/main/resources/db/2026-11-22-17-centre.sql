--liquibase formatted sql

-- Why: an adviser of a third-party reporting centre enters a report for a visitor. Which centre that was stands with the report, and the visitor
-- says whether the centre may see afterwards how the report goes on. Without that it sees only that there was one.

--changeset concord:officer-organisation
-- An adviser belongs to a partner organisation: the reporting centre.
ALTER TABLE officer ADD COLUMN partner_id uuid REFERENCES partner;
CREATE INDEX officer_organisation ON officer (partner_id) WHERE partner_id IS NOT NULL;

--changeset concord:consent-centre
-- null = not asked, or not said, which is a no.
ALTER TABLE consent ADD COLUMN centre boolean;
ALTER TABLE reporter_request
  ADD COLUMN centre boolean,
  ADD CONSTRAINT reporter_request_centre_is_consent CHECK (centre IS NULL OR kind = 'CONSENT');
INSERT INTO consent_wording (id, code, language, wording) VALUES (2, 'api-2026-11-centre', 'en',
  E'You decide who is told. Where you say nothing, we take it as no. You can change your mind at any time.\n'
  '\n'
  'The police. No: we do not pass your report on. Without my identity: the police learn what happened and where, but not '
  'your name or how to reach you. With my name: the police learn what happened and who you are, and may contact you. '
  'Already reported: you have told the police yourself, and we do not pass your report on.\n'
  '\n'
  'Other organisations: housing, education, health, social care, Victim Support. Each that you name may be told what '
  'happened, as far as it needs to know in order to help. We do not tell any that you do not name.\n'
  '\n'
  'Support. Yes: somebody may get in touch to offer you help, only in the ways you said are safe.\n'
  '\n'
  'The centre that helps you to report, if one does. Yes: it may see afterwards the reference of your report, in which ward '
  'it was and how it goes on; never what you told, who you are, or the messages. No: it only sees that there was a report.\n'
  '\n'
  'We may have to tell somebody without your agreement if a life is in danger, if a child or an adult at risk must be '
  'protected, to prevent terrorism, or if a court orders it. We then write down what we told, to whom and why.');

--changeset concord:report-centre
-- What a centre sees of its own reports, newest first; an adviser without an organisation sees those they entered.
CREATE INDEX report_of_centre ON report (partner_id, received_at DESC, id DESC)
  WHERE channel = 'REPORTING_CENTRE' AND partner_id IS NOT NULL;
CREATE INDEX report_of_adviser ON report (entered_by, received_at DESC, id DESC)
  WHERE channel = 'REPORTING_CENTRE' AND partner_id IS NULL;
ALTER TABLE report ADD CONSTRAINT report_of_centre_is_entered CHECK (channel <> 'REPORTING_CENTRE' OR entered_by IS NOT NULL);
