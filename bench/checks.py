"""What must hold when the faults are over, each with its figures."""

import json
import random
from collections import Counter

import steady

OVERDUE_SECONDS = 90
REPLAYS = 200

REFERENCES = """
CREATE SCHEMA IF NOT EXISTS bench;
DROP TABLE IF EXISTS bench.accepted;
CREATE TABLE bench.accepted (reference text PRIMARY KEY);
INSERT INTO bench.accepted SELECT * FROM unnest(string_to_array(:'references', ','))"""
WITHOUT_ONE_CASE = """
SELECT count(*) FROM bench.accepted a WHERE 1 <> (
  SELECT count(*) FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id WHERE r.reference = a.reference)"""
NOT_ACCEPTED = "SELECT count(*) FROM report r WHERE NOT EXISTS (SELECT FROM bench.accepted a WHERE a.reference = r.reference)"
WITHOUT_ALERT = """
SELECT count(*) FROM case_file c WHERE NOT EXISTS (SELECT FROM alert a WHERE a.case_id = c.id)
  AND NOT EXISTS (SELECT FROM alert_folded f WHERE f.case_id = c.id)"""
UNTOLD = """
SELECT count(*) FROM alert_recipient t WHERE NOT EXISTS (
  SELECT FROM delivery d WHERE d.subject_id = t.alert_id AND d.officer_id = t.officer_id AND d.state = 'DELIVERED')"""
TOLD_NOBODY = "SELECT count(*) FROM alert a WHERE NOT EXISTS (SELECT FROM alert_recipient t WHERE t.alert_id = a.id)"
# Rungs on which nobody is are passed over at once, so nobody may stand lower than if each had been waited for.
BELOW_RUNG = """
WITH within AS (
  SELECT s.version, r ->> 'name' AS rule, step.at AS step, last.at AS last,
    sum(CAST(step.of ->> 'acknowledgeWithin' AS interval)) OVER (PARTITION BY s.version, r ->> 'name' ORDER BY step.at) AS until
  FROM alert_rule_set s, jsonb_array_elements(s.rules -> 'rules') r, jsonb_array_elements(r -> 'ladder') WITH ORDINALITY step (of, at),
    LATERAL (SELECT jsonb_array_length(r -> 'ladder') AS at) last)
SELECT count(*) FILTER (WHERE a.step < due.step), count(*) FILTER (WHERE a.answer_by < now() - interval '5 s'), count(*), count(*) FILTER (WHERE a.step > 0)
FROM alert a, LATERAL (
  SELECT least(count(*), max(w.last) - 1) AS step FROM within w
  WHERE w.version = a.rule_version AND w.rule = a.rule_name AND a.raised_at + w.until < now() - interval '5 s') due
WHERE a.state IN ('OPEN', 'ESCALATED') AND a.kind <> 'TEST'"""
WITHOUT_RULE = "SELECT count(*) FROM alert WHERE rule_version IS NULL OR rule_version = 0"
OVERDUE = f"SELECT count(*) FROM delivery WHERE state = 'PENDING' AND due_at < now() - interval '{OVERDUE_SECONDS} s'"
STATES = "SELECT state, count(*) FROM delivery GROUP BY state ORDER BY state"
FAILED = "SELECT a.reason, count(*) FROM delivery d JOIN delivery_attempt a ON a.delivery_id = d.id AND a.outcome = 'GAVE_UP' WHERE d.state = 'FAILED' GROUP BY a.reason"
LEADERS = "SELECT DISTINCT channel, message_id, bool_or(state = 'DELIVERED') FROM delivery WHERE message_id IS NOT NULL GROUP BY channel, message_id"
TELLINGS = "SELECT officer_id, subject_id, count(*) FROM delivery WHERE channel = 'WEBHOOK' GROUP BY officer_id, subject_id"
ANSWERED = "SELECT id, state, acknowledged_by FROM alert WHERE id = ANY(CAST(string_to_array(:'alerts', ',') AS uuid[]))"


class Checks:
    """Prints each as it is made."""

    def __init__(self):
        self.failed = []

    def check(self, what, holds, figures):
        print(f"  {'holds ' if holds else 'FAILED'}  {what}: {figures}", flush=True)
        if not holds:
            self.failed.append(what)


def all_of_them(service, reports, answering, hooks, mails):
    checks = Checks()
    each_report_has_one_case(checks, service, reports)
    answers_stay_the_same(checks, service, reports)
    everybody_is_told(checks, service)
    nobody_waits(checks, service, answering)
    messages_arrived(checks, service, hooks, mails)
    trail_verifies(checks, service)
    return checks.failed


def each_report_has_one_case(checks, service, reports):
    references = [sent.reference for sent in reports.accepted]
    service.sql(REFERENCES, references=",".join(set(references)))
    wrong, others, silent = (service.number(query) for query in (WITHOUT_ONE_CASE, NOT_ACCEPTED, WITHOUT_ALERT))
    checks.check("every 201 has exactly one case", wrong == 0 and len(references) == len(set(references)), f"{len(references)} accepted, {wrong} without exactly one")
    checks.check("nothing was kept twice", others == 0, f"{others} reports in the store that no 201 names")
    checks.check("every report was accepted in the end", not reports.given_up, f"{len(reports.given_up)} given up after five minutes")
    checks.check("every case has an alert of its own or joined one", silent == 0, f"{silent} without")


