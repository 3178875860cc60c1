"""Reports that do not give up: each has an Idempotency-Key, and is sent again with it until it is answered 201. And people who answer alerts."""

import http.client
import json
import random
import threading
import time
import urllib.error
import uuid
from dataclasses import dataclass, field

import alerts
import sample_reports

PATH = "/api/v1/reports"
SENDERS = 8
TIMEOUT = 15
P1_SHARE = 0.1


@dataclass
class Sent:
    """A report that was accepted. Refused: how often it was answered with something else; lost: how often not at all."""

    key: str
    body: str
    reference: str
    receipt: str
    refused: list = field(default_factory=list)
    lost: int = 0
    replayed: bool = False


class Reports:
    """Several senders, together so many reports a second; in a rush, as many as they can."""

    def __init__(self, service, seed, rate):
        self.port, self.pause, self.draw = service.port, SENDERS / rate, random.Random(seed)
        self.samples = sample_reports.grave()
        self.accepted, self.given_up = [], []
        self.under_way, self.rush = 0, False
        self.lock, self.over = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self.send_on, daemon=True) for _ in range(SENDERS)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        """What is under way is sent to its end."""
        self.over.set()
        for thread in self.threads:
            thread.join(180)

    def send_on(self):
        while not self.over.is_set():
            turn = time.monotonic() + self.pause * random.uniform(0.5, 1.5)
            while not self.rush and not self.over.is_set() and time.monotonic() < turn:
                time.sleep(0.02)
            self.send_one()

    def send_one(self):
        with self.lock:
            number = f"{self.draw.randrange(1_000_000):06}"
            wards = sample_reports.WARDS
            report = alerts.p1(number, self.draw.choice(wards)) if self.draw.random() < P1_SHARE else self.draw.choice(self.samples)
        sent = Sent(uuid.uuid4().hex, json.dumps(report).replace("{n}", number), "", "")
        until = time.monotonic() + 300
        while time.monotonic() < until:
            if self.attempt(sent):
                self.accepted.append(sent)
                return
            time.sleep(random.uniform(0.1, 0.5))
        self.given_up.append(sent)

    def attempt(self, sent):
        """Whether it was accepted now."""
        self.count(1)
        try:
            status, replayed, answer = post(self.port, sent)
        except (OSError, http.client.HTTPException):
            sent.lost += 1
            return False
        finally:
            self.count(-1)
        if status != 201:
            sent.refused.append(status)
            return False
        told = json.loads(answer)
        sent.reference, sent.receipt, sent.replayed = told["reference"], told["receipt"], replayed
        return True

    def count(self, change):
        with self.lock:
            self.under_way += change


def post(port, sent):
    """Status, whether it is the first answer replayed, and body. An answer that was cut off is none."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    try:
        connection.request("POST", PATH, sent.body, {"Content-Type": "application/json", "Idempotency-Key": sent.key})
        response = connection.getresponse()
        return response.status, response.headers["Idempotent-Replayed"] == "true", response.read()
    finally:
        connection.close()


class Answering:
    """Somebody who now and then answers one of the newest grave alerts."""

    EVERY = 2

    def __init__(self, service):
        self.service = service
        self.answered = {}
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.answer_on, daemon=True)

    def start(self):
        self.thread.start()

    def stop(self):
        self.over.set()
        self.thread.join(60)

    def answer_on(self):
        while not self.over.wait(self.EVERY):
            try:
                status, page = self.service.get("/api/v1/alerts?limit=50")
                grave = [one["id"] for one in page["items"] if one["severity"] in ("P1_CRITICAL", "P2_HIGH")] if status == 200 else []
                for alert in random.sample(grave, min(1, len(grave))):
                    status, answer = self.service.post(f"/api/v1/alerts/{alert}/acknowledgements", {})
                    if status == 200:
                        self.answered[alert] = answer["acknowledgedBy"]
            except (OSError, http.client.HTTPException, urllib.error.URLError, ValueError):
                pass  # it is down; the next look comes soon
