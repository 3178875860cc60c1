"""The packaged service on an embedded PostgreSQL of its own, in a data folder that is thrown away, and what the two cost in CPU."""

import json
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JAVA_NEEDED = 25
TOKEN_SECONDS = 600
TICKS = os.sysconf("SC_CLK_TCK")


class Trouble(Exception):
    """Something a person has to put right; the message says what."""


def tool(name, package):
    """A program on the path, or among PostgreSQL's own, which Debian keeps apart by version."""
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]), reverse=True)
    found = shutil.which(name) or next(iter(map(str, beside)), None)
    if not found:
        raise Trouble(f"{name} is not installed; on Debian: apt-get install {package}")
    return found


def options_of_the_image():
    """What is measured is what is delivered."""
    return re.findall(r'"(-XX:[^"]+)"', (ROOT / "Dockerfile").read_text())


def java():
    home = os.environ.get("JAVA_HOME")
    candidates = [Path(home) / "bin/java"] if home else []
    candidates += [Path(found)] if (found := shutil.which("java")) else []
    candidates += sorted(Path("/usr/lib/jvm").glob("*/bin/java"))
    for candidate in candidates:
        if candidate.exists():
            said = subprocess.run([candidate, "-version"], capture_output=True, text=True, check=False).stderr
            version = re.search(r'version "(\d+)', said)
            if version and int(version.group(1)) >= JAVA_NEEDED:
                return str(candidate)
    raise Trouble(f"no JDK {JAVA_NEEDED} or newer; set JAVA_HOME")

# What the service says on each of its connections.
AS_THE_SERVICE = "-c role=concord_app -c max_parallel_workers_per_gather=0 -c jit=off"


@dataclass
class Cpu:
    """CPU seconds so far: of the JVM, of PostgreSQL, of what makes the load, and of the whole machine."""

    service: float
    database: float
    load: float
    machine: float

    def since(self, before):
        return Cpu(*(now - then for now, then in zip(astuple(self), astuple(before))))

    @property
    def ours(self):
        return self.service + self.database + self.load


