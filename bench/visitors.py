"""People at the form: each with the cookies of a browser of its own, from a loopback address of its own."""

import gzip
import hashlib
import http.client
import itertools
import re
import time
import urllib.parse
from dataclasses import dataclass

import sample_reports

TIMEOUT = 15
# Of each form: that it is one of the service's, and that it is sent once.
HIDDEN = re.compile(r'<input type="hidden" name="(token|once)" value="([^"]+)">')
CHALLENGE = re.compile(r'data-challenge="([0-9]+)\.([^"]+)"')
CODES = re.compile(r'<strong class="concord-code[^"]*">([^<]+)</strong>')
NAMED = re.compile(r'(?:href|src)="(/assets/[^"]+)"')
IMPORTED = re.compile(r"""from ['"]\./([^'"]+)['"]""")
# As browsers ask.
HEADERS = {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-GB,en;q=0.5",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Sec-Fetch-Site": "same-origin",
}
numbers = itertools.count(1)


class Unexpected(Exception):
    """An answer that no visitor should get; the message says which."""


@dataclass
class Answer:
    """Milliseconds: from before the request is sent until all of the answer is there. Size: of the body, as it came."""

    status: int
    location: str
    text: str
    size: int
    milliseconds: float


def address():
    """Another one each time, which a limit for one address thus never meets twice: all of 127.0.0.0/8 is this machine."""
    n = next(numbers)
    return f"127.{1 + n // 64516 % 250}.{1 + n // 254 % 254}.{1 + n % 254}"


def connect(port, source):
    return http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT, source_address=(source, 0))


class Visitor:
    """One browser. The connection may be lent, for where many visitors call over few."""

    def __init__(self, port, source=None):
        self.port, self.source = port, source or address()
        self.connection = None
        self.cookies = {}
        self.hidden = {}
        self.seen = []
        self.codes = self.file = None

    def get(self, path, over=None):
        return self.ask("GET", path, None, {}, over)

    def post(self, path, fields, over=None):
        body = urllib.parse.urlencode([*self.hidden.items(), *((name, value) for name, values in fields.items() for value in values)])
        return self.ask("POST", path, body.encode(), {"Content-Type": "application/x-www-form-urlencoded"}, over)

    def upload(self, path, name, content, over=None):
        """As the page of evidence sends a file."""
        parts = [*((f'name="{field}"', "", value.encode()) for field, value in self.hidden.items()), (f'name="file"; filename="{name}"', "\r\nContent-Type: image/png", content)]
        body = b"".join(f"--bench\r\nContent-Disposition: form-data; {field}{more}\r\n\r\n".encode() + value + b"\r\n" for field, more, value in parts)
        return self.ask("POST", path, body + b"--bench--\r\n", {"Content-Type": "multipart/form-data; boundary=bench"}, over)

    def ask(self, method, path, body, headers, over):
        if over is None:
            over = self.connection = self.connection or connect(self.port, self.source)
        cookies = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        began = time.perf_counter()
        over.request(method, path, body, HEADERS | headers | cookies)
        response = over.getresponse()
        raw = response.read()
        took = (time.perf_counter() - began) * 1000
        self.keep(response.headers.get_all("Set-Cookie") or [])
        text = (gzip.decompress(raw) if response.headers["Content-Encoding"] == "gzip" else raw).decode(errors="replace")
        self.hidden = dict(HIDDEN.findall(text)) or self.hidden
        location = re.sub(r"^https?://127\.0\.0\.1:\d+", "", response.headers["Location"] or "")
        self.seen.append((method, path, took))
        return Answer(response.status, location, text, len(raw), took)

    def keep(self, cookies):
        for cookie in cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            if re.search(r"max-age=0\b", cookie, re.IGNORECASE):
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    # --- the report

    def load(self, path):
        """A page with all that it names, as a browser does that has not been here before."""
        page = expect(self.get(path), 200)
        for asset in NAMED.findall(page.text):
            script = expect(self.get(asset), 200)
            for imported in IMPORTED.findall(script.text) if asset.endswith(".js") else []:
                expect(self.get(f"{asset.rpartition('/')[0]}/{imported}"), 200)

    def report(self, answers, pause=lambda: None):
        """From the start to the page before the last: every question that is asked is looked at and answered."""
        self.load("/")
        pause()
        at = "/report/safety"
        while at != "/report/check":
            expect(self.get(at), 200)
            pause()
            question = at.rpartition("/")[2]
            at = onward(question, self.post(at, answers[question])) if question in answers else LINKS[question]

    def send(self, work=True, waited=None):
        """
        The last page. Under pressure a browser works, or who has no JavaScript waits.

        :return: whether it was accepted, and how often it was asked again
        """
        page = expect(self.get("/report/check"), 200)
        for again in range(4):
            worked = {"work": [solved(page.text)]} if work and CHALLENGE.search(page.text) else {}
            page = self.post("/report/check", {"website": [""]} | worked)
            if page.status == 303 and page.location == "/report/done":
                return True, again
            expect(page, 429)
            if not work:
                waited()
            elif not CHALLENGE.search(page.text):
                break
        return False, again

    def done(self, over=None):
        """Reference and receipt."""
        codes = CODES.findall(expect(self.get("/report/done", over), 200).text)
        if len(codes) != 2:
            raise Unexpected("a report was accepted, but its confirmation does not show reference and receipt")
        return codes


