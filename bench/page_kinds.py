"""Every page of the residents' side: how it is asked for, and visitors who have come so far that they are shown it."""

import random
import re
import struct
import zlib
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import sample_reports
import visitors
from service import Trouble
from visitors import Visitor, expect

VISITORS = 8
PREPARING = 8


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


def prepared(service, how_many):
    """All kinds of requests; those that can be made only once by a visitor, so often."""
    report = next(one for one in sample_reports.city() if one.get("subjects"))
    incident = visitors.typed(report | {"reporterRole": "THIRD_PARTY"}, "HATE_INCIDENT", "000000")
    observation = visitors.typed(report, "TENSION_OBSERVATION", "000000")
    anonymous = visitors.typed(sample_reports.city()[0], "HATE_INCIDENT", "000000")
    begun, watching = together(service, VISITORS, incident), together(service, VISITORS, observation)
    confirmed, back = (together(service, VISITORS, anonymous, send) for send in (finish, come_back))
    return [
        *outside(begun),
        *form(begun, incident, ""),
        *form(watching, observation, " (observation)"),
        *afterwards(confirmed, back),
        *once_each(together(service, how_many, anonymous)),
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
    find_codes(visitor)
    enter(visitor, visitor.codes)
    expect(visitor.get("/follow-up/report"), 200)


def enter(visitor, codes, over=None):
    return visitor.post("/follow-up", {"reference": [codes[0]], "receipt": [codes[1]]}, over)


def outside(anybody):
    nobody = deque(Visitor(0) for _ in range(VISITORS))
    return [
        look("/", nobody, 'href="/report"'),
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
        *(look(f"/follow-up/{one}", back, f'action="/follow-up/{one}"') for one in ("evidence", "consent", "identity", "withdrawal", "satisfaction")),
    ]


def once_each(who):
    """What can be done only once: each visitor does one after the other."""
    photograph = picture()

    def asked_for(path, fields, sign):
        return sent(path, None, fields, sign, first=lambda visitor, over: visitor.get(path, over))

    def uploaded(path, who, sign, first=None):
        return Asked(f"POST {path}", who, lambda visitor, over: visitor.upload(path, "photo.png", photograph, over), 303, sign, first)

    reachable = {"identity": ["CONFIDENTIAL"], "email": ["amina@example.invalid"], "channel": ["EMAIL"]}
    kinds = [
        uploaded("/report/evidence", who, "/report/evidence"),
        Asked("POST /report/evidence/removals", None, take_away, 303, "/report/evidence", find_file),
        sent("/report/check", None, {"website": [""]}, "/report/done"),
        sent("/report/equality", None, {"eqAge": ["25_34"], "eqSex": ["FEMALE"], "eqEthnicity": ["ASIAN"]}, "/report/done"),
        Asked("POST /follow-up", None, lambda visitor, over: enter(visitor, visitor.codes, over), 303, "/follow-up/report", find_codes),
        asked_for("/follow-up/report", {"message": ["It happened again this morning."]}, "done=sent"),
        uploaded("/follow-up/evidence", None, "done=evidence", lambda visitor, over: visitor.get("/follow-up/evidence", over)),
        asked_for("/follow-up/consent", {"police": ["WITHOUT_IDENTITY"], "partner": ["HOUSING"], "support": ["yes"]}, "done=consent"),
        asked_for("/follow-up/identity", reachable, "done=identity"),
        asked_for("/follow-up/withdrawal", {}, "done=withdrawal"),
        asked_for("/follow-up/satisfaction", {"content": ["4"]}, "done=satisfaction"),
        sent("/follow-up/leave", None, {}, "/"),
        look("/exit", None, "", status=303),
    ]
    for one, following in zip(kinds, kinds[1:]):
        one.after = following.who = deque()
    kinds[-1].after = deque()
    return kinds


def find_file(visitor, over):
    visitor.file = re.search(r'name="file" value="([^"]+)"', visitor.get("/report/evidence", over).text).group(1)


def take_away(visitor, over):
    return visitor.post("/report/evidence/removals", {"file": [visitor.file]}, over)


def find_codes(visitor, over=None):
    """And the form at the door, which only the browser can send that was given it."""
    visitor.codes = visitor.done(over)
    expect(visitor.get("/follow-up", over), 200)


def picture():
    """A PNG of about 100 kB that nothing can make smaller."""
    width, height, noise = 180, 180, random.Random(26)

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + noise.randbytes(3 * width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
