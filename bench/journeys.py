"""Whole reports by the form: at ten times the busiest hour of a normal day, as many as it takes, and while one source floods it."""

import http.client
import multiprocessing
import random
import threading
import time
from collections import Counter
from dataclasses import replace

import visitors
from legs import percentile, table
from visitors import Unexpected, Visitor

# README.md says how a normal day was counted.
BUSY_HOUR = 1 / 5
TIMES = 10
READING = (0.2, 0.6)
STRAGGLERS_SECONDS = 240
# From the first answer, which comes a moment after the first page.
WAIT_SECONDS = 63
WITHOUT_JAVASCRIPT_ONE_IN = 4
FLOODERS = 4
FLOOD_AT_ONCE = 20
SHORTEST_SECONDS = 3
BROKEN = (Unexpected, OSError, http.client.HTTPException)


class Journeys:
    """What became of them."""

    def __init__(self):
        self.lock = threading.Lock()
        self.accepted = self.refused = self.asked_again = 0
        self.failed, self.took, self.lasted = [], {}, []

    def make(self, port, draw, pause=lambda: None, javascript=True, sending=True):
        """One visitor's, from the start to the confirmation; or as far as the last answer."""
        visitor = Visitor(port)
        began = time.monotonic()
        try:
            visitor.report(visitors.answers(draw), pause)
            if not sending:
                return
            accepted, again = visitor.send(javascript, lambda: time.sleep(max(1, began + WAIT_SECONDS - time.monotonic())))
            if accepted:
                visitor.done()
            with self.lock:
                self.accepted += accepted
                self.refused += not accepted
                self.asked_again += again > 0
        except BROKEN as broken:
            with self.lock:
                where = " ".join(visitor.seen[-1][:2]) if visitor.seen else "the first page"
                self.failed.append(f"{type(broken).__name__} after {where}: {broken}")
        finally:
            visitor.close()
            self.note(visitor, time.monotonic() - began)

    def note(self, visitor, lasted):
        with self.lock:
            self.lasted.append(lasted)
            for method, path, milliseconds in visitor.seen:
                self.took.setdefault(kind(method, path), []).append(milliseconds)

    @property
    def made(self):
        return self.accepted + self.refused + len(self.failed)

    def print(self, service, kept):
        print(f"    accepted {self.accepted}, refused {self.refused}, failed {len(self.failed)}; reports kept by the service meanwhile: {kept}")
        for failure, often in Counter(self.failed).most_common(5):
            print(f"      failed {often} times: {failure}")
        rows = [("", "asked", "p50 ms", "p99 ms", "most ms")]
        for name in KINDS:
            took = sorted(self.took.get(name, []))
            if took:
                rows.append((name, f"{len(took)}", f"{percentile(took, 50):.2f}", f"{percentile(took, 99):.2f}", f"{took[-1]:.2f}"))
        table([(f"  {row[0]}", *row[1:]) for row in rows])


KINDS = ("start", "files of the first page", "questions looked at", "questions answered", "check", "sending", "confirmation")


def kind(method, path):
    if path.startswith("/assets/"):
        return KINDS[1]
    return {"GET /": KINDS[0], "GET /report/check": KINDS[4], "POST /report/check": KINDS[5], "GET /report/done": KINDS[6]}.get(
        f"{method} {path}", KINDS[2] if method == "GET" else KINDS[3])


def spent(service):
    """The load is made by this process itself."""
    return replace(service.cpu(), load=time.process_time())


def kept(service):
    return service.number("SELECT count(*) FROM report")


# --- as many as it takes


def closed(service, concurrency, seconds, sending=True):
    """So many visitors, each followed by the next, who need no time to read."""
    made, until = Journeys(), time.monotonic() + seconds

    def one_after_the_other(seed):
        draw = random.Random(seed)
        while time.monotonic() < until:
            made.make(service.port, draw, sending=sending)

    at_once([threading.Thread(target=one_after_the_other, args=(seed,), daemon=True) for seed in range(concurrency)])
    return made


