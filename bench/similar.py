"""Whether an officer is shown the other report of the same incident, how much else they are shown, and how long that takes among many cases."""

import http.client
import json
import random
import time
from concurrent.futures import ThreadPoolExecutor

import told_twice
from legs import HERE, percentile
from service import Service, Trouble

COORDINATOR = "coordinator@demo.invalid"
REPORTS, PAIRS, OF_ONE_ALONE = 5_000, 250, 500
ASKED, WARM_UP = 2_000, 2_000
SHOWN = 5
CONNECTIONS = 4
SYMBOLS = "23456789CDFHJKMNPRTVWXY"


def run(settings):
    reports, received, other = told_twice.labelled(REPORTS, PAIRS, settings.draw)
    with Service(settings) as service:
        print(f"SIMILAR  {service.place()}", flush=True)
        cases = send_all(service, reports, received)
        quality(service, cases, other)
        latency(service, settings.among)


def send_all(service, reports, received):
    """The reference of each one's case. They come in within a minute; when each would have come in is written afterwards."""

    def send(report):
        status, answer = service.post("/api/v1/reports", report)
        if status != 201:
            raise Trouble(f"a report was answered {status}: {answer}")
        return answer["reference"]

    with ThreadPoolExecutor(CONNECTIONS) as pool:
        sent = list(pool.map(send, reports))
    values = ", ".join(f"('{reference}', timestamptz '{at}')" for reference, at in zip(sent, received))
    service.sql(f"UPDATE report r SET received_at = v.at FROM (VALUES {values}) AS v (reference, at) WHERE r.reference = v.reference")
    found = dict(line.split("\t") for line in service.sql(
        "SELECT r.reference, c.reference FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id").splitlines())
    return [found[reference] for reference in sent]


def quality(service, cases, other):
    service.sql("ANALYZE")
    alone = [place for place in range(len(cases)) if place not in other]
    asked = sorted(other) + random.Random(1).sample(alone, OF_ONE_ALONE)
    right, shown, found, shown_alone = 0, 0, 0, 0
    with Asking(service) as asking:
        for place in asked:
            items = [item for item in asking.of(cases[place])[0] if item["kind"] == "SAME_INCIDENT"][:SHOWN]
            if place in other:
                hit = cases[other[place]] in [item["reference"] for item in items]
                right, found, shown = right + hit, found + hit, shown + len(items)
            else:
                shown_alone += len(items)
    print(f"  {len(cases)} reports, {len(other) // 2} incidents told by two people; each case is asked for, the first {SHOWN} are looked at")
    print(f"  recall at {SHOWN}: {found / len(other):.3f}  ({found} of {len(other)})")
    print(f"  precision at {SHOWN}: {right / max(1, shown):.3f}  ({right} of {shown} shown)")
    print(f"  of {OF_ONE_ALONE} incidents told by one alone: {shown_alone / OF_ONE_ALONE:.2f} shown to each, all of them wrong", flush=True)


def latency(service, among):
    with service.carefree():
        service.sql((HERE / "seed.sql").read_text(), first=1, last=among)
    seeded = service.sql("SELECT reference FROM case_file WHERE reference LIKE 'CF-00-%' ORDER BY md5(reference)").splitlines()
    references = [reference for reference in seeded if is_typed_right(reference)][: ASKED + WARM_UP]
    with Asking(service) as asking:
        warm_up = min(WARM_UP, len(references) // 2)
        for reference in references[:warm_up]:
            asking.of(reference)
        took = sorted(asking.of(reference)[1] for reference in references[warm_up:])
    print(f"  among {among + REPORTS} cases, {len(took)} asked for one after the other: p50 {percentile(took, 50):.1f} ms, p99 {percentile(took, 99):.1f} ms, longest {took[-1]:.1f} ms")


def is_typed_right(reference):
    """Seeded references are drawn without regard to their check symbol; one in twenty-three has the right one, and only those are taken."""
    places = [SYMBOLS.index(symbol) for symbol in reference[6:].replace("-", "")]
    return sum((i + 2) * place for i, place in enumerate(places[:-1])) % len(SYMBOLS) == places[-1]


class Asking:
    """One connection that stays open, as a browser's does."""

    def __init__(self, service):
        self.service = service

    def __enter__(self):
        self.connection = http.client.HTTPConnection("127.0.0.1", self.service.port, timeout=60)
        return self

    def __exit__(self, *_):
        self.connection.close()

    def of(self, reference):
        """What is suggested, and the milliseconds that took."""
        self.service.sign_in(COORDINATOR)
        began = time.perf_counter()
        self.connection.request("GET", f"/api/v1/cases/{reference}/suggestions", headers={"Authorization": f"Bearer {self.service.token}"})
        answer = self.connection.getresponse()
        text = answer.read()
        took = 1000 * (time.perf_counter() - began)
        if answer.status != 200:
            raise Trouble(f"suggestions were answered {answer.status}: {text.decode(errors='replace')[:500]}")
        return json.loads(text)["items"], took
