"""Every kind of page of the case queue over HTTP, beside the same statement on the bare database, with ten thousand cases and with a million."""

import json
import os
import re
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import Optional

from legs import HERE, by_driver, pgbench, ratio, table, wrk
from service import Service, Trouble, wait_until
from statements import Listening

LIST = "/api/v1/cases"
SEARCHES = LIST + "/searches"
SCREEN = "/console/cases"
FIGURES = "/console/figures"
TOKEN = re.compile(r'name="token" value="([^"]+)"')
COORDINATOR = "coordinator@demo.invalid"
OFFICER = "officer@demo.invalid"
DEEP = "?status=CLOSED&sort=received&limit=40"
DEEP_PAGE = 200
AUTOVACUUM_NAPS = 65
BLOCKS = re.compile(r"Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?")


@dataclass
class Kind:
    """Something people ask of the queue; whoever asks is the coordinator, unless it says otherwise. On screen it is the officers' page: HTML, with the figures beside the list. Of what is recorded each time it is read there is no bare statement to send again: only the service is measured."""

    name: str
    path: str
    body: Optional[dict] = None
    account: str = COORDINATOR
    planned_anew: bool = False
    is_page: bool = True
    on_screen: bool = False
    sign: str = "concord-cases"
    recorded: bool = False


def kinds(service):
    ward, month = "E05015521", "2026-11-01T00:00:00Z"
    filters = [
        "ward=" + ward, "ward=UNKNOWN", "ward=E05015521&ward=E05015511&ward=E05015507", "severity=P4_LOW", "status=REFERRED", "strand=RACE", "strand=TRANSGENDER", "type=OTHER",
        "category=TENSION", "assignee=me", "assignee=none", "overdue=true", "paused=true", "restricted=true", "status=CLOSED", "status=CLOSED&sort=received",
        "status=DUPLICATE", "status=CLOSED&ward=" + ward, "status=CLOSED&strand=ALT_SUBCULTURE", "status=CLOSED&type=OTHER", "status=CLOSED&category=TENSION",
        "status=CLOSED&assignee=me", "sort=received", "sort=due", "sort=updated",
    ]
    times = ["receivedFrom=" + month, "updatedSince=" + month, "updatedSince=2999-01-01T00:00:00Z&status=CLOSED"]
    words = {"rare word": "rare7word", "common word": "shouted", "two words": "headscarf bus", "no such word": "xylophonist"}
    every = ["RECEIVED", "TRIAGED", "ASSIGNED", "IN_PROGRESS", "REFERRED", "RESOLVED", "CLOSED", "WITHDRAWN"]
    yield Kind("default page", LIST)
    yield Kind("default page of an officer of two wards", LIST, account=OFFICER)
    yield from (Kind(name, f"{LIST}?{name}") for name in filters)
    yield from (Kind(name, f"{LIST}?{name}", planned_anew="CLOSED" in name) for name in times)
    yield Kind(f"page {DEEP_PAGE} of {DEEP[1:]}", LIST + DEEP + "&cursor=" + deep_cursor(service))
    yield from (Kind(f"{name}, open", SEARCHES, {"q": q}) for name, q in words.items())
    yield from (Kind(f"{name}, all", SEARCHES, {"q": q, "status": every}) for name, q in words.items())
    yield Kind("summary", LIST + "/summary", is_page=False)
    yield Kind("summary status=CLOSED", LIST + "/summary?status=CLOSED", is_page=False)
    yield Kind("summary status=CLOSED&ward", LIST + "/summary?status=CLOSED&ward=" + ward, is_page=False)
    yield Kind("summary status=CLOSED&strand=RACE", LIST + "/summary?status=CLOSED&strand=RACE", is_page=False)
    yield Kind("summary common word, open", LIST + "/summaries", {"q": "shouted"}, is_page=False)
    yield Kind("on screen: default", SCREEN, on_screen=True)
    yield Kind("on screen: default of an officer of two wards", SCREEN, account=OFFICER, on_screen=True)
    yield from (Kind(f"on screen: {name}", f"{SCREEN}?{name}", on_screen=True) for name in ("ward=" + ward, "overdue=true&sort=due", "status=CLOSED", "status=CLOSED&strand=RACE"))
    yield Kind("on screen: common word, open", SCREEN + "/search", {"q": "shouted"}, on_screen=True)
    case = open_case(service)
    yield Kind("a case", f"{LIST}/{case}", is_page=False, recorded=True)
    yield Kind("on screen: a case", f"{SCREEN}/{case}", on_screen=True, sign="concord-timeline", recorded=True)
    yield from figures(ward)


