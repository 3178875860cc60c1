"""Ten thousand deliveries due at one instant, two processes of the service on one database, and reports coming in meanwhile."""

import json
import threading
import time
import urllib.request
from collections import Counter
from contextlib import ExitStack

import alerts
import intake
import sample_reports
from legs import table, wrk
from receivers import Mailbox, Webhooks
from service import Service, Trouble, wait_until

PEOPLE = ["officer", "deputy", "officer2", "coordinator", "director"]
AHEAD_SECONDS = 10
LONGEST_SECONDS = 1200
CASES = 200
LEG_SECONDS = 5
SETTLE_SECONDS = 60

# As the service writes them: the alert, who is told, the delivery and its timer. One alert for each delivery, spread over people and channels.
SEED = """
CREATE SCHEMA IF NOT EXISTS bench;
DROP TABLE IF EXISTS bench.seeded;
CREATE TABLE bench.seeded AS
SELECT gen_random_uuid() AS alert, gen_random_uuid() AS delivery, o.id AS officer, (ARRAY['EMAIL', 'WEBHOOK'])[1 + i / array_length(p.emails, 1) % 2] AS channel,
  c.id AS case_id, c.authority_id, c.severity, now() AS seeded_at, now() + make_interval(secs => :ahead) AS due_at
FROM (SELECT string_to_array(:'people', ',') AS emails) p
CROSS JOIN generate_series(0, :many - 1) i
JOIN officer o ON o.email = p.emails[1 + i % array_length(p.emails, 1)]
JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS cases FROM case_file) c ON c.place = 1 + i % c.cases;
BEGIN;
INSERT INTO alert (id, authority_id, kind, case_id, severity, state, raised_at, answer_by, rung, report_count)
SELECT alert, authority_id, 'NEW_CASE', case_id, severity, 'OPEN', seeded_at, seeded_at + interval '1 day', 1, 1 FROM bench.seeded;
INSERT INTO alert_recipient (alert_id, officer_id, rung, told_as) SELECT alert, officer, 1, 'OFFICER' FROM bench.seeded;
INSERT INTO delivery (id, authority_id, subject_kind, subject_id, officer_id, channel, state, created_at, due_at, owed_since)
SELECT delivery, authority_id, 'ALERT', alert, officer, channel, 'PENDING', seeded_at, due_at, due_at FROM bench.seeded;
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'deliver', CAST(delivery AS text), due_at, false, 1 FROM bench.seeded;
COMMIT;
SELECT extract(epoch FROM min(due_at)) FROM bench.seeded"""
LEFT = "SELECT count(*) FROM delivery d JOIN bench.seeded s ON s.delivery = d.id WHERE d.state = 'PENDING'"
ENDED = """
SELECT d.channel, d.state, d.message_id, s.alert, extract(epoch FROM d.ended_at - s.due_at), extract(epoch FROM d.ended_at)
FROM delivery d JOIN bench.seeded s ON s.delivery = d.id"""


def run(settings):
    print(f"DRAIN  {settings.deliveries} deliveries due at one instant, for {len(PEOPLE)} people by mail and webhook; two processes, one database", flush=True)
    variant(settings, "each a message of its own", CONCORD_DELIVERY_PAGES_AT_ONCE="1000000")
    variant(settings, "standard limits: twenty, then a summary every 30 seconds of at most 200 to each person by each channel")


