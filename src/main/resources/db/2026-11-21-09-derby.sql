--liquibase formatted sql

-- Why: a fresh service must know its city before the first report: the wards, the codes a report may carry, the days on which
-- nobody is at work, the words that consent was asked in, and whom to ring. Numbers and days go stale, so they are data.

--changeset concord:derby-authority
INSERT INTO authority (id, code, name) VALUES (1, 'E06000015', 'Derby City');

--changeset concord:derby-wards
-- The 18 wards of the Derby (Electoral Changes) Order 2023, S.I. 2023/201, in force since the election of 4 May 2023.
-- Centre points and tiles (column, row from the north-west) were computed from the ward polygons published by the ONS.
INSERT INTO ward (authority_id, code, name, valid_from, centre_lat, centre_lon, tile_column, tile_row) VALUES
  (1, 'E05015507', 'Abbey',                     '2023-05-04', 52.916, -1.500, 1, 2),
  (1, 'E05015508', 'Allestree',                 '2023-05-04', 52.950, -1.492, 2, 0),
  (1, 'E05015509', 'Alvaston North',            '2023-05-04', 52.902, -1.438, 3, 2),
  (1, 'E05015510', 'Alvaston South',            '2023-05-04', 52.886, -1.433, 3, 3),
  (1, 'E05015511', 'Arboretum',                 '2023-05-04', 52.914, -1.474, 2, 2),
  (1, 'E05015512', 'Blagreaves',                '2023-05-04', 52.893, -1.504, 1, 3),
  (1, 'E05015513', 'Chaddesden East',           '2023-05-04', 52.922, -1.431, 4, 1),
  (1, 'E05015514', 'Chaddesden North',          '2023-05-04', 52.940, -1.451, 3, 0),
  (1, 'E05015515', 'Chaddesden West',           '2023-05-04', 52.928, -1.453, 3, 1),
  (1, 'E05015516', 'Chellaston & Shelton Lock', '2023-05-04', 52.874, -1.444, 3, 4),
  (1, 'E05015517', 'Darley',                    '2023-05-04', 52.937, -1.480, 2, 1),
  (1, 'E05015518', 'Littleover',                '2023-05-04', 52.901, -1.523, 0, 3),
  (1, 'E05015519', 'Mackworth & New Zealand',   '2023-05-04', 52.926, -1.516, 1, 1),
  (1, 'E05015520', 'Mickleover',                '2023-05-04', 52.913, -1.540, 0, 2),
  (1, 'E05015521', 'Normanton',                 '2023-05-04', 52.901, -1.483, 2, 3),
  (1, 'E05015522', 'Oakwood',                   '2023-05-04', 52.944, -1.431, 4, 0),
  (1, 'E05015523', 'Sinfin & Osmaston',         '2023-05-04', 52.885, -1.475, 2, 4),
  (1, 'E05015524', 'Spondon',                   '2023-05-04', 52.915, -1.408, 4, 2);

--changeset concord:derby-ward-neighbours
-- Wards with at least 50 m of common edge, by the last two digits of the code. Each of the 36 pairs stands here once and is
-- stored both ways.
INSERT INTO ward_neighbour (authority_id, ward_id, neighbour_id)
WITH edge (here, there) AS (
  SELECT pair.here, unnest(string_to_array(pair.there, ' ')) FROM (VALUES
    ('07', '11 17 18 19 20 21'),
    ('08', '17 19'),
    ('09', '10 11 13 15 23 24'),
    ('10', '16 23'),
    ('11', '15 17 21 23'),
    ('12', '18 21 23'),
    ('13', '15 22 24'),
    ('14', '15 17 22'),
    ('15', '17 22'),
    ('16', '23'),
    ('17', '19'),
    ('18', '20'),
    ('19', '20'),
    ('21', '23')) AS pair (here, there)
), both_ways (here, there) AS (
  SELECT here, there FROM edge UNION SELECT there, here FROM edge
)
SELECT 1, ward.id, neighbour.id
FROM both_ways
JOIN ward ON ward.authority_id = 1 AND ward.code = 'E050155' || both_ways.here
JOIN ward AS neighbour ON neighbour.authority_id = 1 AND neighbour.code = 'E050155' || both_ways.there;

