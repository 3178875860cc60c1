"""Reports a second over HTTP, against the bare inserts of the same rows into the same PostgreSQL."""

import json
import time
from collections import Counter

import inserts
import sample_reports
from legs import HERE, compare, pgbench, wrk
from service import Service, Trouble, wait_until

PATH = "/api/v1/reports"
# What is owed now; what waits for the morning does not count.
WAITING = "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'deliver' AND execution_time < now() + interval '2 minutes'"
DELIVERED = "SELECT count(*) FROM delivery_attempt"
SETTLE_SECONDS = 60


def run(settings):
    with Service(settings) as service:
        compare_with_bare_inserts(service, settings)


def compare_with_bare_inserts(service, settings):
    bodies = service.folder / "reports.ndjson"
    samples = sample_reports.MIXES[settings.reports]()
    bodies.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in samples))
    print(f"INTAKE  POST {PATH}, {settings.concurrency} connections, legs of {settings.seconds} s, reports as a {settings.reports} mix")
    print(f"  {service.place()}")
    print(f"  warming up for {settings.warm_up} s …", flush=True)
    wrk(service, settings, settings.warm_up, PATH, bodies)
    settle(service)

    made = capture(service, samples)
    describe(made)
    scripts = write_scripts(service, made)
    pgbench(service, settings, 3, scripts)

    from_service, bare, notes = [], [], []
    for _ in range(settings.rounds):
        leg, note = measured(service, lambda: wrk(service, settings, settings.seconds, PATH, bodies))
        from_service.append(leg)
        notes.append(note)
        bare.append(pgbench(service, settings, settings.seconds, scripts))
        service.sql("DELETE FROM scheduled_tasks WHERE execution_time > now() + interval '1 day'")
    print()
    compare(from_service, bare, "reports")
    explain(notes)


def capture(service, samples):
    """The rows of each sample, sent once by itself."""
    service.sql((HERE / "capture.sql").read_text())
    for i, sample in enumerate(samples):
        body = json.loads(json.dumps(sample).replace("{n}", f"{i:06}"))
        status, answer = service.post(PATH, body)
        if status != 201:
            raise Trouble(f"a sample report was answered {status}: {answer}")
    made = inserts.read(service)
    service.sql("SET client_min_messages = warning; DROP SCHEMA bench CASCADE")
    return made


def write_scripts(service, made):
    known = inserts.columns(service)
    scripts = []
    for i, report in enumerate(made):
        scripts.append(service.folder / f"report-{i:02}.sql")
        scripts[-1].write_text(inserts.script(report, known))
    return scripts


def measured(service, leg):
    """The leg, with what stood behind it: reports kept, deliveries carried out meanwhile, and how many were left for afterwards."""
    kept, delivered = service.number("SELECT count(*) FROM report"), service.number(DELIVERED)
    result = leg()
    note = {
        "kept": service.number("SELECT count(*) FROM report") - kept - result.done,
        "delivered": (service.number(DELIVERED) - delivered) / result.done,
        "left": service.number(WAITING),
    }
    began = time.monotonic()
    settle(service)
    note["settled"] = time.monotonic() - began
    return result, note


def settle(service):
    """Waits until what is owed has been sent, so that no leg pays for another; what is still owed after that is struck off."""
    if not wait_until(lambda: service.number(WAITING) == 0, SETTLE_SECONDS):
        service.sql("DELETE FROM scheduled_tasks WHERE task_name = 'deliver' AND NOT picked")
        # Or the service would look for lost ones, and find these.
        service.sql("UPDATE delivery SET state = 'FAILED', ended_at = now() WHERE state = 'PENDING' AND due_at < now() + interval '2 minutes'")
    wait_until(lambda: service.number("SELECT count(*) FROM audit_pending") == 0, SETTLE_SECONDS)


def describe(made):
    rows = inserts.average(made)
    print(f"  a report makes {sum(rows.values()):.1f} rows in {len(rows)} tables (mean of {len(made)} samples):")
    print("   ", ", ".join(f"{table} {count:g}" for table, count in sorted(rows.items())))
    graded = Counter(row["severity"] for report in made for table, rows in report if table == "case_file" for row in rows)
    print("    graded", ", ".join(f"P{severity}: {count}" for severity, count in sorted(graded.items())), flush=True)


def explain(notes):
    print("  included on the side of the service: HTTP, JSON, triage, encryption, the audit trail, and what runs beside it at that time –")
    for i, note in enumerate(notes, start=1):
        print(f"    leg {i}: {note['delivered']:.2f} deliveries carried out a report; {note['left']} were left at its end and took {note['settled']:.0f} s more")
    print("  included on both sides: constraints, indexes, triggers, one commit (WAL flushed) a report, the audit sequencer every second.")
    print("  bare SQL writes the same delivery rows, but nobody carries them out; ids and hashes are drawn, not computed.")
    print("  wrk and pgbench run on the same machine and take their share of its CPU.")
