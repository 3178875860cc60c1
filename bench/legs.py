"""Legs: a stretch of load on the service (wrk) or on the bare database (pgbench), and the table that compares them."""

import json
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from urllib.parse import quote

from service import Cpu, Trouble, java, tool

HERE = Path(__file__).resolve().parent


@dataclass
class Leg:
    """What one stretch of load came to; p50 and p99 in milliseconds."""

    done: int
    seconds: float
    p50: float
    p99: float
    cpu: Cpu

    @property
    def rate(self):
        return self.done / self.seconds

    def milliseconds(self, cpu_seconds):
        return 1000 * cpu_seconds / self.done

    @property
    def others(self):
        """CPUs that were busy with something else meanwhile: the more, the less the leg tells."""
        return max(0, self.cpu.machine - self.cpu.ours) / self.seconds


def wrk(service, settings, seconds, path, bodies=None, headers=(), rate=0):
    """
    One leg of requests against the service; every connection sends the next request when it has the last answer. With a rate, so many a
    second are sent at regular times, for which more connections stand ready.
    """
    connections = settings.concurrency * 4 if rate else settings.concurrency
    command = [tool("wrk", "wrk"), "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "15s", "-s", str(HERE / "load.lua")]
    command += [argument for header in headers for argument in ("-H", header)]
    command += [service.url + path, "--", *([str(bodies)] if bodies else []), *([str(rate)] if rate else [])]
    before = service.cpu()
    printed = run(command, None)
    cpu = service.cpu().since(before)
    found = json.loads(printed.split("RESULT ")[1].splitlines()[0])
    if found["failed"]:
        raise Trouble(f"{path}: {found['failed']} of {found['done']} requests failed; the service's log says why (--keep); a rate limit is lifted with --env")
    return Leg(found["done"], found["seconds"], found["p50"], found["p99"], cpu)


def pgbench(service, settings, seconds, scripts, variables=None, mode="prepared", rate=0):
    """
    One leg of transactions, each from a script drawn at random, signed in as the service is; planned once (prepared) or anew (extended). With a
    rate, so many a second at random times.
    """
    with tempfile.TemporaryDirectory(dir=service.folder) as logs:
        command = [tool("pgbench", "postgresql"), "-n", "-M", mode, f"-c{settings.concurrency}", f"-j{min(2, settings.concurrency)}"]
        command += [f"-R{rate}"] if rate else []
        command += [f"-T{seconds}", "-l", "--log-prefix", f"{logs}/log"]
        command += [argument for name, value in (variables or {}).items() for argument in ("-D", f"{name}={value}")]
        command += [argument for script in scripts for argument in ("-f", str(script))]
        before = service.cpu()
        run(command, service.connection("concord_service"))
        cpu = service.cpu().since(before)
        waits = sorted(int(line.split()[2]) / 1000 for log in Path(logs).iterdir() for line in log.read_text().splitlines())
    return Leg(len(waits), seconds, percentile(waits, 50), percentile(waits, 99), cpu)


@dataclass
class DriverLeg:
    """What the driver alone came to; p50 and p99 in milliseconds."""

    rate: float
    p50: float
    p99: float


def by_driver(service, settings, seconds, statements, mode):
    """The same statements through the driver that the service uses, every row read; its JVM is warmed up for as long before."""
    driver = next(settings.jar.parent.glob("lib/main/org.postgresql.postgresql-*.jar"))
    connection = service.connection("concord_service")
    url = f"jdbc:postgresql://127.0.0.1:{connection['PGPORT']}/{connection['PGDATABASE']}?options={quote(connection['PGOPTIONS'])}"
    files = []
    for i, statement in enumerate(statements):
        files.append(service.folder / f"driver-{i}")
        files[-1].write_text("\0".join([statement.text, *statement.values, ""]))
    command = [java(), "-cp", str(driver), str(HERE / "BareDriver.java"), url, connection["PGUSER"], str(settings.concurrency)]
    printed = run([*command, str(max(5, seconds)), str(seconds), mode, *map(str, files)], connection)
    done, length, p50, p99 = map(float, printed.split())
    return DriverLeg(done / length, p50, p99)


def run(command, environment):
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0 or "aborted" in done.stderr:
        raise Trouble(f"{Path(command[0]).name} failed: {done.stderr.strip()[-1000:]}")
    return done.stdout


def percentile(ordered, per_cent):
    return ordered[min(len(ordered) - 1, len(ordered) * per_cent // 100)] if ordered else float("nan")


def table(rows):
    """Prints columns under their headings."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  " + row[0].ljust(widths[0]) + "".join("  " + cell.rjust(width) for cell, width in zip(row[1:], widths[1:])))


def compare(service_legs, database_legs, thing):
    """Every leg, the medians, and how the rates compare."""
    rows = [("", f"{thing}/s", "p50 ms", "p99 ms", "JVM ms", "PostgreSQL ms", "load ms", "others")]
    for i, (service, database) in enumerate(zip_longest(service_legs, database_legs), start=1):
        rows += [row(f"service {i}", service)] if service else []
        rows.append(row(f"bare SQL {i}", database))
    rows += [row("service, median", *service_legs)] if service_legs else []
    rows.append(row("bare SQL, median", *database_legs))
    table(rows)
    print(f"\n  JVM, PostgreSQL, load (wrk or pgbench): CPU milliseconds per {thing[:-1]}; others: CPUs busy with something else on this machine")
    if service_legs:
        by_rate, by_cpu = (ratio(figure, service_legs, database_legs) for figure in (lambda leg: leg.rate, lambda leg: leg.done / leg.cpu.ours))
        print(f"  rate of the service / rate of bare SQL: {by_rate:.2f}; by the CPU that each spent: {by_cpu:.2f}")


def ratio(figure, over, under):
    """Of the medians."""
    return statistics.median(map(figure, over)) / statistics.median(map(figure, under))


def row(name, *legs):
    def middle(figure, digits):
        return f"{statistics.median(figure(leg) for leg in legs):.{digits}f}"

    return (
        name,
        middle(lambda leg: leg.rate, 0),
        middle(lambda leg: leg.p50, 2),
        middle(lambda leg: leg.p99, 2),
        middle(lambda leg: leg.milliseconds(leg.cpu.service), 2),
        middle(lambda leg: leg.milliseconds(leg.cpu.database), 2),
        middle(lambda leg: leg.milliseconds(leg.cpu.load), 2),
        middle(lambda leg: leg.others, 2),
    )