def variant(settings, name, **limits):
    with ExitStack() as stack:
        hooks, mails = stack.enter_context(Webhooks()), stack.enter_context(Mailbox())
        limits |= {"CONCORD_DELIVERY_WEBHOOK_ALLOW": hooks.address, "QUARKUS_MAILER_HOST": "127.0.0.1", "QUARKUS_MAILER_PORT": str(mails.port)}
        first = stack.enter_context(Service(settings, **limits))
        second = stack.enter_context(Service(settings, **limits | outside(first)))
        print(f"\n  {name}\n  {first.place()}", flush=True)
        first.sign_in(alerts.ADMINISTRATOR)
        for person in PEOPLE:
            hooks.register(first, first.sql(f"SELECT id FROM officer WHERE email = '{person}@demo.invalid'"))
        bodies = first.folder / "reports.ndjson"
        bodies.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in sample_reports.grave()))
        for service in (first, second):
            wrk(service, settings, settings.warm_up // 2, intake.PATH, bodies)
        wait_until(lambda: first.number(intake.WAITING) == 0, SETTLE_SECONDS)
        measure(first, second, hooks, mails, intake_of(first, settings, bodies), settings)


def outside(first):
    """For another process on the same database, with the same keys."""
    owner, lesser = first.connection("concord_owner"), first.connection("concord_service")
    return {
        "QUARKUS_DATASOURCE_JDBC_URL": f"jdbc:postgresql://127.0.0.1:{owner['PGPORT']}/{owner['PGDATABASE']}",
        "QUARKUS_DATASOURCE_USERNAME": lesser["PGUSER"],
        "QUARKUS_DATASOURCE_PASSWORD": lesser["PGPASSWORD"],
        "QUARKUS_LIQUIBASE_USERNAME": owner["PGUSER"],
        "QUARKUS_LIQUIBASE_PASSWORD": owner["PGPASSWORD"],
        "CONCORD_KEYS_DIR": str(first.data / "keys"),
    }


def intake_of(service, settings, bodies):
    return lambda seconds: wrk(service, settings, seconds, intake.PATH, bodies)


def measure(first, second, hooks, mails, send, settings):
    before = send(2 * LEG_SECONDS)
    # Its own alerts, not ours, are what a drain would wait for too.
    wait_until(lambda: first.number(intake.WAITING) == 0, SETTLE_SECONDS)
    done_before = [delivered(service) for service in (first, second)]
    due = float(first.sql(SEED, ahead=AHEAD_SECONDS, many=settings.deliveries, people=",".join(f"{p}@demo.invalid" for p in PEOPLE)))
    if time.time() > due:
        raise Trouble(f"seeding took longer than {AHEAD_SECONDS} s")
    time.sleep(due - time.time())
    meanwhile = []
    drained = threading.Event()
    load = threading.Thread(target=lambda: keep_sending(send, drained, meanwhile))
    load.start()
    in_time = wait_until(lambda: first.number(LEFT) == 0, LONGEST_SECONDS)
    drained.set()
    load.join()
    done = [delivered(service) - then for service, then in zip((first, second), done_before)]
    report(first, hooks, mails, before, meanwhile, done, in_time)


def keep_sending(send, drained, legs):
    while not drained.is_set():
        legs.append(send(LEG_SECONDS))


def delivered(service):
    """By this process, as its metrics say."""
    with urllib.request.urlopen(service.url + "/q/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    return round(sum(float(line.rpartition(" ")[2]) for line in lines if line.startswith("delivery_age_seconds_count")))


def report(first, hooks, mails, before, meanwhile, done, in_time):
    ended = [line.split("\t") for line in first.sql(ENDED).split("\n")]
    rows = [("", "deliveries", "messages", "delivered", "half after s", "all after s", "sent twice", "missing")]
    for channel, server in (("EMAIL", mails), ("WEBHOOK", hooks)):
        ours = [line for line in ended if line[0] == channel]
        accepted = server.accepted()
        messages = {line[2] for line in ours}
        waits = sorted(float(line[4] or "nan") for line in ours)
        twice = sum(accepted.get(message, 0) > 1 for message in messages)
        rows.append((channel, str(len(ours)), str(len(messages)), str(sum(line[1] == "DELIVERED" for line in ours)),
                     f"{waits[len(waits) // 2]:.1f}", f"{waits[-1]:.1f}", str(twice), str(sum(message not in accepted for message in messages))))
    table(rows)
    told = Counter(alert for one in hooks.taken for alert in one.alerts)
    hooked = [line[3] for line in ended if line[0] == "WEBHOOK"]
    print(f"  alerts whose webhooks name them not once but twice or more: {sum(told[a] > 1 for a in hooked)}, never: {sum(told[a] == 0 for a in hooked)}; badly signed: {len(hooks.bad)}")
    all_ids = Counter(one.id for server in (hooks, mails) for one in server.taken)
    print(f"  of all {len(all_ids)} messages that came, those of reports meanwhile too, more than once: {sum(times > 1 for times in all_ids.values())}")
    print(f"  deliveries by the first process {done[0]}, by the second {done[1]} (of reports meanwhile too){'' if in_time else '; NOT DRAINED in time'}")
    total, seconds = sum(leg.done for leg in meanwhile), sum(leg.seconds for leg in meanwhile)
    rates = " ".join(f"{leg.rate:.0f}" for leg in meanwhile[:12])
    print(f"  intake at the first process before {before.rate:.0f}/s (p99 {before.p99:.0f} ms), meanwhile {total / seconds:.0f}/s; by {LEG_SECONDS} s: {rates}", flush=True)