--changeset concord:derby-strands
-- Five are monitored nationally (College of Policing, Responding to hate), alternative subculture by Derbyshire Police as well.
-- The rest is heard all the same. Dated from 2000, so that imported history finds its strand.
INSERT INTO strand (authority_id, code, label, monitored_nationally, monitored_locally, valid_from, position) VALUES
  (1, 'RACE',               'Race, ethnicity or nationality',        true,  true,  '2000-01-01', 1),
  (1, 'RELIGION',           'Religion or belief',                    true,  true,  '2000-01-01', 2),
  (1, 'SEXUAL_ORIENTATION', 'Sexual orientation',                    true,  true,  '2000-01-01', 3),
  (1, 'DISABILITY',         'Disability',                            true,  true,  '2000-01-01', 4),
  (1, 'TRANSGENDER',        'Transgender identity',                  true,  true,  '2000-01-01', 5),
  (1, 'SEX_GENDER',         'Sex or gender',                         false, false, '2000-01-01', 6),
  (1, 'AGE',                'Age',                                   false, false, '2000-01-01', 7),
  (1, 'ALT_SUBCULTURE',     'Alternative subculture (such as goth)', false, true,  '2000-01-01', 8),
  (1, 'OTHER',              'Something else',                        false, false, '2000-01-01', 9),
  (1, 'UNKNOWN',            'Not sure',                              false, false, '2000-01-01', 10);

--changeset concord:derby-incident-types
-- The kinds of incident that reporting forms in the United Kingdom ask for, merged.
INSERT INTO incident_type (authority_id, code, label, valid_from, position) VALUES
  (1, 'PHYSICAL_ASSAULT',    'Physical assault',                                 '2000-01-01', 1),
  (1, 'SPITTING',            'Spitting',                                         '2000-01-01', 2),
  (1, 'THREAT',              'Threat of violence',                               '2000-01-01', 3),
  (1, 'VERBAL_ABUSE',        'Verbal abuse, insults or gestures',                '2000-01-01', 4),
  (1, 'INTIMIDATION',        'Intimidation',                                     '2000-01-01', 5),
  (1, 'HARASSMENT',          'Harassment or stalking',                           '2000-01-01', 6),
  (1, 'BULLYING',            'Bullying',                                         '2000-01-01', 7),
  (1, 'PROPERTY_DAMAGE',     'Damage to a home, vehicle or belongings',          '2000-01-01', 8),
  (1, 'ARSON',               'Setting fire to something, or trying to',          '2000-01-01', 9),
  (1, 'GRAFFITI',            'Graffiti',                                         '2000-01-01', 10),
  (1, 'LEAFLETS',            'Leaflets, posters or stickers',                    '2000-01-01', 11),
  (1, 'HATE_MAIL',           'Hate mail',                                        '2000-01-01', 12),
  (1, 'PHONE_ABUSE',         'Abuse by phone, text or email',                    '2000-01-01', 13),
  (1, 'ONLINE_ABUSE',        'Abuse online or on social media',                  '2000-01-01', 14),
  (1, 'DUMPING',             'Rubbish or something offensive left or posted',    '2000-01-01', 15),
  (1, 'WORSHIP_ATTACK',      'Attack on a place of worship or a cemetery',       '2000-01-01', 16),
  (1, 'MATE_CRIME',          'Mate crime: used or cheated by a false friend',    '2000-01-01', 17),
  (1, 'SEXUAL_ASSAULT',      'Sexual assault',                                   '2000-01-01', 18),
  (1, 'MALICIOUS_COMPLAINT', 'False complaint made out of malice',               '2000-01-01', 19),
  (1, 'SERVICE_REFUSAL',     'Refused a service or treated worse than others',   '2000-01-01', 20),
  (1, 'NEIGHBOUR_DISPUTE',   'Dispute with a neighbour',                         '2000-01-01', 21),
  (1, 'ROBBERY',             'Robbery',                                          '2000-01-01', 22),
  (1, 'BURGLARY',            'Burglary',                                         '2000-01-01', 23),
  (1, 'OTHER',               'Something else',                                   '2000-01-01', 24);

