"""Codes on their way to people: by a mail server, by EngageLab, and what the person sees of it."""

import email
import email.policy
import json
import re
import time

import pytest

from harness import people
from harness.client import Client
from harness.fakes import Fake

CHANGES = "/v1/account/contact-changes"


@pytest.fixture
def secret(tmp_path):
    def make(name, content):
        file = tmp_path / name
        file.write_text(content + "\n")
        file.chmod(0o600)
        return file

    return make


@pytest.fixture
def fake():
    started = []

    def start(*arguments):
        started.append(Fake(*arguments))
        return started[-1]

    yield start
    for running in started:
        running.stop()


class Mailboxes:
    """What the mail server took, by recipient: stands where a test would read the outbox."""

    def __init__(self, server):
        self.server = server

    def next(self, to, deadline=15):
        record = self.server.next(deadline)
        assert record["to"] == [to], f"a mail to {record['to']}, not {to}"
        return Mail(record)


class Mail:
    def __init__(self, record):
        self.record = record
        self.mail = email.message_from_string(record["data"], policy=email.policy.strict)
        self.text = self.mail.get_body(("plain",)).get_content()
        self.html = self.mail.get_body(("html",)).get_content()

    @property
    def code(self):
        return re.search(r"(?<![0-9])[0-9]{6}(?![0-9])", self.text).group()


def smtp_settings(server, secret, more=""):
    return f"""
[delivery]
email=smtp
sms=none
from=Centre personnel – équipe <no-reply@example.com>
[smtp]
host=localhost
port={server.port}
ca_file={server.certificate}
user_file={secret("user", "center")}
password_file={secret("password", "s3cret")}
{more}"""


def until(condition, deadline=20):
    """Waits for it; its value."""
    end = time.monotonic() + deadline
    while not (value := condition()):
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)
    return value


def test_an_account_by_mail_with_starttls(own_service, fake, secret):
    server = fake("smtp.py", "--user", "center", "--password", "s3cret")
    service = own_service(smtp_settings(server, secret))
    service.outbox = Mailboxes(server)
    alice = people.sign_up(service)
    assert alice.account()["email"] == alice.email

    change = alice.client.post(CHANGES, {"channel": "email"}).expect(201)
    mail = alice.mail()
    assert mail.record["tls"] and mail.record["user"] == "center" and mail.record["from"] == "no-reply@example.com"
    assert mail.mail["From"].addresses[0].display_name == "Centre personnel – équipe"
    assert mail.code in mail.html
    state = until(lambda: (now := alice.client.get(f"{CHANGES}/{change['id']}").body)["delivery"] == "accepted" and now)
    assert state["sent_to"] and "@" in state["sent_to"] and state["sent_to"] != alice.email
    assert not list(service.data.glob("outbox/*"))


def test_a_refusal_is_seen_by_the_person(own_service, fake, secret):
    server = fake("smtp.py", "--user", "center", "--password", "s3cret")
    service = own_service(smtp_settings(server, secret))
    service.outbox = Mailboxes(server)
    alice = people.sign_up(service)
    change = alice.client.post(CHANGES, {"channel": "email"}).expect(201)
    alice.client.post(f"{CHANGES}/{change['id']}/verify", {"code": alice.mail().code}).expect(200)

    def send_to(address):
        return alice.client.post(f"{CHANGES}/{change['id']}/target", {"email": address}).expect(200)

    def delivery():
        return alice.client.get(f"{CHANGES}/{change['id']}").expect(200)["delivery"]

    assert send_to("permanent@example.com")["delivery"] in ("queued", "failed")
    until(lambda: delivery() == "failed")
    # A mistyped address is corrected, and the next server error is only passing: tried again after five seconds.
    send_to("once@example.com")
    until(lambda: any("will be tried again" in line for line in service.log))
    assert delivery() == "queued"
    code = service.outbox.next("once@example.com").code
    until(lambda: delivery() == "accepted")
    alice.client.post(f"{CHANGES}/{change['id']}/verify", {"code": code}).expect(200)
    assert alice.account()["email"] == "once@example.com"
    log = "".join(service.log)
    assert code not in log and "example.com" not in log and alice.email not in log


def test_a_mute_mail_server_holds_up_nobody(own_service, fake, secret):
    server = fake("smtp.py", "--silent")
    service = own_service(smtp_settings(server, secret))
    anyone = Client(service.base)
    slowest = 0
    for _ in range(5):
        began = time.monotonic()
        anyone.post("/v1/registrations", {"email": people.new_email(), "locale": "en"}).expect(202)
        slowest = max(slowest, time.monotonic() - began)
    assert slowest < 5, f"{slowest:.1f} s"
    assert server.sent_nothing()


def test_what_was_queued_is_sent_after_a_kill(own_service, fake, secret, new_database, tmp_path):
    server = fake("smtp.py", "--user", "center", "--password", "s3cret")
    database = new_database(tmp_path)
    service = own_service(smtp_settings(server, secret).replace(f"port={server.port}", "port=1"), database=database)
    address = people.new_email()
    registration = Client(service.base).post("/v1/registrations", {"email": address, "locale": "fr"}).expect(202)
    until(lambda: any("will be tried again" in line for line in service.log))
    service.kill()
    service = own_service(smtp_settings(server, secret), database=database)
    mail = Mailboxes(server).next(address, deadline=20)
    body = {"code": mail.code, "name": "Alice", "password": people.PASSWORD, "organization": people.organization()}
    Client(service.base).post(f"/v1/registrations/{registration['id']}/complete", body).expect(201)


def test_codes_by_engagelab(own_service, fake, secret):
    api = fake("engagelab.py", "--user", "dev", "--password", "hush", "--mail-user", "api", "--mail-password", "key")
    service = own_service(f"""
[delivery]
email=engagelab
sms=engagelab
from=no-reply@example.com
[engagelab]
url={api.address}
mail_url={api.address}
dev_key_file={secret("dev", "dev")}
dev_secret_file={secret("hush", "hush")}
template=codes
mail_user_file={secret("api", "api")}
mail_key_file={secret("key", "key")}
""")

    class Codes:
        """Stands where a test would read the outbox."""

        code = property(lambda self: json.loads(self.record["body"])["code"])

        def next(self, to):
            self.record = api.next()
            assert self.record["path"] == "/v1/codes" and json.loads(self.record["body"])["to"] == to
            return self

    service.outbox = Codes()
    alice = people.sign_up(service)
    number = alice.bind_phone()
    assert alice.account()["phone"] == {"number": number, "verified": True}
    # Its notice has no code: it goes by the e-mail API.
    notice = api.next()
    assert notice["path"] == "/v1/mail/send" and json.loads(notice["body"])["to"] == [alice.email]

    # A number that EngageLab can't reach: told at once.
    change = alice.client.post(CHANGES, {"channel": "phone", "captcha": alice.solved_captcha()}).expect(201)
    alice.client.post(f"{CHANGES}/{change['id']}/verify", {"code": service.outbox.next(number).code}).expect(200)
    alice.client.post(f"{CHANGES}/{change['id']}/target", {"phone": "+33655505012"}).expect(200)
    assert api.next()["answer"]["code"] == 5012
    until(lambda: alice.client.get(f"{CHANGES}/{change['id']}").body["delivery"] == "failed")
    until(lambda: any("error 5012: the recipient can't be reached; given up" in line for line in service.log))
    assert "+336" not in "".join(service.log)


def test_wrong_delivery_settings_stop_the_start(own_service):
    with pytest.raises(AssertionError, match=r"smtp\.host"):
        own_service("[delivery]\nemail=smtp\nfrom=no-reply@example.com\n")
