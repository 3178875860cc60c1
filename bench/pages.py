"""The residents' pages: how much the first one weighs, how long each takes beside a static file, and whether the form keeps accepting."""

import gzip
import random
import re
import threading
import time
from argparse import Namespace
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import intake
import journeys
import visitors
from legs import percentile, pgbench, table
from page_kinds import look, prepared
from service import Service, Trouble
from visitors import Visitor

# Most of them idle: a slow page must not make the next one late.
CONNECTIONS = 16
STATIC = "/app.css"
BUDGET_MS, BUDGET_BYTES = 50, 60_000
COMMITS = 20
# Lifted where everything comes from one address and without reading; nothing else is set otherwise than as delivered.
UNLIMITED = {
    "CONCORD_RESIDENT_SHORTEST_TIME": "PT0S",
    "CONCORD_RESIDENT_REPORTS_PER_HOUR": "100000000",
    "CONCORD_RESIDENT_DRAFTS_PER_HOUR": "100000000",
    "CONCORD_EVIDENCE_FILES_PER_ADDRESS_AND_HOUR": "100000000",
    "CONCORD_RESIDENT_PRESSURE_FROM": "100000000",
    "CONCORD_RESIDENT_CONFIRMATION_KEPT_FOR": "PT4H",
    "CONCORD_RESIDENT_RETURN_KEPT_FOR": "PT4H",
}


def run(settings):
    print("PAGES  the residents' side over HTTP", flush=True)
    lifted = {"weight": weigh, "each page": each_page, "as many as it takes": journeys.as_many_as_it_takes}
    delivered = {"ten-fold": journeys.ten_fold, "flooded": journeys.flooded, "flooded from several": journeys.flooded_from_several}
    wrong = measure(settings, lifted, True, **UNLIMITED) + measure(settings, delivered, False)
    if wrong:
        raise Trouble("; ".join(wrong))


def measure(settings, parts, sending, **environment):
    """On a service of their own. What was promised and not kept."""
    chosen, wrong = [part for name, part in parts.items() if settings.only in name], []
    if chosen:
        with Service(settings, **environment) as service:
            print(f"  {service.place()}")
            print(f"  warming up with whole reports{'' if sending else ', which are not sent,'} for {settings.warm_up} s …", flush=True)
            journeys.closed(service, settings.concurrency, settings.warm_up, sending)
            if not sending:
                journeys.first_sent(service)
            for part in chosen:
                intake.settle(service)
                wrong += part(service, settings) or []
    return wrong


# --- what the first visit weighs


def weigh(service, _):
    """Every byte that comes, head and body, of the first page and all that it names, asked for as browsers do."""
    visitor = Visitor(service.port)
    start = visitor.get("/")
    named = list(dict.fromkeys(visitors.NAMED.findall(start.text)))
    for asset in [one for one in named if one.endswith((".js", ".css"))]:
        text, folder = visitor.get(asset).text, asset.rpartition("/")[0]
        named += [f"{folder}/{one}" for one in visitors.IMPORTED.findall(text)] if asset.endswith(".js") else []
        named += [f"{folder}/{one}" for one in re.findall(r"url\((?!['\"]?data:)['\"]?([^)'\"]+)", text)]
    visitor.close()
    rows, total = [("first visit", "bytes on the wire", "body", "unpacked", "gzip")], 0
    for path in ["/", *named]:
        wire, body, unpacked, zipped = over_the_wire(service, path)
        rows.append((path, f"{wire}", f"{body}", f"{unpacked}", "yes" if zipped else "no"))
        total += wire
    print()
    table(rows)
    print(f"  together {total / 1000:.1f} kB (budget {BUDGET_BYTES / 1000:.0f} kB), HTML and {len(named)} files; each later page is its HTML alone")
    languages = re.findall(r'hreflang="([^"]+)"', start.text)
    if languages:
        wire, largest = max((over_the_wire(service, f"/?lang={one}")[0], one) for one in languages)
        print(f"  the largest start page of {len(languages) + 1} languages: {wire / 1000:.1f} kB ({largest}), {(total - over_the_wire(service, '/')[0] + wire) / 1000:.1f} kB with its files")


def over_the_wire(service, path):
    """Bytes with the head, of the body, and of the body unpacked."""
    connection = visitors.connect(service.port, visitors.address())
    connection.connect()
    asked = "".join(f"{name}: {value}\r\n" for name, value in visitors.HEADERS.items())
    connection.sock.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\nConnection: close\r\n{asked}\r\n".encode())
    got = b"".join(iter(lambda: connection.sock.recv(65536), b""))
    connection.close()
    head, _, body = got.partition(b"\r\n\r\n")
    zipped = b"content-encoding: gzip" in head.lower()
    if not head.startswith(b"HTTP/1.1 200"):
        raise Trouble(f"GET {path} was answered {head.splitlines()[0].decode()}")
    return len(got), len(body), len(gzip.decompress(body)) if zipped else len(body), zipped


# --- each page beside a static file


