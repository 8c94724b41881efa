"""Fills the service of this computer with an account that has something on every page, through the service's public API and its
operator's commands. What is there already stays.

    demo.py SERVICE_PROGRAM [DATA_FOLDER]
"""

import base64
import contextlib
import email
import email.policy
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid

import demo_sso

EMAIL = "alice.martin@example.com"
PASSWORD = "demo pelican umbrella 42"
PHONE = "+33612345678"
COLLEAGUE = "bob.durand@example.com"
# Of loopback, which the service sends to only where its operator allows it: for the time of this program.
RECEIVER = "127.0.0.2"


def default_folder():
    data = os.environ.get("XDG_DATA_HOME") or pathlib.Path.home() / ".local" / "share"
    return pathlib.Path(data) / "personal-center" / "service"


class Receiver(http.server.BaseHTTPRequestHandler):
    """Of callbacks: answers validations, and takes events unless they come to /before or are notifications."""

    def do_POST(self):
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        echo = json.loads(text).get("echostr")
        in_trouble = echo is None and (self.path == "/before" or "notification" in text)
        body = b"Down for maintenance" if in_trouble else (echo or "").encode()
        self.send_response(503 if in_trouble else 200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def receiver():
    """Whether there is one: port 80 is for root, and may be taken."""
    try:
        server = http.server.ThreadingHTTPServer((RECEIVER, 80), Receiver)
    except OSError as why:
        print(f"Without a callback URL: nothing can listen on port 80 of {RECEIVER} ({why.strerror}).")
        yield False
        return
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield True
    server.shutdown()
    server.server_close()


class Demo:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.token = None
        self.read = set()
        self.log = tempfile.TemporaryFile()

    def __enter__(self):
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # As the desktop starts it; it ends when its standard input closes.
        self.process = subprocess.Popen(
            [self.program, "--embedded", "--data-dir", self.folder],
            env={**os.environ, "PC_CALLBACK_ALLOW_NETWORKS": RECEIVER},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True,
        )
        first = self.process.stdout.readline()
        if not first.startswith("listening on "):
            self.process.wait()
            self.log.seek(0)
            sys.exit(f"The local service did not start (is Personal Center open?): {first}{self.log.read().decode()}")
        self.base = first.split()[-1]
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.read()
        self.process.wait(20)

    def call(self, method, path, body=None, authorization=None):
        """(status, answer)"""
        headers = {"Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
        if authorization or self.token:
            headers["Authorization"] = authorization or f"Bearer {self.token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                status, content = reply.status, reply.read()
        except urllib.error.HTTPError as refused:
            status, content = refused.code, refused.read()
        return status, json.loads(content) if content else None

    def must(self, method, path, body=None):
        status, answer = self.call(method, path, body)
        if status >= 400:
            sys.exit(f"{method} {path}: {status} {answer}")
        return answer

    def code(self, to, deadline=20):
        """Of the next message to this address or number that was not read yet."""
        until = time.monotonic() + deadline
        while time.monotonic() < until:
            for file in sorted(self.folder.glob("outbox/*"), key=lambda file: file.stat().st_mtime_ns):
                if file in self.read or file.suffix not in (".eml", ".txt"):
                    continue
                text = file.read_bytes()
                if file.suffix == ".eml":
                    mail = email.message_from_bytes(text, policy=email.policy.default)
                    body, recipient = mail.get_body(("plain",)).get_content(), mail["To"]
                else:
                    body, recipient = text.decode().replace(to, ""), text.decode()
                if to in recipient and (found := re.search(r"(?<!\d)\d{6}(?!\d)", body)):
                    self.read.add(file)
                    return found.group()
            time.sleep(0.05)
        sys.exit(f"No code arrived for {to}")

    def admin(self, *words):
        command, rest = (words[:2], words[2:]) if words[0] == "account" else (words[:1], words[1:])
        subprocess.run([self.program, "admin", *command, "--data-dir", self.folder, *rest], check=True, stdout=subprocess.DEVNULL)

    def sign_in(self, device, password=PASSWORD):
        return self.call("POST", "/v1/sessions", {"email": EMAIL, "password": password, "device": device})

    def fill(self):
        status, _ = self.sign_in("Demo")
        if status == 201:
            return
        self.read.update(self.folder.glob("outbox/*"))
        self.token = self.sign_up(EMAIL, "Alice Martin", "Alice’s laptop, Debian 12",
                                  {"name": "Martin & Company", "website": "https://example.com", "time_zone": "Europe/Paris"})
        self.bind_phone()
        self.must("PATCH", "/v1/account", {"name": "Alice Martin-Dupont"})
        self.must("PATCH", "/v1/account", {"name": "Alice Martin"})
        self.sign_in("Phone")
        self.sign_in("A stranger", password="guessed wrong")
        self.sign_in("Office workstation")
        self.admin("account", "set-bsp", EMAIL, "on", "--partnership", "solutions")
        self.admin("seed-demo", EMAIL)
        self.use_credentials()
        with receiver() as listens:
            if listens:
                self.use_callback()
        self.gather_people(self.configure_sso())

    def use_credentials(self):
        """As a server does that is set up wrongly at first."""
        dev_key = self.must("GET", "/v1/developer")["dev_key"]
        secret = self.must("POST", "/v1/developer/secret/reveal")["secret"]
        for attempt in range(36):
            pair = f"{dev_key}:{secret if attempt >= 4 else 'an old one'}"
            status, answer = self.call("GET", "/v1/caller", authorization="Basic " + base64.b64encode(pair.encode()).decode())
            if status != (200 if attempt >= 4 else 401):
                sys.exit(f"GET /v1/caller: {status} {answer}")

    def use_callback(self):
        """A URL in force and one before it, and deliveries that arrived, that failed, and that are to be tried again."""
        callback = "/v1/developer/callback"
        for path, events in (("before", ["message_status"]), ("hooks/messages", ["message_status", "message_status", "notification"])):
            url = f"http://{RECEIVER}/{path}"
            validation = self.must("POST", f"{callback}/validate", {"url": url})["validation"]["id"]
            self.must("PUT", callback, {"url": url, "validation": validation})
            for event in events:
                self.tried(self.must("POST", f"{callback}/test-events", {"event": event})["id"])
        arrived = next(item for item in self.must("GET", f"{callback}/deliveries")["items"] if item["state"] == "delivered")
        self.tried(self.must("POST", f"{callback}/deliveries/{arrived['id']}/redeliver")["id"])

    def tried(self, delivery, deadline=20):
        until = time.monotonic() + deadline
        while time.monotonic() < until:
            items = self.must("GET", "/v1/developer/callback/deliveries")["items"]
            if any(item["id"] == delivery and item["attempts"] > 0 for item in items):
                return
            time.sleep(0.05)
        sys.exit("An event was not sent")

    def sign_up(self, address, name, device, organization):
        """The token of the session on the new account."""
        registration = self.must("POST", "/v1/registrations", {"email": address, "locale": "en"})["id"]
        return self.must("POST", f"/v1/registrations/{registration}/complete", {
            "code": self.code(address), "name": name, "password": PASSWORD, "device": device, "organization": organization,
        })["token"]

    def configure_sso(self):
        """Three services: one for every organization, one for one of them whose certificate ends soon, one for none yet. The id of the
        first."""
        self.admin("account", "allow-sso", EMAIL, "on")
        mine = [item["id"] for item in self.must("GET", "/v1/organizations")["items"] if item["owned"]]
        first = self.add_service("Okta", demo_sso.okta(), mine)
        self.add_service("Entra ID", demo_sso.entra(), mine[-1:])
        self.add_service("Google Workspace", demo_sso.google(), [])
        return first

    def add_service(self, name, provider, organizations):
        service = self.must("POST", "/v1/sso/services", {"name": name, "type": "saml2", "idp": provider})["id"]
        self.must("PUT", f"/v1/sso/services/{service}/organizations", {"organization_ids": organizations})
        return service

    def gather_people(self, sso_service):
        """A member who agreed to the service, an invitation that waits, and one to the account itself which brings a service."""
        organization = self.must("GET", "/v1/organizations")["items"][0]["id"]
        for address in (COLLEAGUE, "carol.petit@example.com"):
            self.must("POST", f"/v1/organizations/{organization}/members", {"email": address})
        own, self.token = self.token, None
        self.token = self.sign_up(COLLEAGUE, "Bob Durand", "Bob’s laptop", {"name": "Durand Imports", "time_zone": "Europe/Paris"})
        invitation = self.must("GET", "/v1/invitations")["items"][0]["id"]
        self.must("POST", f"/v1/invitations/{invitation}/accept", {"sso_services": [sso_service]})
        organization = next(o["id"] for o in self.must("GET", "/v1/organizations")["items"] if o["owned"])
        self.admin("account", "allow-sso", COLLEAGUE, "on")
        self.add_service("Durand Imports sign-in", demo_sso.okta(), [organization])
        self.must("POST", f"/v1/organizations/{organization}/members", {"email": EMAIL})
        self.token = own

    def bind_phone(self):
        captcha = self.must("POST", "/v1/captchas", {})["id"]
        self.must("POST", f"/v1/captchas/{captcha}/answer", {"kind": "email_code"})
        solved = self.must("POST", f"/v1/captchas/{captcha}/answer", {"code": self.code(EMAIL)})["captcha"]
        change = self.must("POST", "/v1/account/contact-changes", {"channel": "phone", "captcha": solved})["id"]
        self.must("POST", f"/v1/account/contact-changes/{change}/target", {"phone": PHONE})
        self.must("POST", f"/v1/account/contact-changes/{change}/verify", {"code": self.code(PHONE)})


def main():
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else default_folder()
    with Demo(sys.argv[1], folder) as demo:
        demo.fill()
    print(f"Demo account: {EMAIL}, password: {PASSWORD}")


if __name__ == "__main__":
    main()