def answers_stay_the_same(checks, service, reports):
    lost = [sent for sent in reports.accepted if sent.lost or sent.refused]
    differ = 0
    for sent in random.sample(lost, min(REPLAYS, len(lost))):
        status, replayed, answer = steady.post(service.port, sent)
        told = json.loads(answer) if status == 201 else {}
        differ += not (replayed and told.get("reference") == sent.reference and told.get("receipt") == sent.receipt)
    replayed = sum(sent.replayed for sent in lost)
    refused = Counter(status for sent in reports.accepted for status in sent.refused)
    checks.check("a repeated key gives the first answer", differ == 0,
                 f"{len(lost)} reports were repeated, {replayed} of them had been accepted before the answer was lost; asked again of {min(REPLAYS, len(lost))}: {differ} differ")
    print(f"          refusals meanwhile by status: {dict(refused)}; answers lost {sum(sent.lost for sent in reports.accepted)}")


def everybody_is_told(checks, service):
    untold, nobody = service.number(UNTOLD), service.number(TOLD_NOBODY)
    recipients = service.number("SELECT count(*) FROM alert_recipient")
    checks.check("each alert was delivered to each recipient", untold == 0 and nobody == 0,
                 f"{service.number('SELECT count(*) FROM alert')} alerts, {recipients} recipients, {untold} without a delivery, {nobody} alerts for nobody")
    overdue = service.number(OVERDUE)
    states = service.sql(STATES).replace("\t", " ").replace("\n", ", ")
    checks.check(f"nothing pending is overdue by {OVERDUE_SECONDS} s", overdue == 0, f"{overdue}; deliveries: {states}")
    failed = service.sql(FAILED)
    checks.check("nothing was given up", failed == "", failed.replace("\t", " ").replace("\n", ", ") or "0")


def nobody_waits(checks, service, answering):
    below, late, unanswered, climbed = map(int, service.sql(BELOW_RUNG).split("\t"))
    checks.check("no unanswered alert stands below its due rung, or is past its time", below == 0 and late == 0,
                 f"{unanswered} unanswered, {climbed} of them climbed; below {below}, past its time {late}")
    checks.check("every alert names the rules it was raised under", service.number(WITHOUT_RULE) == 0, f"{service.number(WITHOUT_RULE)} without")
    rows = [line.split("\t") for line in service.sql(ANSWERED, alerts=",".join(answering.answered)).split("\n") if line]
    lost = sum(state != "ACKNOWLEDGED" or by != answering.answered[alert] for alert, state, by in rows)
    checks.check("every answer given stands", lost == 0 and len(rows) == len(answering.answered), f"{len(rows)} alerts answered, {lost} otherwise now")


def messages_arrived(checks, service, hooks, mails):
    leaders = {}
    for line in service.sql(LEADERS).split("\n"):
        channel, message, delivered = line.split("\t")
        leaders.setdefault(channel, {})[message] = delivered == "t"
    tellings = {}
    for line in service.sql(TELLINGS).split("\n"):
        officer, alert, times = line.split("\t")
        tellings[officer, alert] = int(times)
    for channel, server in (("WEBHOOK", hooks), ("EMAIL", mails)):
        known, accepted = leaders.get(channel, {}), server.accepted()
        never = sum(delivered and message not in accepted for message, delivered in known.items())
        strange = sum(message not in known for message in accepted)
        checks.check(f"{channel}: what is recorded as delivered arrived, under an id on record", never == 0 and strange == 0 and not server.bad,
                     f"{len(accepted)} messages accepted; {never} recorded but never seen, {strange} unknown ids, {len(server.bad)} badly signed or named")
        twice = {message: times for message, times in accepted.items() if times > 1}
        differing = differing_repeats(server)
        checks.check(f"{channel}: repeats carry the same id and tell of the same", differing == 0,
                     f"{len(twice)} messages accepted more than once ({sum(times - 1 for times in twice.values())} too many), {differing} told of something else")
    told = Counter((one.to, alert) for one in first_of_each(hooks) for alert in one.alerts)
    more = sum(times > tellings.get(key, 0) for key, times in told.items())
    checks.check("nobody was told of one thing under more ids than it is owed to them", more == 0, f"{len(told)} pairs of person and alert, {more} too often")


def differing_repeats(server):
    first, differing = {}, set()
    for one in server.taken:
        about = set(one.alerts or one.references)
        if first.setdefault(one.id, about) != about:
            differing.add(one.id)
    return len(differing)


def first_of_each(server):
    return {one.id: one for one in reversed(server.taken)}.values()


def trail_verifies(checks, service):
    service.sign_in("auditor@demo.invalid")
    status, answer = service.post("/api/v1/audit/verifications", {})
    holds = status in (200, 201) and answer["verified"] is True
    pending = service.number("SELECT count(*) FROM audit_pending")
    checks.check("the audit trail verifies", holds, f"{answer if not holds else str(answer['size']) + ' entries'}; {pending} wait for their place")