def each_page(service, settings):
    """All kinds of pages in random order at regular times, each followed by the static file on the same connection."""
    first = settings.samples // 5
    print(f"\n  preparing {settings.samples + first} visitors …", flush=True)
    kinds = prepared(service, settings.samples + first)
    named = visitors.NAMED.findall(Visitor(service.port).get("/").text)
    static = look(next(one for one in named if one.endswith(STATIC)), deque([Visitor(service.port)]), "{")
    print(f"  {len(kinds)} kinds of requests in random order over {CONNECTIONS} connections, {settings.page_rate} a second, each followed by the static file, {2 * settings.page_rate} a second together:")
    print(f"  {first} of each for the JVM to meet them, then {settings.samples} that count …", flush=True)
    Turns(service, shuffled(kinds, first), static, settings.page_rate).run()
    for kind in [static, *kinds]:
        kind.took.clear()
    intake.settle(service)
    turns = shuffled(kinds, settings.samples)
    asked = len(turns)
    before, began = journeys.spent(service), time.monotonic()
    with ThreadPoolExecutor(1) as beside:
        commits = beside.submit(bare_commits, service, max(1, asked // settings.page_rate))
        Turns(service, turns, static, settings.page_rate).run()
    cpu, seconds = journeys.spent(service).since(before), time.monotonic() - began
    print_each(kinds, static)
    print(f"  meanwhile a bare INSERT with its commit: p50 {commits.result().p50:.2f} ms, p99 {commits.result().p99:.2f} ms")
    print(f"  JVM {1000 * cpu.service / asked:.2f}, PostgreSQL {1000 * cpu.database / asked:.2f}, load {1000 * cpu.load / asked:.2f} CPU milliseconds for a page and "
          f"the file after it; others {max(0, cpu.machine - cpu.ours) / seconds:.2f}")


def bare_commits(service, seconds):
    """What the disk alone makes whoever writes wait."""
    script = service.folder / "commit.sql"
    script.write_text("INSERT INTO bench_commit VALUES (now());\n")
    service.sql("CREATE TABLE bench_commit (at timestamptz NOT NULL); GRANT INSERT ON bench_commit TO PUBLIC")
    return pgbench(service, Namespace(concurrency=1), seconds, [script], rate=COMMITS)


def shuffled(kinds, how_often):
    turns = [kind for kind in kinds for _ in range(how_often)]
    random.Random(26).shuffle(turns)
    return deque(turns)


class Turns:
    """
    Connections take turns at fixed times. Where all are still busy when a turn comes, the wait is counted to it, so that a standstill is not hidden
    by what was not asked meanwhile. The file comes half a turn after the page, or when the page is there.
    """

    def __init__(self, service, turns, static, rate):
        self.service, self.turns, self.static, self.pause = service, turns, static, 1 / rate
        self.lock, self.troubles = threading.Lock(), []
        self.next = time.perf_counter() + 0.1

    def run(self):
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            for done in [pool.submit(self.take_turns) for _ in range(CONNECTIONS)]:
                done.result()

    def take_turns(self):
        over = visitors.connect(self.service.port, "127.0.0.1")
        try:
            while (turn := self.take()) and not self.troubles:
                kind, visitor, due = turn
                if kind:
                    if kind.first:
                        kind.first(visitor, over)
                    self.timed(kind, visitor, over, due)
                    (kind.who if kind.after is None else kind.after).append(visitor)
                self.timed(self.static, self.static.who[0], over, max(due + self.pause / 2, time.perf_counter() + 0.001))
        except Exception as trouble:
            self.troubles.append(trouble)
            raise
        finally:
            over.close()

    def take(self):
        """The next turn; nobody's if whoever would have to be there is still on the way."""
        with self.lock:
            if not self.turns:
                return None
            due, self.next = self.next, self.next + self.pause
            kind = self.turns.popleft()
            if not kind.who:
                self.turns.append(kind)
                return None, None, due
            return kind, kind.who.popleft(), due

    def timed(self, kind, visitor, over, due):
        late = time.perf_counter() - due
        if late < 0:
            time.sleep(-late)
        answer = kind.make(visitor, over)
        kind.took.append(answer.milliseconds + max(0, late * 1000))
        kind.size = max(kind.size, answer.size)


def print_each(kinds, static):
    rows = [("", "asked", "p50 ms", "p99 ms", "most ms", "p50 ÷ file", "p99 ÷ file", "body kB")]
    middle, most = (percentile(sorted(static.took), per_cent) for per_cent in (50, 99))
    for kind in [static, *kinds]:
        took = sorted(kind.took)
        p50, p99 = percentile(took, 50), percentile(took, 99)
        rows.append((kind.name, f"{len(took)}", f"{p50:.2f}", f"{p99:.2f}", f"{took[-1]:.2f}", f"{p50 / middle:.1f}", f"{p99 / most:.1f}", f"{kind.size / 1000:.1f}"))
    table(rows)
    slowest = max(kinds, key=lambda kind: percentile(sorted(kind.took), 99))
    over = [kind.name for kind in kinds if percentile(sorted(kind.took), 99) > BUDGET_MS]
    print(f"  slowest p99: {slowest.name}, {percentile(sorted(slowest.took), 99):.2f} ms; beyond {BUDGET_MS} ms: {', '.join(over) or 'none'}")
