"""The residents' pages: how much the first one weighs, how long each takes beside a static file, and whether the form keeps accepting."""

import gzip
import random
import re
import struct
import threading
import time
import zlib
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import intake
import journeys
import sample_reports
import visitors
from legs import percentile, table
from service import Service, Trouble
from visitors import Visitor, expect

# Few enough that nothing waits for the CPU, many times what ten-fold load asks for.
CONNECTIONS = 4
VISITORS = 8
PREPARING = 8
STATIC = "/app.css"
BUDGET_MS, BUDGET_BYTES = 50, 60_000
# Lifted where everything comes from one address and without reading; nothing else is set otherwise than as delivered.
UNLIMITED = {
    "CONCORD_RESIDENT_SHORTEST_TIME": "PT0S",
    "CONCORD_RESIDENT_REPORTS_PER_HOUR": "100000000",
    "CONCORD_RESIDENT_PRESSURE_FROM": "100000000",
    "CONCORD_RESIDENT_CONFIRMATION_KEPT_FOR": "PT4H",
    "CONCORD_RESIDENT_RETURN_KEPT_FOR": "PT4H",
}


def run(settings):
    with Service(settings, **UNLIMITED) as service:
        print("PAGES  the residents' side over HTTP")
        print(f"  {service.place()}")
        print(f"  warming up with whole reports for {settings.warm_up} s …", flush=True)
        journeys.closed(service, settings.concurrency, settings.warm_up)
        intake.settle(service)
        weigh(service)
        failed = each_page(service, settings)
        intake.settle(service)
        failed += journeys.as_many_as_it_takes(service, settings)
    with Service(settings) as service:
        failed += journeys.ten_fold(service, settings)
        intake.settle(service)
        failed += journeys.flooded(service, settings)
    if failed:
        raise Trouble("; ".join(failed))


# --- what the first visit weighs


def weigh(service):
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


class Asked:
    """
    One kind of request: how it is made, by whom, and by what its answer is known to be the right one.

    first: what has to be looked at before, and is not counted; after: where who has done this waits for what comes next, if it can be done only once
    """

    def __init__(self, name, who, act, status, sign, first=None, after=None):
        self.name, self.who, self.act, self.status, self.sign = name, who, act, status, sign
        self.first, self.after = first, after
        self.took, self.size = [], 0

    def make(self, visitor, over):
        answer = self.act(visitor, over)
        found = answer.text if self.status == 200 else answer.location
        if answer.status != self.status or self.sign not in found:
            raise Trouble(f"{self.name} was answered {answer.status} {answer.location} “{visitors.heading(answer.text)}”, not {self.status} with {self.sign}")
        return answer


def look(path, who, sign, status=200, note=""):
    return Asked(f"GET {path}{note}", who, lambda visitor, over: visitor.get(path, over), status, sign)


def sent(path, who, fields, sign, note="", first=None):
    return Asked(f"POST {path}{note}", who, lambda visitor, over: visitor.post(path, fields, over), 303, sign, first)


def each_page(service, settings):
    """All kinds of pages in random order at regular times, each followed by the static file on the same connection."""
    kinds = prepared(service, settings)
    named = visitors.NAMED.findall(Visitor(service.port).get("/").text)
    static = look(next(one for one in named if one.endswith(STATIC)), deque([Visitor(service.port)]), "{")
    turns = [kind for kind in kinds for _ in range(settings.samples)]
    random.Random(26).shuffle(turns)
    print(f"\n  {len(kinds)} kinds of requests, {settings.samples} of each in random order over {CONNECTIONS} connections: {settings.page_rate} a second, "
          f"each followed by the static file, {2 * settings.page_rate} a second together …", flush=True)
    before, began = journeys.spent(service), time.monotonic()
    Turns(service, deque(turns), static, settings.page_rate).run()
    cpu, seconds = journeys.spent(service).since(before), time.monotonic() - began
    print_each(kinds, static)
    print(f"  JVM {1000 * cpu.service / len(turns):.2f}, PostgreSQL {1000 * cpu.database / len(turns):.2f}, load {1000 * cpu.load / len(turns):.2f} CPU milliseconds for a page and "
          f"the file after it; others {max(0, cpu.machine - cpu.ours) / seconds:.2f}")
    return []


class Turns:
    """
    Several connections take turns at fixed times. Who is still busy when its turn comes has the wait counted to it, so that a standstill is not
    hidden by what was not asked meanwhile.
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
                self.timed(self.static, self.static.who[0], over, due + self.pause / 2)
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


# --- who asks for them


def prepared(service, settings):
    """Every page of the residents' side, and visitors who have come so far that they are shown it."""
    report = next(one for one in sample_reports.city() if one.get("subjects"))
    incident = visitors.typed(report | {"reporterRole": "THIRD_PARTY"}, "HATE_INCIDENT", "000000")
    observation = visitors.typed(report, "TENSION_OBSERVATION", "000000")
    anonymous = visitors.typed(sample_reports.city()[0], "HATE_INCIDENT", "000000")
    print(f"  preparing {settings.samples + 4 * VISITORS} visitors …", flush=True)
    begun, watching = together(service, VISITORS, incident), together(service, VISITORS, observation)
    confirmed, back = (together(service, VISITORS, anonymous, send) for send in (finish, come_back))
    return [
        *outside(begun),
        *form(begun, incident, ""),
        *form(watching, observation, " (observation)"),
        *afterwards(confirmed, back),
        *once_each(together(service, settings.samples, anonymous)),
    ]