def at_once(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def as_many_as_it_takes(service, settings):
    print(f"\n  AS MANY AS IT TAKES  {settings.concurrency} visitors at a time, each from an address of its own, no time to read; lifted for this: the least time for filling in")
    print("  (CONCORD_RESIDENT_SHORTEST_TIME=PT0S) and how many may come a minute from everywhere before each is asked to work (CONCORD_RESIDENT_PRESSURE_FROM)")
    failed = []
    for leg in range(1, settings.rounds + 1):
        before, cpu, began = kept(service), spent(service), time.monotonic()
        made = closed(service, settings.concurrency, settings.seconds)
        seconds, cpu = time.monotonic() - began, spent(service).since(cpu)
        requests = sum(map(len, made.took.values()))
        print(f"\n    leg {leg}: {made.accepted / seconds:.1f} reports a second, {requests / seconds:.0f} requests a second; CPU milliseconds a report: JVM {1000 * cpu.service / made.made:.0f}, "
              f"PostgreSQL {1000 * cpu.database / made.made:.0f}, load {1000 * cpu.load / made.made:.0f}; others {max(0, cpu.machine - cpu.ours) / seconds:.2f}")
        now = kept(service) - before
        made.print(service, now)
        failed += verdict(made, now, "as many as it takes")
    return failed


def verdict(made, kept_meanwhile, leg, others=0):
    """All that were promised are there, and nobody was sent away."""
    wrong = []
    if made.failed or made.refused:
        wrong.append(f"{leg}: {made.refused} refused, {len(made.failed)} failed")
    if kept_meanwhile != made.accepted + others:
        wrong.append(f"{leg}: {made.accepted + others} accepted, but {kept_meanwhile} kept")
    return wrong


# --- ten times the busiest hour


def first_sent(service):
    """Reports that are sent to a JVM that has only met what comes before sending."""
    made = arriving(service, random.Random(1), 6, 20)
    print("  the first reports that were sent since the start took " + ", ".join(f"{took:.0f}" for took in made.took.get("sending", [])) + " ms", flush=True)


def ten_fold(service, settings):
    hour = settings.normal_day * BUSY_HOUR * TIMES
    print(f"\n  TEN-FOLD  a normal day: {settings.normal_day} reports, {BUSY_HOUR:.0%} of them in its busiest hour; ten times that, {hour:.0f}, within {settings.hour_in} s, that is "
          f"{3600 / settings.hour_in:.0f} times as fast;")
    print("  at random times whatever the service does, with {:.1f} to {:.1f} s for reading a page, each visitor from an address of its own; all limits as delivered".format(*READING), flush=True)
    before, made = kept(service), arriving(service, random.Random(26), round(hour), settings.hour_in)
    now = kept(service) - before
    print()
    made.print(service, now)
    return verdict(made, now, "ten-fold")


def arriving(service, draw, how_many, seconds, one_in=0):
    """They come when they come. One in so many has no JavaScript."""
    made, came, began = Journeys(), [], time.monotonic()
    for n, due in enumerate(sorted(draw.uniform(0, seconds) for _ in range(how_many)), start=1):
        time.sleep(max(0, began + due - time.monotonic()))
        own = random.Random(draw.random())
        javascript = not one_in or n % one_in != 0
        came.append(threading.Thread(target=made.make, args=(service.port, own, lambda own=own: time.sleep(own.uniform(*READING)), javascript), daemon=True))
        came[-1].start()
    until = time.monotonic() + STRAGGLERS_SECONDS
    for thread in came:
        thread.join(max(0, until - time.monotonic()))
    lost = sum(thread.is_alive() for thread in came)
    made.failed += ["not at its end after four minutes"] * lost
    return made


# --- one source floods


def flooded(service, settings, sources=("127.0.0.2",)):
    print(f"\n  FLOODED  the same, while {FLOODERS} connections from {len(sources)} address{'es' if sources[1:] else ''} send reports as fast as they can, doing the work when they are asked to; "
          "all limits as delivered;")
    print(f"  one visitor in {WITHOUT_JAVASCRIPT_ONE_IN} has no JavaScript and waits when asked to", flush=True)
    processes = multiprocessing.get_context("fork")
    over, told, before, began = processes.Event(), processes.Queue(), kept(service), time.monotonic()
    flood = processes.Process(target=flood_on, args=(service.port, sources, over, told), daemon=True)
    flood.start()
    try:
        made = arriving(service, random.Random(27), round(settings.normal_day * BUSY_HOUR * TIMES), settings.hour_in, WITHOUT_JAVASCRIPT_ONE_IN)
    finally:
        over.set()
    seconds = time.monotonic() - began
    flooder = told.get(timeout=120)
    flood.join(60)
    now = kept(service) - before
    print(f"\n    from {', '.join(sources)}: {flooder['requests'] / seconds:.0f} requests a second; {flooder['sent']} reports sent, {flooder['accepted']} accepted, {flooder['refused']} refused, {flooder['failed']} failed")
    print(f"    from elsewhere, {made.made} visitors: {made.asked_again} were asked to work or wait and sent again; the longest visit lasted {max(made.lasted):.0f} s")
    made.print(service, now - flooder["accepted"])
    idle = [] if flooder["accepted"] and flooder["refused"] else ["flooded: there was no flood"]
    return idle + verdict(made, now, "flooded", flooder["accepted"])


def flooded_from_several(service, settings):
    """Several addresses bring the form under pressure, which one alone hardly can."""
    return flooded(service, settings, [f"127.0.0.{3 + n}" for n in range(FLOODERS)])


def flood_on(port, sources, over, told):
    """In a process of its own, so that it does not slow down those who are measured."""
    count, lock = Counter(requests=0, sent=0, accepted=0, refused=0, failed=0), threading.Lock()

    def one(seed):
        draw = random.Random(seed)
        while not over.is_set():
            came = flood_once(port, sources[seed % len(sources)], draw, over)
            with lock:
                count.update(came)

    at_once([threading.Thread(target=one, args=(seed,), daemon=True) for seed in range(FLOODERS)])
    told.put(dict(count))


def flood_once(port, source, draw, over):
    """Several reports are filled in first, since each must be three seconds old."""
    count, ready, connection = Counter(), [], visitors.connect(port, source)
    try:
        for _ in range(FLOOD_AT_ONCE):
            if over.is_set():
                break
            visitor, began = Visitor(port, source), time.monotonic()
            visitor.connection = connection
            fill_in(visitor, visitors.answers(draw))
            ready.append((visitor, began))
        for visitor, began in ready:
            time.sleep(max(0, began + SHORTEST_SECONDS + 0.1 - time.monotonic()))
            accepted, again = visitor.send()
            count.update(sent=1 + again, accepted=int(accepted), refused=again + (not accepted))
            count.update(requests=len(visitor.seen))
    except BROKEN:
        count.update(failed=1)
    finally:
        connection.close()
    return count


def fill_in(visitor, answers):
    """Without looking at more pages than it must."""
    visitors.expect(visitor.get("/report/safety"), 200)
    at = "/report/safety"
    while at != "/report/check":
        question = at.rpartition("/")[2]
        at = visitors.onward(question, visitor.post(at, answers[question])) if question in answers else visitors.LINKS[question]
