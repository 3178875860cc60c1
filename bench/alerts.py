"""From the moment a P1 report is accepted to the moment the webhook about it arrives: while nothing else happens, and under load."""

import http.client
import json
import random
import subprocess
import threading
import time
from datetime import datetime, timedelta, timezone

import intake
import sample_reports
from legs import HERE, percentile, table, wrk
from receivers import Webhooks
from service import Service, Trouble, java, wait_until

WARD = "E05015521"
OFFICER = "officer@demo.invalid"
ADMINISTRATOR = "administrator@demo.invalid"
GAP = (0.05, 0.15)
SHARE_OF_MOST = 0.7
AIM = 500
STRAGGLERS_SECONDS = 60
SETTLE_SECONDS = 300

CASES = """
SELECT r.reference, c.reference FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id
WHERE r.reference = ANY(string_to_array(:'references', ','))"""


def run(settings):
    with Webhooks() as hooks:
        limits = {"CONCORD_DELIVERY_PAGES_AT_ONCE": "1000000", "CONCORD_DELIVERY_WEBHOOK_ALLOW": hooks.address}
        with Service(settings, **limits) as service:
            measure(service, hooks, settings)


def measure(service, hooks, settings):
    bodies = service.folder / "reports.ndjson"
    bodies.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in sample_reports.grave()))
    print(f"ALERTS  P1 report accepted → webhook arrived, {settings.alerts} reports a leg, one every {GAP[0] * 1000:.0f} to {GAP[1] * 1000:.0f} ms")
    print(f"  {service.place()}")
    print("  the limit of messages to a person at once (20 in 5 min, then summaries) is lifted here: CONCORD_DELIVERY_PAGES_AT_ONCE=1000000")
    service.sign_in(ADMINISTRATOR)
    hooks.register(service, service.sql(f"SELECT id FROM officer WHERE email = '{OFFICER}'"))
    print(f"  warming up for {settings.warm_up} s …", flush=True)
    wrk(service, settings, settings.warm_up, intake.PATH, bodies)
    settle(service)
    most = wrk(service, settings, settings.seconds, intake.PATH, bodies).rate
    settle(service)
    send(service, 20)
    settle(service)

    quiet = Leg(service, hooks, settings.alerts)
    settle(service)
    rate = SHARE_OF_MOST * most
    loaded, load = under_load(service, hooks, settings, bodies, rate)
    waiting = service.number(intake.WAITING)
    print_legs(quiet, loaded)
    print(f"\n  most reports a second here (wrk, {settings.concurrency} connections): {most:.0f}; load while measuring: {load.rate:.0f} a second, {100 * load.rate / most:.0f} % of it,")
    print(f"    p50 {load.p50:.1f} ms, p99 {load.p99:.1f} ms; deliveries left for afterwards at its end: {waiting}")
    print("  from 201: from the answer's arrival at the client; from POST: from just before the request; negative = the webhook was there first.")
    print("  the load's own alerts go out at the same time: every P2 and P1 of it is a mail to somebody, and to this officer a webhook.")
    print(f"  aim: p99 from 201 ≤ {AIM} ms: quiet {met(quiet)}, under load {met(loaded)}")


class Leg:
    """One stretch of P1 reports, with the database's own round trips at the same time."""

    def __init__(self, service, hooks, many):
        notifying = Notifying(service, many)
        posted = send(service, many)
        self.missing = many
        cases = dict(line.split("\t") for line in service.sql(CASES, references=",".join(p[0] for p in posted)).split("\n"))

        def all_there():
            self.came = {}
            for one in list(hooks.taken):
                self.came.setdefault(one.references[0], one.at)
            self.missing = sum(cases[reference] not in self.came for reference, _, _ in posted)
            return not self.missing

        wait_until(all_there, STRAGGLERS_SECONDS)
        there = [(self.came[cases[r]] - before, self.came[cases[r]] - after) for r, before, after in posted if cases[r] in self.came]
        self.from_post = sorted(1000 * wait for wait, _ in there)
        self.from_201 = sorted(1000 * wait for _, wait in there)
        self.notify = notifying.result()
        if hooks.bad:
            raise Trouble(f"{len(hooks.bad)} webhooks were not signed well")


class Notifying:
    def __init__(self, service, many):
        connection = service.connection("concord_service")
        driver = next(service.settings.jar.parent.glob("lib/main/org.postgresql.postgresql-*.jar"))
        url = f"jdbc:postgresql://127.0.0.1:{connection['PGPORT']}/{connection['PGDATABASE']}"
        command = [java(), "-XX:TieredStopAtLevel=1", "-cp", str(driver), str(HERE / "NotifyRoundTrip.java"), url, connection["PGUSER"], str(many)]
        self.process = subprocess.Popen(command, env=connection, stdout=subprocess.PIPE, text=True)

    def result(self):
        printed = self.process.communicate(timeout=300)[0]
        if self.process.returncode != 0:
            raise Trouble("NotifyRoundTrip.java failed")
        return sorted(map(float, printed.split()))


def under_load(service, hooks, settings, bodies, rate):
    seconds = round(settings.alerts * sum(GAP) / 2) + 15
    legs = []
    load = threading.Thread(target=lambda: legs.append(wrk(service, settings, seconds, intake.PATH, bodies, rate=rate)))
    load.start()
    time.sleep(5)
    leg = Leg(service, hooks, settings.alerts)
    load.join()
    if not legs:
        raise Trouble("the load failed")
    return leg, legs[0]


def send(service, many):
    """Reference, time before the request and time of the answer of each."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    posted = []
    for i in range(many):
        time.sleep(random.uniform(*GAP))
        body = json.dumps(p1(i))
        before = time.time()
        connection.request("POST", intake.PATH, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        answer = response.read()
        after = time.time()
        if response.status != 201:
            raise Trouble(f"a P1 report was answered {response.status}: {answer.decode(errors='replace')}")
        posted.append((json.loads(answer)["reference"], before, after))
    return posted


def p1(i, ward=WARD):
    when = datetime.now(timezone.utc) - timedelta(minutes=30)
    return {
        "kind": "HATE_INCIDENT",
        "narrative": f"He said he would kill us when we come out ({i}).",
        "occurred": {"from": when.strftime("%Y-%m-%dT%H:%M:00Z"), "precision": "EXACT"},
        "place": {"wardCode": ward, "placeType": "STREET"},
        "incidentTypes": ["THREAT"],
        "motivations": ["RACE"],
        "harm": {"threatToLife": True, "ongoing": True},
    }


def settle(service):
    """Waits until what is owed has been sent, so that no leg pays for another."""
    wait_until(lambda: service.number(intake.WAITING) == 0, SETTLE_SECONDS)
    intake.settle(service)


def print_legs(quiet, loaded):
    rows = [("", "reports", "missing", "p50 ms", "p95 ms", "p99 ms", "most ms")]
    for name, leg in (("quiet", quiet), ("under load", loaded)):
        rows.append(row(f"{name}, from 201", leg.from_201, leg.missing))
        rows.append(row(f"{name}, from POST", leg.from_post, leg.missing))
        rows.append(row(f"{name}, bare NOTIFY → LISTEN", leg.notify, 0))
    table(rows)


def row(name, waits, missing):
    figures = [f"{percentile(waits, p):.1f}" for p in (50, 95, 99)]
    return (name, str(len(waits)), str(missing), *figures, f"{max(waits, default=float('nan')):.1f}")


def met(leg):
    return "met" if not leg.missing and percentile(leg.from_201, 99) <= AIM else "NOT met"