LINKS = {"danger": "/report/kind", "evidence": "/report/check"}


def expect(answer, status):
    if answer.status != status:
        raise Unexpected(f"answered {answer.status}{' to ' + answer.location if answer.location else ''}, not {status}: {heading(answer.text)}")
    return answer


def onward(question, answer):
    expect(answer, 303)
    if not answer.location.startswith("/report/") or answer.location == f"/report/{question}":
        raise Unexpected(f"after {question} came {answer.location}")
    return answer.location


def heading(page):
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    return re.sub(r"<[^>]+>", "", found.group(1)).strip() if found else ""


def solved(page):
    """What app.js does: a number whose hash with the token begins with so many zero bits."""
    asked = CHALLENGE.search(page)
    bits, begin = int(asked.group(1)), hashlib.sha256(f"{asked.group(2)}:".encode())
    for n in itertools.count():
        trial = begin.copy()
        trial.update(str(n).encode())
        if int.from_bytes(trial.digest(), "big") >> (256 - bits) == 0:
            return str(n)


# --- what they answer

OBSERVATIONS_ONE_IN = 4


def answers(draw):
    """To every question that may be asked: one of the sixteen reports that intake sends, or what somebody saw coming, which asks less."""
    report, number = draw.choice(sample_reports.city()), f"{draw.randrange(1_000_000):06}"
    kind = "TENSION_OBSERVATION" if draw.randrange(OBSERVATIONS_ONE_IN) == 0 else "HATE_INCIDENT"
    return typed(report, kind, number)


def typed(report, kind, number):
    """A report of the API as its sender would have typed it into the form, by question and field."""
    place, harm = report["place"], report["harm"]
    reporter = report.get("reporter", {"identity": "ANONYMOUS"})
    consent = report.get("consent", {"police": "NO", "partners": []})
    subject = report.get("subjects", [{}])[0]
    day, clock = report["occurred"]["from"].rstrip("Z").split("T")
    date = [str(int(part)) for part in day.split("-")]
    asked = {
        "safety": {"danger": "no"},
        "kind": {"kind": kind},
        "age": {"age": "ADULT"},
        "role": {"role": report["reporterRole"]},
        "behalf": {"victimKnows": "yes", "victimConsents": "yes"},
        "what": {"narrative": report["narrative"]},
        "when": {"precision": report["occurred"]["precision"], "date-year": date[0], "date-month": date[1], "date-day": date[2], "time": clock[:5]},
        "where": {"place": place["description"], "postcode": place.get("postcode", ""), "ward": place["wardCode"]},
        "place-type": {"placeType": place["placeType"].replace("UNKNOWN", "")},
        "type": {"type": report["incidentTypes"]},
        "why": {"why": report["motivations"]},
        "harm": {"injury": harm["injury"], "harm": ["feelsUnsafe"] if harm["feelsUnsafe"] else []},
        "again": {"ongoing": "yes" if harm["ongoing"] else "no", "previous": "ONE_OR_TWO"},
        "who": {"relationship": subject.get("relationship", ""), "subjectName": subject.get("name", ""), "subjectDescription": subject.get("description", "")},
        "told": {"toldPolice": "no"},
        "you": {"identity": reporter["identity"]},
        "contact": {name: reporter.get(name, "") for name in ("name", "email", "phone")},
        "safe": {"channel": ["EMAIL"], "day": ["MON", "TUE"], "safeFrom": "9:30", "safeTo": "17.00", "note": "never leave a message"},
        "consent": {"police": consent["police"], "partner": consent["partners"], "support": "yes"},
    }
    return {question: {name: listed(value, number) for name, value in fields.items()} for question, fields in asked.items()}


def listed(value, number):
    return [one.replace("{n}", number) for one in ([value] if isinstance(value, str) else value)]
