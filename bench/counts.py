"""What counting for tension adds to a report: the same intake over HTTP with the row that counts it, and without."""

import json
import statistics
import time

import sample_reports
from intake import PATH, settle
from legs import row, table, wrk
from service import Service, Trouble

SWITCH = """ALTER TABLE case_report {0} TRIGGER case_report_is_counted_when_linked;
ALTER TABLE vault_hash {0} TRIGGER vault_hash_marks_tension"""
CHECKS = "/api/v1/tension/counts/"


def run(settings):
    with Service(settings) as service:
        bodies = service.folder / "reports.ndjson"
        bodies.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in sample_reports.MIXES[settings.reports]()))
        print(f"COUNTS  POST {PATH}, {settings.concurrency} connections, legs of {settings.seconds} s, reports as a {settings.reports} mix")
        print(f"  {service.place()}")
        print(f"  warming up for {settings.warm_up} s …", flush=True)
        wrk(service, settings, settings.warm_up, PATH, bodies)
        settle(service)
        counted, bare = legs(service, settings, bodies)
        compare(counted, bare)
        put_right(service)


def legs(service, settings, bodies):
    """In turns, each time in the other order: what drifts meanwhile falls on both."""
    made = {"ENABLE": [], "DISABLE": []}
    for i in range(settings.rounds):
        for switch in ["ENABLE", "DISABLE"][:: 1 if i % 2 == 0 else -1]:
            service.sql(SWITCH.format(switch))
            made[switch].append(wrk(service, settings, settings.seconds, PATH, bodies))
            settle(service)
    service.sql(SWITCH.format("ENABLE"))
    return made["ENABLE"], made["DISABLE"]


def compare(counted, bare):
    rows = [("", "reports/s", "p50 ms", "p99 ms", "JVM ms", "PostgreSQL ms", "load ms", "others")]
    for i, (one, other) in enumerate(zip(counted, bare), start=1):
        rows += [row(f"counted {i}", one), row(f"not counted {i}", other)]
    rows += [row("counted, median", *counted), row("not counted, median", *bare)]
    print()
    table(rows)
    p50, p99, database = (
        statistics.median(map(figure, counted)) - statistics.median(map(figure, bare))
        for figure in (lambda leg: leg.p50, lambda leg: leg.p99, lambda leg: leg.milliseconds(leg.cpu.database))
    )
    print(f"\n  counting adds to a report: p50 {p50:+.2f} ms, p99 {p99:+.2f} ms, PostgreSQL's CPU {database:+.2f} ms")


def put_right(service):
    """What the legs without it left out is found and counted."""
    service.sign_in("coordinator@demo.invalid")
    for what in ("verifications", "rebuilds", "verifications"):
        began = time.monotonic()
        status, answer = service.post(CHECKS + what, {})
        if status != 200:
            raise Trouble(f"{what} were answered {status}: {answer}")
        print(f"  {what}: {answer['reports']} reports differed, {time.monotonic() - began:.1f} s")
    print(f"  of {service.number('SELECT count(*) FROM report')} reports in all")