def figures(ward):
    """The screen of the figures, of the usual thirteen weeks, of a year and of three; below it how soon cases are looked at."""
    asked = {"figures": "", "figures of 52 weeks": "?period=52", "figures of 52 weeks of a ward and strand": f"?period=52&ward={ward}&strand=RACE"}
    asked["figures of three years"] = "?period=dates&from=2023-12-01&to=2026-11-22"
    for name, query in asked.items():
        yield Kind(f"on screen: {name}", FIGURES + query, planned_anew=True, on_screen=True, sign="concord-headlines")
    yield Kind("on screen: figures of an officer of two wards", FIGURES, account=OFFICER, planned_anew=True, on_screen=True, sign="concord-headlines")
    yield Kind("on screen: how soon we answer, 52 weeks", FIGURES + "/answers?period=52", planned_anew=True, on_screen=True, sign="concord-figure")


def run(settings):
    with Service(settings) as service:
        compare_with_bare_statements(service, settings)


def compare_with_bare_statements(service, settings):
    sizes = sorted(settings.cases)
    print(f"QUEUE  {settings.concurrency} connections, a leg of {settings.each} s on either side for each kind")
    print(f"  {service.place()}", flush=True)
    measured, read, seeded = {}, {}, 0
    for size in sizes:
        seed(service, seeded + 1, size)
        seeded = size
        if not measured:
            warm_up(service, settings)
        measured[size], read[size] = measure(service, settings, size)
    if len(sizes) > 1:
        growth(measured, read, sizes[0], sizes[-1])
    print("\n  service: HTTP, token, scope, JSON; bare SQL: the statements that the service sent – of searches with the audit entry – and nothing else.")
    print("  driver (--driver): the same statements through the service's own driver, in Java, every row read.")
    print("  wrk and pgbench run on the same machine and take their share of its CPU.")