--changeset concord:derby-bank-holidays
-- England and Wales, one year a line, as listed at gov.uk/bank-holidays until 2027. From 2028 on the days are computed by rule
-- (Banking and Financial Dealings Act 1971, Easter by the Gregorian computus, a weekend day moves to the next weekday that is
-- free) and must be checked each year, because days are proclaimed and moved: 2020 for VE Day, 2022 for the Jubilee.
INSERT INTO bank_holiday (authority_id, day, name)
SELECT 1, (listed.year || '-' || holiday.day)::date, holiday.name
FROM (VALUES
  --     New Year Good Fri E. Monday May      Spring   Summer   Christmas Boxing Day
  (2014, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'),
  (2015, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'),
  (2016, '01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-27', '12-26'),
  (2017, '01-02', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'),
  (2018, '01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'),
  (2019, '01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'),
  (2020, '01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'),
  (2021, '01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'),
  (2022, '01-03', '04-15', '04-18', '05-02', '06-02', '08-29', '12-27', '12-26'),
  (2023, '01-02', '04-07', '04-10', '05-01', '05-29', '08-28', '12-25', '12-26'),
  (2024, '01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'),
  (2025, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'),
  (2026, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'),
  (2027, '01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'),
  (2028, '01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'),
  (2029, '01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'),
  (2030, '01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26')
) AS listed (year, new_year, good_friday, easter_monday, early_may, spring, summer, christmas, boxing_day)
CROSS JOIN LATERAL (VALUES
  (new_year,      'New Year''s Day' || CASE new_year WHEN '01-01' THEN '' ELSE ' (substitute day)' END),
  (good_friday,   'Good Friday'),
  (easter_monday, 'Easter Monday'),
  (early_may,     'Early May bank holiday' || CASE year WHEN 2020 THEN ' (VE Day)' ELSE '' END),
  (spring,        'Spring bank holiday'),
  (summer,        'Summer bank holiday'),
  (christmas,     'Christmas Day' || CASE christmas WHEN '12-25' THEN '' ELSE ' (substitute day)' END),
  (boxing_day,    'Boxing Day' || CASE boxing_day WHEN '12-26' THEN '' ELSE ' (substitute day)' END)
) AS holiday (day, name);
INSERT INTO bank_holiday (authority_id, day, name) VALUES
  (1, '2022-06-03', 'Platinum Jubilee bank holiday'),
  (1, '2022-09-19', 'State Funeral of Queen Elizabeth II'),
  (1, '2023-05-08', 'Coronation of King Charles III');

--changeset concord:derby-consent-wording
-- What was asked, word for word, because a consent is worth no more than the question. New words are a new row, never an edit.
INSERT INTO consent_wording (id, code, language, wording) VALUES (1, 'api-2026-11', 'en',
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
  'We may have to tell somebody without your agreement if a life is in danger, if a child or an adult at risk must be '
  'protected, to prevent terrorism, or if a court orders it. We then write down what we told, to whom and why.');

--changeset concord:derby-contacts
-- Unconfirmed: every number must be rung before the service opens, which is what the owner's name says.
INSERT INTO contact (authority_id, code, purpose, label, phone, web, hours, owner, review_on, position)
SELECT 1, code, purpose, label, phone, web, hours, 'Community safety team (check before go-live)', DATE '2027-02-28', position
FROM (VALUES
  (1,  'EMERGENCY_999', 'EMERGENCY', 'Emergency: danger to life, or a crime happening now', '999', NULL, '24 hours'),
  (2,  'EMERGENCY_TEXTPHONE_18000', 'EMERGENCY', 'Emergency by textphone or Relay UK', '18000', NULL, '24 hours'),
  (3,  'POLICE_101', 'NON_EMERGENCY', 'Police, not an emergency', '101', 'https://www.derbyshire.police.uk', '24 hours'),
  (4,  'POLICE_TEXTPHONE_18001_101', 'NON_EMERGENCY', 'Police by textphone or Relay UK, not an emergency', '18001 101', NULL, '24 hours'),
  (5,  'CRIMESTOPPERS', 'REPORTING', 'Crimestoppers: tell what you know without giving your name', '0800 555 111', 'https://crimestoppers-uk.org', '24 hours'),
  (6,  'STOP_HATE_UK', 'REPORTING', 'Stop Hate UK: report and get support, independent of the police', '0800 138 1625', 'https://www.stophateuk.org', '24 hours'),
  (7,  'VICTIM_SUPPORT', 'SUPPORT', 'Victim Support: help whether or not you tell the police', '0808 16 89 111', 'https://www.victimsupport.org.uk', '24 hours'),
  (8,  'TELL_MAMA', 'SUPPORT', 'Tell MAMA: anti-Muslim hate', '0800 456 1226', 'https://tellmamauk.org', NULL),
  (9,  'CST', 'SUPPORT', 'Community Security Trust: antisemitism', '0800 032 3263', 'https://cst.org.uk', '24 hours'),
  (10, 'GALOP', 'SUPPORT', 'Galop: hate and abuse against LGBT+ people', '0800 999 5428', 'https://galop.org.uk', 'Weekdays'),
  (11, 'CHILDLINE', 'CHILDREN', 'Childline: for anyone under 19', '0800 1111', 'https://www.childline.org.uk', '24 hours'),
  (12, 'CALL_HATE_OUT', 'CHILDREN', 'Call Hate Out: hate crime helpline for under-18s', '0808 801 0576', 'https://www.stophateuk.org/call-hate-out', '24 hours'),
  (13, 'CHILDREN_SOCIAL_CARE', 'SAFEGUARDING', 'Derby children''s social care: worried about a child', '01332 641172', NULL, 'Office hours'),
  (14, 'ADULT_SOCIAL_CARE', 'SAFEGUARDING', 'Derby adult social care: worried about an adult at risk', '01332 717777', NULL, 'Office hours'),
  (15, 'SOCIAL_CARE_OUT_OF_HOURS', 'SAFEGUARDING', 'Derby social care outside office hours', '01332 786968', NULL, 'Evenings, nights, weekends, bank holidays')
) AS listed (position, code, purpose, label, phone, web, hours);
INSERT INTO contact_list (authority_id, version) VALUES (1, 1);