class Service:
    """Started on entering, ended on leaving: both processes by their own ids, and only those. May be killed and started again in between."""

    def __init__(self, settings, **environment):
        if not settings.jar.exists():
            raise Trouble(f"{settings.jar} is not there; build it first: ./mvnw -q package -DskipTests")
        self.settings = settings
        self.environment = environment
        self.folder = Path(tempfile.mkdtemp(prefix="concord-bench-"))
        self.data = self.folder / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.log_from = 0
        self.token = None
        self.tokens = {}

    def __enter__(self):
        self.start()
        try:
            self.wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        """Does not wait: it may be killed on its way up."""
        environment = os.environ | {
            "CONCORD_DATA_DIR": str(self.data),
            "CONCORD_DEMO": "true",
            "CONCORD_DEMO_REPORTS": "0",
            # All load comes from one address.
            "CONCORD_DOOR_PER_ADDRESS": "100000000",
            "QUARKUS_HTTP_HOST": "127.0.0.1",
            "QUARKUS_HTTP_PORT": str(self.port),
        } | self.environment | dict(pair.split("=", 1) for pair in self.settings.env)
        command = [java(), *options_of_the_image(), *self.settings.java, "-jar", str(self.settings.jar)]
        with open(self.folder / "service.log", "ab") as log:
            self.log_from = log.tell()
            self.process = subprocess.Popen(command, env=environment, cwd=self.folder, stdout=log, stderr=subprocess.STDOUT)

    def kill(self):
        """As a power cut would for the service alone: PostgreSQL stays."""
        self.process.kill()
        self.process.wait()

    def __exit__(self, *_):
        postmaster = self.postmaster()
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if postmaster and self._pid_file().exists():
            os.kill(postmaster, signal.SIGINT)
            wait_until(lambda: not self._pid_file().exists(), 30)
        if self.settings.keep:
            print(f"\nkept: {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    def wait_until_ready(self):
        def ready():
            if self.process.poll() is not None:
                raise Trouble(f"the service did not start:\n{self.last_words()}")
            try:
                return urllib.request.urlopen(self.url + "/q/health/ready", timeout=2).status == 200
            except OSError:
                return False

        if not wait_until(ready, 120):
            raise Trouble(f"the service is not ready after two minutes:\n{self.last_words()}")

    def last_words(self):
        said = (self.folder / "service.log").read_bytes()[self.log_from :]
        lines = said.decode(errors="replace").splitlines()
        return "\n".join(line[:300] for line in lines[-5:])

    def sign_in(self, account):
        """From now on this demonstration account calls; a token serves as long as it surely lives."""
        token, until = self.tokens.get(account, (None, 0))
        if time.monotonic() > until:
            self.token = None
            status, answer = self.post("/api/v1/sessions", {"email": account, "password": "demonstration"})
            if status not in (200, 201):
                raise Trouble(f"signing in as {account} was answered {status}")
            token, until = answer["token"], time.monotonic() + TOKEN_SECONDS
            self.tokens[account] = (token, until)
        self.token = token

    def headers(self):
        return [f"Authorization: Bearer {self.token}"] if self.token else []

    def put(self, path, body):
        """Replaces the thing as it is now: its version is read first."""
        status, now = self.get(path)
        if status != 200:
            raise Trouble(f"GET {path} was answered {status}: {now}")
        request = urllib.request.Request(self.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="PUT")
        request.add_header("If-Match", f'"{now["version"]}"')
        status, answer = self._answer(request)
        if status != 200:
            raise Trouble(f"PUT {path} was answered {status}: {answer}")
        return answer

    def get(self, path):
        """Status and JSON of the answer."""
        return self._answer(urllib.request.Request(self.url + path))

    def post(self, path, body):
        """Status and JSON of the answer."""
        return self._answer(urllib.request.Request(self.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}))

    def _answer(self, request):
        for header in self.headers():
            request.add_header(*header.split(": ", 1))
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode(errors="replace")

    # --- its database

    def connection(self, role):
        """Environment of a PostgreSQL client: as `concord_owner`, or as the service works (its user, lesser role)."""
        lines = (self.data / "postgres/connection.properties").read_text().splitlines()
        found = dict(line.split("=", 1) for line in lines)
        lesser = role == "concord_service"
        return os.environ | {
            "PGHOST": "127.0.0.1",
            "PGPORT": found["port"],
            "PGDATABASE": found["database"],
            "PGUSER": role,
            "PGPASSWORD": found["servicePassword" if lesser else "password"],
            "PGOPTIONS": AS_THE_SERVICE if lesser else "",
            "PGAPPNAME": "bench",
        }

    def sql(self, text, role="concord_owner", **variables):
        """What psql prints for the statements, bare and separated by tabs."""
        command = [tool("psql", "postgresql-client"), "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1"]
        command += [argument for name, value in variables.items() for argument in ("-v", f"{name}={value}")]
        done = subprocess.run([*command, "-f", "-"], input=text, env=self.connection(role), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Trouble(f"SQL failed: {done.stderr.strip()}")
        return done.stdout.strip("\n")

    def number(self, text):
        return int(self.sql(text) or 0)

    @contextmanager
    def carefree(self):
        """While it lasts, nothing is made safe against a power cut: for rows that can be seeded again."""
        for setting in ("SET fsync = off", "SET max_wal_size = '8GB'"):
            self.sql(f"ALTER SYSTEM {setting}")
        self.sql("SELECT pg_reload_conf()")
        try:
            yield
        finally:
            self.sql("ALTER SYSTEM RESET ALL")
            self.sql("SELECT pg_reload_conf()")

    def place(self):
        """On what the figures were got."""
        version = self.sql("SHOW server_version")
        kind = subprocess.run(["stat", "-f", "-c", "%T", self.data], capture_output=True, text=True, check=False).stdout.strip()
        return f"{os.cpu_count()} CPUs, PostgreSQL {version}, data on {kind}, fsync {self.sql('SHOW fsync')}, everything on this one machine"

    # --- what it costs

    def cpu(self):
        """Of PostgreSQL every process of this one cluster counts, those that have ended included (the postmaster reaps them)."""
        postmaster = self.postmaster()
        database = sum(times(postmaster)) + sum(sum(times(child)[:2]) for child in children(postmaster)) if postmaster else 0
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return Cpu(sum(times(self.process.pid)[:2]), database, ended.ru_utime + ended.ru_stime, machine_busy())

    def _pid_file(self):
        return self.data / "postgres/data/postmaster.pid"

    def postmaster(self):
        """None if it does not run, or the database is another's."""
        return int(self._pid_file().read_text().splitlines()[0]) if self._pid_file().exists() else None


def times(pid):
    """CPU seconds of a process in user and system mode, and the same of its reaped children; nothing if it has gone."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return (0, 0, 0, 0)
    return tuple(int(ticks) / TICKS for ticks in after_name[11:15])


def children(pid):
    return map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


def machine_busy():
    """CPU seconds that were not idle, since the machine started."""
    user, nice, system, _, _, irq, soft_irq = map(int, Path("/proc/stat").read_text().split()[1:8])
    return (user + nice + system + irq + soft_irq) / TICKS


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until(condition, seconds, every=0.2):
    """Whether it came true in time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(every)
    return True
