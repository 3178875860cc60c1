"""Whoever is told, on loopback: a server for webhooks that checks their signature, and one for mails. Both can be told to misbehave."""

import base64
import email
import hashlib
import hmac
import json
import re
import socketserver
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# The link of each alert names the case that leads it; which others have joined it by then does not count.
LINK = re.compile(r"/console/cases/(CF-\d\d-\w{5}-\w{5})")
MESSAGE_ID = re.compile(r"<([0-9a-f-]{36})@concord>")
HANGS_FOR = 12


@dataclass
class Taken:
    """A message that came, complete. Accepted: it was answered well, so it should not come again."""

    id: str
    at: float
    to: str
    alerts: tuple
    references: tuple
    accepted: bool


class Server:
    """What came, in order."""

    def __init__(self):
        self.mode = "fine"
        self.taken = []
        self.bad = []

    def __enter__(self):
        self.open()
        return self

    def __exit__(self, *_):
        self.close()

    def open(self):
        self.server.bench = self
        threading.Thread(target=self.server.serve_forever, args=(0.1,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def accepted(self):
        """Id → how often it was accepted."""
        times = {}
        for one in list(self.taken):
            if one.accepted:
                times[one.id] = times.get(one.id, 0) + 1
        return times


class Webhooks(Server):
    """
    One path a person. Modes: fine; refusing (500); hanging (no answer before the caller has gone); dripping (an answer so slow that it never ends).
    """

    def __init__(self):
        super().__init__()
        self.secrets = {}
        self.server = Quiet(("127.0.0.1", 0), Hook)
        self.address = f"127.0.0.1:{self.server.server_port}"

    def register(self, service, officer, email_too=True):
        """The officer is told here too, from now on; as an administrator does it."""
        path = f"/{officer}"
        items = [{"channel": "EMAIL", "on": email_too}, {"channel": "WEBHOOK", "address": f"http://{self.address}{path}"}]
        answer = service.put(f"/api/v1/officers/{officer}/channels", {"items": items})
        self.secrets[path] = next(item["secret"] for item in answer["items"] if item["channel"] == "WEBHOOK")


class Quiet(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512

    def handle_error(self, request, client_address):
        """Callers that are killed leave in the middle."""


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        at, bench = time.time(), self.server.bench
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        mode = bench.mode
        if not self.is_signed(body, bench.secrets.get(self.path)):
            bench.bad.append(f"signature of {self.headers['webhook-id']}")
            return self.answer(401)
        message = json.loads(body)["data"]
        items = message.get("items", [message])
        taken = Taken(self.headers["webhook-id"], at, self.path[1:], tuple(i["alert"] for i in items), tuple(i["reference"] for i in items), mode == "fine")
        bench.taken.append(taken)
        if mode == "hanging":
            time.sleep(HANGS_FOR)
        elif mode == "dripping":
            self.drip(b"HTTP/1.1 200 Well, let us see now")
        else:
            self.answer(200 if mode == "fine" else 500)

    def is_signed(self, body, secret):
        if not secret:
            return False
        signed = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.{body}".encode()
        digest = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()
        return hmac.compare_digest(self.headers["webhook-signature"], "v1," + base64.b64encode(digest).decode())

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self, line):
        for byte in line:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.5)

    def log_message(self, *_):
        """Thousands come."""


class Mailbox(Server):
    """Modes: fine; busy (4yz to every message). It can be closed and opened again on its port, as a server that is down for a while."""

    def __init__(self):
        super().__init__()
        self.port = 0
        self.bind()

    def bind(self):
        self.server = Smtp(("127.0.0.1", self.port), Talk)
        self.port = self.server.server_address[1]

    def open(self):
        if self.server.socket.fileno() < 0:
            self.bind()
        super().open()

    def close(self):
        super().close()
        self.server.hang_up()


class Smtp(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 512

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.open_ones = set()

    def hang_up(self):
        for connection in list(self.open_ones):
            try:
                connection.shutdown(2)
            except OSError:
                pass  # it had gone already

    def handle_error(self, request, client_address):
        """Callers that are killed leave in the middle."""


class Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self.server.open_ones.add(self.request)
        try:
            self.talk()
        finally:
            self.server.open_ones.discard(self.request)

    def talk(self):
        to = None
        self.say("220 bench")
        for line in self.rfile:
            word = line[:4].upper().strip()
            if word in (b"EHLO", b"HELO"):
                self.say("250 bench")
            elif word == b"RCPT":
                to = line.decode().split("<")[1].split(">")[0]
                self.say("451 busy" if self.server.bench.mode == "busy" else "250 fine")
            elif word == b"DATA":
                self.say("354 go on")
                self.take(to)
            elif word == b"QUIT":
                return self.say("221 bye")
            else:
                self.say("250 fine")

    def take(self, to):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        if not line:
            return  # cut off in the middle: nobody has it
        message = email.message_from_bytes(b"".join(lines))
        known = MESSAGE_ID.fullmatch(message["Message-ID"] or "")
        if known:
            text = "\n".join(part.get_payload(decode=True).decode() for part in message.walk() if part.get_content_type() == "text/plain")
            references = tuple(dict.fromkeys(LINK.findall(text)))
            self.server.bench.taken.append(Taken(known[1], time.time(), to, (), references, True))
        else:
            self.server.bench.bad.append(f"Message-ID {message['Message-ID']}")
        self.say("250 taken")

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")