def together(service, how_many, answers, then=lambda visitor: None):
    """So many visitors who have answered everything."""

    def one(_):
        visitor = Visitor(service.port)
        visitor.report(answers)
        then(visitor)
        visitor.close()
        return visitor

    with ThreadPoolExecutor(PREPARING) as pool:
        return deque(pool.map(one, range(how_many)))


def finish(visitor):
    accepted, _ = visitor.send()
    if not accepted:
        raise Trouble("a report was not accepted; a limit is lifted with --env")


def come_back(visitor):
    finish(visitor)
    enter(visitor, visitor.done())
    expect(visitor.get("/follow-up/report"), 200)


def enter(visitor, codes, over=None):
    return visitor.post("/follow-up", {"reference": [codes[0]], "receipt": [codes[1]]}, over)


def outside(anybody):
    nobody = deque(Visitor(0) for _ in range(VISITORS))
    return [
        look("/", nobody, 'href="/report/safety"'),
        look("/help", nobody, "govuk-footer"),
        look("/accessibility", nobody, "govuk-footer"),
        look("/follow-up", nobody, 'action="/follow-up"'),
        look("/report/danger", anybody, "tel:999"),
    ]


def form(who, answers, note):
    """Each question, looked at with every answer in it and answered with the same, and the check of all of them."""
    kinds, at = [], "safety"
    while at != "check":
        following = onward(who[0], at, answers)
        kinds.append(look(f"/report/{at}", who, f'action="/report/{at}"', note=note))
        if at in answers:
            kinds.append(sent(f"/report/{at}", who, answers[at], f"/report/{following}", note=note))
        at = following
    return [*kinds, look("/report/check", who, 'action="/report/check"', note=note)]


def onward(visitor, question, answers):
    """What is asked next, as the service says it."""
    if question not in answers:
        return visitors.LINKS[question].rpartition("/")[2]
    following = visitors.onward(question, visitor.post(f"/report/{question}", answers[question]))
    visitor.close()
    return following.rpartition("/")[2]


def afterwards(confirmed, back):
    return [
        look("/report/done", confirmed, "concord-code"),
        look("/report/slip", confirmed, "concord-code"),
        look("/report/equality", confirmed, 'action="/report/equality"'),
        look("/follow-up/report", back, 'action="/follow-up/report"'),
        *(look(f"/follow-up/{one}", back, f'action="/follow-up/{one}"') for one in ("evidence", "consent", "identity", "withdrawal")),
    ]


def once_each(who):
    """What can be done only once: each visitor does one after the other."""
    photograph = picture()

    def asked_for(path, fields, sign):
        return sent(path, None, fields, sign, first=lambda visitor, over: visitor.get(path, over))

    reachable = {"identity": ["CONFIDENTIAL"], "email": ["amina@example.invalid"], "channel": ["EMAIL"]}
    kinds = [
        Asked("POST /report/evidence", who, lambda visitor, over: visitor.upload("/report/evidence", "photo.png", photograph, over), 303, "/report/evidence"),
        Asked("POST /report/evidence/removals", None, lambda visitor, over: visitor.post("/report/evidence/removals", {"file": [visitor.file]}, over), 303, "/report/evidence", find_file),
        sent("/report/check", None, {"website": [""]}, "/report/done"),
        sent("/report/equality", None, {"eqAge": ["25_34"], "eqSex": ["FEMALE"], "eqEthnicity": ["ASIAN"]}, "/report/done"),
        Asked("POST /follow-up", None, lambda visitor, over: enter(visitor, visitor.codes, over), 303, "/follow-up/report", find_codes),
        asked_for("/follow-up/report", {"message": ["It happened again this morning."]}, "done=sent"),
        Asked("POST /follow-up/evidence", None, lambda visitor, over: visitor.upload("/follow-up/evidence", "photo.png", photograph, over), 303, "done=evidence", lambda visitor, over: visitor.get("/follow-up/evidence", over)),
        asked_for("/follow-up/consent", {"police": ["WITHOUT_IDENTITY"], "partner": ["HOUSING"], "support": ["yes"]}, "done=consent"),
        asked_for("/follow-up/identity", reachable, "done=identity"),
        asked_for("/follow-up/withdrawal", {}, "done=withdrawal"),
        sent("/follow-up/leave", None, {}, "/"),
        look("/exit", None, "", status=303),
    ]
    for one, following in zip(kinds, kinds[1:]):
        one.after = following.who = deque()
    kinds[-1].after = deque()
    return kinds


def find_file(visitor, over):
    visitor.file = re.search(r'name="file" value="([^"]+)"', visitor.get("/report/evidence", over).text).group(1)


def find_codes(visitor, over):
    visitor.codes = visitor.done(over)


def picture():
    """A PNG of about 100 kB that nothing can make smaller."""
    width, height, noise = 180, 180, random.Random(26)

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + noise.randbytes(3 * width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