def warm_up(service, settings):
    """With every kind in turn, twice: the JVM compiles what is asked of it, and compiles anew what is then asked otherwise."""
    print(f"  warming up for {settings.warm_up} s …", flush=True)
    service.sign_in(COORDINATOR)
    asked = [kind for kind in kinds(service) if re.search(settings.only, kind.name)]
    for kind in asked * 2:
        service.sign_in(kind.account)
        bodies = body_of(service, kind)
        wrk(service, settings, max(1, settings.warm_up // (2 * len(asked))), kind.path, bodies, headers(service, kind))


def body_of(service, kind):
    bodies = service.folder / "body.ndjson"
    bodies.write_text((form(service, kind) if kind.on_screen else json.dumps(kind.body)) + "\n")
    return bodies if kind.body else None


def headers(service, kind):
    """A browser's cookie opens the page, a program's token the API."""
    if not kind.on_screen:
        return service.headers()
    return [f"Cookie: session={service.token}", *(["Content-Type: application/x-www-form-urlencoded"] if kind.body else [])]


def form(service, kind):
    """As the page of the queue would send it, with its own token."""
    return urllib.parse.urlencode({"token": TOKEN.search(screen(service, SCREEN)).group(1), **kind.body}) if kind.body else ""


def screen(service, path, body=None):
    asked = urllib.request.Request(service.url + path, body and body.encode(), {"Cookie": f"session={service.token}"})
    with urllib.request.urlopen(asked, timeout=30) as answer:
        return answer.read().decode()


def seed(service, first, last):
    began = time.monotonic()
    with service.carefree():
        service.sql((HERE / "seed.sql").read_text(), first=first, last=last)
    settle(service)
    open_cases = service.number("SELECT count(*) FROM case_file WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')")
    print(f"\n  {last} cases, {open_cases} of them open, seeded in {time.monotonic() - began:.0f} s", flush=True)


def settle(service):
    """What is still on its way to the disk, and a round of PostgreSQL's own tidying, would be measured with the first kinds of page."""
    os.sync()
    time.sleep(AUTOVACUUM_NAPS)
    wait_until(lambda: not service.number("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'"), 300)


def measure(service, settings, size):
    plans, statements, taken = settings.plans / f"plans-{size}.txt", {}, {}
    plans.parent.mkdir(parents=True, exist_ok=True)
    service.sign_in(COORDINATOR)
    asked = [kind for kind in kinds(service) if re.search(settings.only, kind.name)]
    with Listening(service) as listening:
        for kind in asked:
            if not kind.recorded:
                statements[kind.name] = listening.of(lambda: send(service, kind))
    blocks = explain(service, [(kind, statements[kind.name]) for kind in asked if not kind.recorded], plans)
    for _ in range(settings.passes):
        for kind in asked:
            one = alone(service, settings, kind) if kind.recorded else legs(service, settings, kind, statements[kind.name])
            taken.setdefault(kind.name, []).append(one)
            print(f"    {kind.name}: p99 {one[0].p99:.1f} ms", flush=True)
    found = {name: middle(passes) for name, passes in taken.items()}
    show(found)
    print(f"  plans: {plans}", flush=True)
    return found, blocks


def middle(passes):
    """The one whose p99 over HTTP is the median: what else the machine did for a moment is in one of them, not in all."""
    return sorted(passes, key=lambda one: one[0].p99)[len(passes) // 2]


def legs(service, settings, kind, statement):
    service.sign_in(kind.account)
    script, bodies = service.folder / "statement.sql", body_of(service, kind)
    script.write_text(statement.script())
    mode = "extended" if kind.planned_anew else "prepared"

    def over_http(seconds):
        return wrk(service, settings, seconds, kind.path, bodies, headers(service, kind))

    def bare(seconds):
        return pgbench(service, settings, seconds, [script], statement.variables(), mode)

    over_http(1)
    bare(1)
    asked = over_http(settings.each), bare(settings.each)
    with_driver = settings.driver and not statement.writes
    return *asked, by_driver(service, settings, settings.each, statement.each, mode) if with_driver else None


def alone(service, settings, kind):
    send(service, kind)
    wrk(service, settings, 1, kind.path, None, headers(service, kind))
    return wrk(service, settings, settings.each, kind.path, None, headers(service, kind)), None, None


def show(found):
    rows = [("", "service/s", "p50 ms", "p99 ms", "JVM ms", "PG ms", "bare/s", "p50 ms", "p99 ms", "PG ms", "rate", "by CPU", "driver/s", "rate", "others")]
    for name, (service, bare, driver) in found.items():
        ours = (
            name, f"{service.rate:.0f}", f"{service.p50:.2f}", f"{service.p99:.2f}", f"{service.milliseconds(service.cpu.service):.2f}",
            f"{service.milliseconds(service.cpu.database):.2f}",
        )
        rows.append((*ours, *["–"] * 8, f"{service.others:.2f}") if bare is None else (
            *ours, f"{bare.rate:.0f}", f"{bare.p50:.2f}", f"{bare.p99:.2f}",
            f"{bare.milliseconds(bare.cpu.database):.2f}", f"{service.rate / bare.rate:.2f}", f"{ratio(lambda leg: leg.done / leg.cpu.ours, [service], [bare]):.2f}",
            f"{driver.rate:.0f}" if driver else "–", f"{service.rate / driver.rate:.2f}" if driver else "–", f"{max(service.others, bare.others):.2f}",
        ))
    print()
    table(rows)


def growth(measured, read, small, large):
    """CPU is that of the service and its database together; blocks are what PostgreSQL touches for the statements, which no neighbour disturbs."""
    print(f"\n  over HTTP, {large} cases against {small}:")
    rows = [("", "p50 ms", "p99 ms", f"p99 ms at {small}", "times", "CPU ms", f"CPU ms at {small}", "times", "blocks", f"blocks at {small}")]
    for name in measured[small]:
        before, after = measured[small][name][0], measured[large][name][0]
        spent = [leg.milliseconds(leg.cpu.service + leg.cpu.database) for leg in (after, before)]
        rows.append((
            name, f"{after.p50:.2f}", f"{after.p99:.2f}", f"{before.p99:.2f}", f"{after.p99 / before.p99:.2f}",
            f"{spent[0]:.2f}", f"{spent[1]:.2f}", f"{spent[0] / spent[1]:.2f}", *(str(read[size].get(name, "–")) for size in (large, small)),
        ))
    table(rows)


def explain(service, statements, plans):
    """How many blocks each kind of page touches, all its statements together."""
    blocks = {}
    with open(plans, "w") as out:
        for kind, found in statements:
            for statement in found.queries():
                plan = service.sql(statement.explained(kind.planned_anew), role="concord_service")
                out.write(f"=== {kind.name}\n{statement.text}\n{statement.values}\n\n{plan}\n\n")
                touched = BLOCKS.search(plan)
                blocks[kind.name] = blocks.get(kind.name, 0) + sum(int(number or 0) for number in (touched.groups() if touched else ()))
    return blocks


def send(service, kind):
    service.sign_in(kind.account)
    if kind.on_screen:
        if kind.sign not in screen(service, kind.path, form(service, kind) or None):
            raise Trouble(f"{kind.name} was answered with another page")
        return
    status, answer = service.get(kind.path) if kind.body is None else service.post(kind.path, kind.body)
    if status != 200:
        raise Trouble(f"{kind.name} was answered {status}: {answer}")


def open_case(service):
    """Told as residents tell: the seeded ones hold no more than the queue needs."""
    report = {"kind": "HATE_INCIDENT", "narrative": "Two men shouted at us.", "occurred": {"precision": "UNKNOWN"}, "motivations": ["RACE"]}
    _, told = service.post("/api/v1/reports", report)
    _, case = service.get(f"{LIST}/{told['reference']}")
    return case["reference"]


def deep_cursor(service):
    """Of the page before the one that is measured."""
    cursor = ""
    for _ in range(DEEP_PAGE - 1):
        _, page = service.get(LIST + DEEP + cursor)
        if page["nextCursor"] is None:
            break
        last = page["nextCursor"]
        cursor = "&cursor=" + last
    return last
